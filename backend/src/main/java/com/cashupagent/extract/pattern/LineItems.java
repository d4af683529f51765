package com.cashupagent.extract.pattern;

import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the table of items under its header, over page breaks, down to the sums. */
final class LineItems {

    private static final int NEXT_GROUP = 5;
    private static final int NEAR_HEADING = 4;
    private static final int MAX_ITEMS = 2_000;
    private static final double SUM_WEIGHT = 0.5;
    private static final int MANY_WORDS = 3;
    private static final int HEADING_LINES = 2;
    private static final Pattern COMPOUND =
            Pattern.compile("(?iu).*\\p{L}-(?!\\p{L}*(?:betrag|summe|satz|anteil)$)\\p{L}{8,}");

    private final Sheet sheet;
    private final PageFurniture furniture;
    private final List<TableHeader> headers;
    private final Set<Integer> tableRows;

    LineItems(Sheet sheet) {
        this.sheet = sheet;
        this.furniture = new PageFurniture(sheet);
        this.headers = TableHeader.all(sheet);
        this.tableRows = headerRows();
    }

    /** Index of each header line. */
    Set<Integer> headerRows() {
        return headers.stream().map(header -> header.row().index()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Index of each header line and of each line of an item, once they were found: their words announce no sums. */
    Set<Integer> tableRows() {
        return tableRows;
    }

    List<LineItem> find() {
        Reading named = read(headers);
        Reading printed = priced(named).filter(this::addsUp).orElse(named);
        Reading best = ArithmeticTable.find(sheet)
                .map(this::computed)
                .filter(computed -> computed.proven() > printed.proven()
                        || computed.proven() == printed.proven() && computed.described() > printed.described())
                .orElse(printed);
        if (!best.counted() || best.described() < best.items().size()) {
            PricedList list = new PricedList(sheet);
            int more = list.items().size() - best.items().size();
            if (more > 0 && !best.counted()
                    || more >= 0 && best.described() < list.items().size()) {
                tableRows.addAll(list.rows());
                return list.items();
            }
        }
        tableRows.addAll(best.rows());
        return best.items().subList(0, Math.min(MAX_ITEMS, best.items().size()));
    }

    /** The price of all under a heading that says only price: as if there stood amount. */
    private Optional<Reading> priced(Reading named) {
        boolean without = !headers.isEmpty()
                && headers.stream()
                        .noneMatch(header -> header.column(Role.COL_AMOUNT).isPresent());
        return without && !named.items().isEmpty()
                ? Optional.of(
                        read(headers.stream().map(TableHeader::withAmounts).toList()))
                : Optional.empty();
    }

    /** Whether the amounts make up one of the sums, or with several items whatever stands under them. */
    private boolean addsUp(Reading reading) {
        BigDecimal sum = sum(reading.items());
        int last = reading.rows().stream().mapToInt(row -> row).max().orElse(0);
        return sum.signum() != 0
                && sheet.rows().stream()
                        .filter(row -> reading.items().size() > 1 && row.index() > last
                                || sheet.labels(row).stream()
                                        .anyMatch(label -> label.role().isSum()
                                                && !label.role().isSideSum()))
                        .flatMap(row -> sheet.amounts(row).stream())
                        .anyMatch(amount -> amount.value().looksLikeMoney()
                                && amount.value().value().compareTo(sum) == 0);
    }

    /** What a set of columns makes of the lines, and which lines are items. */
    private record Reading(List<LineItem> items, Set<Integer> rows) {

        /** Items whose number, price and amount are all there; of these the most is the best reading. */
        long proven() {
            return items.stream()
                    .filter(item -> item.quantity().present()
                            && item.unitPrice().present()
                            && item.amount().present()
                            && item.amount().confidence() >= ItemAssembler.CONSISTENT)
                    .count();
        }

        boolean counted() {
            return items.stream()
                    .anyMatch(item -> item.quantity().present()
                            && (item.unitPrice().present() || item.amount().present()));
        }

        long described() {
            return items.stream().filter(item -> item.description().present()).count();
        }
    }

    /** The same columns go on under every printed header. */
    private Reading computed(TableHeader table) {
        List<TableHeader> all = new ArrayList<>(List.of(table));
        headers.stream()
                .filter(header -> header.row().index() > table.row().index())
                .forEach(header -> all.add(new TableHeader(header.row(), table.columns())));
        return read(all);
    }

    /** The first line of items: right under the heading, or where none is near, the one found by its sums. */
    private int begin(TableHeader table) {
        int found = table.row().index();
        return headers.stream()
                .map(TableHeader::row)
                .filter(head -> head.index() <= found
                        && head.index() >= found - NEAR_HEADING
                        && head.page() == table.row().page())
                .mapToInt(head -> head.index() + 1)
                .max()
                .orElse(found);
    }

    private Reading read(List<TableHeader> tables) {
        Reading reading = new Reading(new ArrayList<>(), new HashSet<>());
        Set<Integer> heads = headerRows();
        for (TableHeader table : tables) {
            under(table, heads, reading);
        }
        return reading;
    }

    private void under(TableHeader header, Set<Integer> heads, Reading reading) {
        List<ItemRow> rows = new ArrayList<>();
        ItemAssembler assembler = new ItemAssembler(sheet, header);
        BigDecimal total = BigDecimal.ZERO;
        int anchors = 0;
        for (int i = begin(header); i < sheet.rows().size() && !heads.contains(i); i++) {
            Row row = sheet.rows().get(i);
            if (furniture.holds(row) || isMoreOfHeading(header, row)) {
                continue;
            }
            ItemRow item = ItemRow.of(sheet, header, row);
            boolean sum = isSum(item);
            boolean ends =
                    sum && !goesOn(header, heads, i) || !rows.isEmpty() && (isAnotherTable(item) || headsSums(row));
            if (ends) {
                break;
            }
            boolean unnamed =
                    !sum && anchors > 1 && assembler.isUncounted(item) && isSumOf(assembler.value(item), total);
            if (unnamed && !goesOn(header, heads, i)) {
                break;
            }
            if (!sum && !unnamed && !isAdjustment(item)) {
                rows.add(item);
                if (assembler.isAnchor(item)) {
                    total = total.add(assembler.value(item));
                    anchors++;
                }
            }
        }
        rows.stream()
                .filter(assembler::isAnchor)
                .forEach(item -> reading.rows().add(item.row().index()));
        reading.items().addAll(assembler.assemble(rows));
    }

    /** Headings in two lines: a word on the next line over the same columns. */
    private boolean isMoreOfHeading(TableHeader header, Row row) {
        int below = row.index() - header.row().index();
        return below >= 0
                && below <= HEADING_LINES
                && sheet.labels(row).stream()
                        .anyMatch(label -> label.role() == Role.COL_DESCRIPTION
                                && label.first() == 0
                                && label.last() == row.size() - 1);
    }

    /** Whether the value is what the items before make together, and no item that happens to cost as much. */
    private boolean isSumOf(BigDecimal value, BigDecimal total) {
        BigDecimal both = value.add(total);
        return value.signum() != 0
                && value.compareTo(total) == 0
                && sheet.labels().stream()
                        .filter(label -> label.role().isSum() && !label.role().isSideSum())
                        .flatMap(label -> sheet.amounts(label.row()).stream())
                        .noneMatch(amount -> amount.value().value().compareTo(both) == 0);
    }

    /** Whether the sum was that of a group: soon after it stands another item, proven by its own numbers. */
    private boolean goesOn(TableHeader header, Set<Integer> heads, int sum) {
        boolean rates = sum > 0 && hasRate(sheet.rows().get(sum - 1));
        for (int i = sum + 1; i < Math.min(sum + NEXT_GROUP, sheet.rows().size()) && !heads.contains(i); i++) {
            ItemRow item = ItemRow.of(sheet, header, sheet.rows().get(i));
            boolean tax = sheet.labels(item.row()).stream()
                    .anyMatch(label -> label.role() == Role.TAX || label.role() == Role.NET);
            boolean rate = !rates && hasRate(item.row());
            if (tax || isSum(item) && i > sum + 1) {
                return false;
            }
            if (!rate && item.hasText() && new ItemAssembler(sheet, header).isProven(item)) {
                return true;
            }
        }
        return false;
    }

    /** Of taxes in a summary, unless the items before have one as well. */
    private boolean hasRate(Row row) {
        return sheet.amounts(row).stream().anyMatch(amount -> amount.value().percent());
    }

    /** Discount, shipping, carried forward: an amount without number or price. */
    private boolean isAdjustment(ItemRow item) {
        return !item.has(Role.COL_QUANTITY)
                && !item.has(Role.COL_UNIT_PRICE)
                && sheet.labels(item.row()).stream()
                        .anyMatch(label -> (label.role().isSideSum()
                                        || label.role() == Role.PREVIOUS
                                        || label.role() == Role.OTHER_AMOUNT)
                                && isFirstText(item.row(), label));
    }

    /** The first line of sums ends the items. */
    private boolean isSum(ItemRow item) {
        boolean announced = sheet.labels(item.row()).stream()
                .anyMatch(label ->
                        (label.role().isSum() && !label.role().isSideSum() || label.role() == Role.PAYMENT_TERMS)
                                && label.leads()
                                && label.weight() >= SUM_WEIGHT
                                && !isPartOfWord(label)
                                && !goesOnAboutMore(sheet, label)
                                && isFirstText(item.row(), label));
        boolean looksLikeItem = item.has(Role.COL_QUANTITY) && item.has(Role.COL_UNIT_PRICE);
        boolean money = sheet.amounts(item.row()).stream()
                .anyMatch(amount -> !amount.value().percent());
        return announced && !looksLikeItem && money;
    }

    /** {@code Umsatzsteuer-Jahreserklärung}: a longer word that begins like a tax. */
    private static boolean isPartOfWord(Label label) {
        return label.role() == Role.TAX
                && COMPOUND.matcher(label.row().words().get(label.last()).text())
                        .matches();
    }

    /** {@code Cuota mensual tarifa M}: the word for the tax has other meanings in longer texts. */
    static boolean goesOnAboutMore(Sheet sheet, Label label) {
        Row row = label.row();
        if (label.role() == Role.NET && !label.language().equals(sheet.language()) && goesOn(label)) {
            return true;
        }
        long more = row.words().subList(label.last() + 1, row.segmentEnd(label.last()) + 1).stream()
                .filter(word -> word.text().chars().allMatch(c -> Character.isLetter(c) || ".'’()".indexOf(c) >= 0))
                .count();
        return label.role() == Role.TAX && more >= MANY_WORDS;
    }

    /** "Base rent" is none of the net amounts that other languages call "base". */
    private static boolean goesOn(Label label) {
        return label.first() == label.last()
                && !label.alone()
                && label.row().words().get(label.last() + 1).text().codePoints().allMatch(Character::isLetter);
    }

    private static boolean isFirstText(Row row, Label label) {
        for (int i = 0; i < label.first(); i++) {
            if (row.words().get(i).text().chars().anyMatch(Character::isLetter)
                    && row.segments().get(i) < row.segments().get(label.first()) - 1) {
                return false;
            }
        }
        return true;
    }

    /** Sums side by side, with their values on the next line. */
    private boolean headsSums(Row row) {
        long sums = sheet.labels(row).stream()
                .filter(label -> label.role().isSum())
                .map(Label::first)
                .distinct()
                .count();
        return sums >= 2
                && sheet.amounts(row).stream().allMatch(amount -> amount.value().percent());
    }

    private boolean isAnotherTable(ItemRow item) {
        long columns = sheet.labels(item.row()).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN && label.leads())
                .map(Label::first)
                .distinct()
                .count();
        return columns >= 3 && sheet.amounts(item.row()).isEmpty();
    }

    static BigDecimal sum(List<LineItem> items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LineItem item : items) {
            BigDecimal amount = item.amount().value();
            if (amount != null) {
                sum = sum.add(amount);
            }
        }
        return sum;
    }
}
