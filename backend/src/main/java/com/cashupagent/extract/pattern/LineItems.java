package com.cashupagent.extract.pattern;

import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the table of items under its header, over page breaks, down to the sums. */
final class LineItems {

    private static final int NEAR_HEADING = 4;
    private static final int MAX_ITEMS = 2_000;
    private static final int HEADING_LINES = 2;

    private final Sheet sheet;
    private final PageFurniture furniture;
    private final OtherRows others;
    private final List<TableHeader> headers;
    private final Set<Integer> tableRows;

    LineItems(Sheet sheet) {
        this.sheet = sheet;
        this.furniture = new PageFurniture(sheet);
        this.others = new OtherRows(sheet);
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
        Reading named = read(headers, false);
        Reading totalled = priced(named).filter(this::addsUp).orElse(named);
        Reading printed = withoutTotals(totalled);
        Reading best = ArithmeticTable.find(sheet)
                .map(this::computed)
                .filter(computed -> computed.isBetterThan(printed, addsUp(computed)))
                .orElse(printed);
        Optional<Reading> proven = bare(best).or(() -> addsUp(best) ? Optional.empty() : untold(best));
        if (proven.isPresent()) {
            tableRows.addAll(proven.get().rows());
            return proven.get().items();
        }
        boolean credits = headers.stream()
                .anyMatch(header -> header.column(Role.COL_CREDIT).isPresent());
        boolean certain = best.counted() || credits && !best.items().isEmpty();
        if (!certain || best.described() < best.items().size()) {
            Reading list = LeftOfOthers.list(sheet, best.items().isEmpty());
            Reading unpriced = best.items().isEmpty() ? read(TableHeader.unpriced(sheet), false) : best;
            if (unpriced != best
                    && !unpriced.items().isEmpty()
                    && unpriced.rows().containsAll(list.rows())) {
                tableRows.addAll(unpriced.rows());
                return unpriced.items();
            }
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

    /**
     * Lines under headings over the amounts alone, which make up one of the sums: where no other table is, or another, such as a
     * schedule of hours, tells what one of them is made of.
     */
    private Optional<Reading> bare(Reading other) {
        BigDecimal sum = sum(other.items());
        List<TableHeader> bare = TableHeader.bare(sheet);
        Reading reading = read(bare, false);
        bare.forEach(header -> reading.rows().add(header.row().index()));
        boolean first = headers.isEmpty()
                || reading.items().stream()
                        .anyMatch(item -> Cents.near(sum, item.amount().value()));
        return first && addsUp(reading) ? Optional.of(reading) : Optional.empty();
    }

    /** Texts and amounts under headings of which few are known, which make up one of the sums where nothing else does. */
    private Optional<Reading> untold(Reading other) {
        Reading keyed = KeyedItems.find(sheet);
        Optional<Reading> left = LeftOfOthers.around(sheet, other);
        if (left.isPresent() || !keyed.items().isEmpty() && addsUp(keyed)) {
            return Optional.of(left.orElse(keyed));
        }
        return Stream.of(Role.COL_AMOUNT, Role.CURRENCY)
                .map(told -> UntoldHeadings.all(sheet, told))
                .filter(heads -> !heads.isEmpty())
                .map(this::under)
                .filter(each -> other.proven() == 0
                        || each.items().size() > other.items().size())
                .filter(each -> each.described() == each.items().size() && addsUp(each))
                .filter(each -> !UntoldHeadings.isOfTaxes(sheet, each))
                .findFirst();
    }

    private Reading under(List<TableHeader> untold) {
        Set<Integer> heads = headerRows();
        untold.forEach(header -> heads.add(header.row().index()));
        Reading reading = read(untold, heads, false);
        untold.forEach(header -> reading.rows().add(header.row().index()));
        return reading;
    }

    /** The price of all under a heading that says only price: as if there stood amount. */
    private Optional<Reading> priced(Reading named) {
        boolean without = !headers.isEmpty()
                && headers.stream()
                        .noneMatch(header -> header.column(Role.COL_AMOUNT).isPresent());
        return without && !named.items().isEmpty()
                ? Optional.of(
                        read(headers.stream().map(TableHeader::withAmounts).toList(), false))
                : Optional.empty();
    }

    /** Rows that tell number and price only, their amounts left to be reckoned, where that makes up one of the sums. */
    private Reading withoutTotals(Reading totalled) {
        if (totalled.proven() > 0) {
            return totalled;
        }
        Reading reckoned = read(headers.isEmpty() ? TableHeader.loosely(sheet) : headers, true);
        boolean more = reckoned.reckoned() > 0
                && reckoned.items().size() > totalled.items().size();
        return more && addsUp(reckoned) ? reckoned : totalled;
    }

    /** Whether the amounts make up one of the sums, or with several items whatever stands under them. */
    private boolean addsUp(Reading reading) {
        BigDecimal sum = sum(reading.items());
        int last = reading.rows().stream().mapToInt(row -> row).max().orElse(0);
        return sum.signum() != 0
                && sheet.rows().stream().anyMatch(row -> {
                    boolean named = sheet.labels(row).stream()
                            .anyMatch(label ->
                                    label.role().isSum() && !label.role().isSideSum());
                    return (named || reading.items().size() > 1 && row.index() > last)
                            && sheet.amounts(row).stream()
                                    .map(Found::value)
                                    .anyMatch(amount -> amount.value().compareTo(sum) == 0
                                            && (amount.looksLikeMoney()
                                                    || named && amount.value().scale() > 0));
                });
    }

    /** The same columns go on under every printed header. */
    private Reading computed(TableHeader computed) {
        TableHeader table = described(computed);
        List<TableHeader> all = new ArrayList<>(List.of(table));
        headers.stream()
                .filter(header -> header.row().index() > table.row().index())
                .forEach(header -> all.add(new TableHeader(header.row(), table.columns())));
        return read(all, false);
    }

    /** Text that stands in no line with numbers: its column is the one that the heading names. */
    private TableHeader described(TableHeader table) {
        if (table.column(Role.COL_DESCRIPTION).isPresent()) {
            return table;
        }
        return headers.stream()
                .filter(header -> header.row().index() < table.row().index()
                        && header.row().page() == table.row().page())
                .reduce((first, second) -> second)
                .flatMap(header -> header.column(Role.COL_DESCRIPTION))
                .map(table::with)
                .orElse(table);
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

    private Reading read(List<TableHeader> tables, boolean withoutTotals) {
        return read(tables, headerRows(), withoutTotals);
    }

    private Reading read(List<TableHeader> tables, Set<Integer> heads, boolean withoutTotals) {
        List<Reading> readings = new ArrayList<>();
        for (TableHeader table : tables) {
            Reading under = new Reading(new ArrayList<>(), new HashSet<>());
            under(table, heads, under, new Trial(withoutTotals, Set.of(), false));
            readings.add(under);
        }
        // Beside goods that have names and are counted, lines of numbers alone are a summary of taxes.
        boolean named = readings.stream()
                .anyMatch(each ->
                        each.proven() > 0 && each.described() == each.items().size());
        Reading reading = new Reading(new ArrayList<>(), new HashSet<>());
        readings.stream()
                .filter(each -> !named || 2 * each.described() > each.items().size())
                .filter(each -> readings.stream().noneMatch(each::summarizes))
                .forEach(each -> {
                    reading.items().addAll(each.items());
                    reading.rows().addAll(each.rows());
                });
        return reading;
    }

    /**
     * How lines are taken; what comes of it must make up a sum where it is not the first try.
     *
     * @param withoutTotals whether number and price make an item where no amount stands
     * @param entries lines that are items though they are called freight or a discount
     * @param grouped whether the table goes on below a sum of those before it, however little the next ones tell
     */
    private record Trial(boolean withoutTotals, Set<Integer> entries, boolean grouped) {}

    /** Adds what stands under one heading; how many groups had a sum of their own. */
    private int under(TableHeader header, Set<Integer> heads, Reading reading, Trial trial) {
        List<ItemRow> rows = new ArrayList<>();
        ItemAssembler assembler = new ItemAssembler(sheet, header, trial.withoutTotals());
        OpeningSum opening = new OpeningSum(sheet, others, header);
        NextItems next = new NextItems(sheet, others, header, heads);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        List<ItemRow> anchors = new ArrayList<>();
        List<ItemRow> passed = new ArrayList<>();
        List<ItemRow> between = List.of();
        int groups = 0;
        boolean closed = false;
        for (int i = heads.contains(header.row().index()) ? header.row().index() + 1 : begin(header);
                i < sheet.rows().size() && !heads.contains(i);
                i++) {
            Row row = sheet.rows().get(i);
            if (furniture.holds(row) || isMoreOfHeading(header, row, anchors.isEmpty())) {
                continue;
            }
            ItemRow item = ItemRow.of(sheet, header, row);
            if (item.isCredit()) {
                continue;
            }
            boolean announced = others.isSum(item)
                    && !others.hasPeriod(row)
                    && !others.isDatedAs(item, header, anchors)
                    && !others.sharesCode(item, anchors)
                    && !(next.isText(item) && next.followsAt(i));
            boolean over = announced && anchors.isEmpty() && opening.isSumOfNext(item);
            boolean sum = announced && (!anchors.isEmpty() || !opening.isPartOfNext(item));
            int more = anchors.isEmpty() ? -1 : next.goOnAt(item);
            if (more > 0) {
                i = more - 1;
                continue;
            }
            boolean sumOfGroup =
                    sum && item.has(header.value()) && assembler.value(item).compareTo(group) == 0;
            boolean ofGroup = sumOfGroup && (trial.grouped() && group.signum() != 0 || next.tellAllAfter(i));
            groups += ofGroup ? 1 : 0;
            group = sum ? BigDecimal.ZERO : group;
            // A lawyer's "Disbursements subject to VAT" names a group and not two sums.
            boolean headsSums = others.headsSums(row) && !header.isBare();
            // Taxes under a subtotal and their own sum are no group of items.
            boolean taxes = trial.grouped()
                    && groups > 0
                    && sheet.labels(row).stream().anyMatch(label -> label.role() == Role.TAX);
            boolean ends = taxes
                    || sum && !over && !ofGroup && !next.goOnAfter(i)
                    || SumHeadings.standOverNumbers(sheet, row)
                    || !rows.isEmpty() && (others.isAnotherTable(item) || headsSums);
            if (ends) {
                closed = sumOfGroup;
                break;
            }
            // An amount alone under one that was counted is no second item as dear as the first.
            boolean several = anchors.size() > 1
                    || anchors.size() == 1
                            && (!assembler.isUncounted(anchors.get(0)) || others.isSetIn(item, anchors.get(0)));
            boolean uncounted = !sum && several && assembler.isUncounted(item);
            boolean all = uncounted && isSumOf(assembler.value(item), total, total);
            boolean unnamed = all || uncounted && isSumOf(assembler.value(item), group, total);
            if (all && !next.tellAllAfter(i) && !next.goOnAfter(i)) {
                break;
            }
            group = unnamed ? BigDecimal.ZERO : group;
            boolean nothing = uncounted
                    && header.isFull()
                    && assembler.value(item).signum() == 0
                    && anchors.stream().noneMatch(assembler::isUncounted);
            boolean adjusts = !trial.withoutTotals()
                    && !trial.entries().contains(i)
                    && others.isAdjustment(item)
                    && !others.isEntry(item, header, anchors)
                    && !opening.completes(item, total);
            if (adjusts && item.has(header.value()) && others.mayBeItem(row, header)) {
                passed.add(item);
            }
            if (!sum && !unnamed && !nothing && !adjusts) {
                rows.add(item);
                if (assembler.isAnchor(item)) {
                    between = List.copyOf(passed);
                    total = total.add(assembler.value(item));
                    group = group.add(assembler.value(item));
                    anchors.add(item);
                }
            }
        }
        if (closed && !trial.grouped() && !trial.withoutTotals()) {
            Reading more = new Reading(new ArrayList<>(), new HashSet<>());
            int several = under(header, heads, more, new Trial(false, trial.entries(), true));
            if (several > 1 && more.items().size() > anchors.size() && isNamedSum(sum(more.items()))) {
                reading.items().addAll(more.items());
                reading.rows().addAll(more.rows());
                return several;
            }
        }
        // What a carrier bills is called freight: lines between the items without which these make up no sum are some
        // of them.
        BigDecimal all = between.stream().map(assembler::value).reduce(total, BigDecimal::add);
        if (!between.isEmpty() && isNamedSum(all) && !isNamedSum(total)) {
            Set<Integer> needed =
                    between.stream().map(item -> item.row().index()).collect(Collectors.toSet());
            return under(header, heads, reading, new Trial(trial.withoutTotals(), needed, trial.grouped()));
        }
        rows.stream()
                .filter(assembler::isAnchor)
                .forEach(item -> reading.rows().add(item.row().index()));
        reading.items().addAll(assembler.assemble(rows));
        return groups;
    }

    /** Headings in two lines: a word on the next line over the same columns. */
    private boolean isMoreOfHeading(TableHeader header, Row row, boolean first) {
        int below = row.index() - header.row().index();
        return below >= 0
                && below <= HEADING_LINES
                && (sheet.labels(row).stream()
                                .anyMatch(label -> label.role() == Role.COL_DESCRIPTION
                                        && label.first() == 0
                                        && label.last() == row.size() - 1)
                        || first && isAllHeadings(row));
    }

    private boolean isAllHeadings(Row row) {
        List<Label> headings = sheet.labels(row).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN)
                .toList();
        return row.segmentEnd(0) < row.size() - 1
                && IntStream.range(0, row.size())
                        .allMatch(word -> headings.stream().anyMatch(label -> label.covers(word)));
    }

    /** Whether the value is what the items of a group make together, and no item that happens to cost as much. */
    private boolean isSumOf(BigDecimal value, BigDecimal group, BigDecimal total) {
        return value.signum() != 0 && value.compareTo(group) == 0 && !isNamedSum(value.add(total));
    }

    private boolean isNamedSum(BigDecimal value) {
        return sheet.labels().stream()
                .filter(label -> label.role().isSum() && !label.role().isSideSum())
                .flatMap(label -> sheet.amounts(label.row()).stream())
                .anyMatch(amount -> amount.value().value().compareTo(value) == 0);
    }

    static BigDecimal sum(List<LineItem> items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LineItem item : items) {
            BigDecimal amount = item.amount().value();
            BigDecimal quantity = item.quantity().value();
            BigDecimal price = item.unitPrice().value();
            if (amount == null && quantity != null && price != null) {
                amount = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
            }
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }
}
