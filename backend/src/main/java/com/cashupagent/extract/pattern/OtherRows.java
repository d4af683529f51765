package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines under the heading of a table that are none of its items: sums, what is added or taken off, another heading. */
final class OtherRows {

    private static final double SUM_WEIGHT = 0.5;
    private static final int MANY_WORDS = 3;
    private static final int MANY_HEADINGS = 3;
    private static final int WORDS_OF_THING = 4;
    private static final double SET_IN_EMS = 10;
    private static final Pattern RUNNING = Pattern.compile("(\\d{1,4})\\.?");
    private static final Pattern CODE = Pattern.compile("\\d{4,}");
    private static final Pattern PERIOD = Pattern.compile(
            "\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\.?\\s?[-–]\\s?\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\.?");
    private static final Pattern COMPOUND =
            Pattern.compile("(?iu).*\\p{L}-(?!\\p{L}*(?:betrag|summe|satz|anteil)$)\\p{L}{8,}");

    private final Sheet sheet;

    OtherRows(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A span of days in a column of its own tells when a thing was supplied: sums and what is taken off all have none. */
    boolean hasPeriod(Row row) {
        return IntStream.range(1, row.size())
                .filter(word -> row.segmentStart(word) == word)
                .anyMatch(word ->
                        PERIOD.matcher(row.text(word, row.segmentEnd(word))).matches());
    }

    /** Discount, shipping, carried forward: an amount without number or price. */
    boolean isAdjustment(ItemRow item) {
        return !hasPeriod(item.row())
                && sheet.labels(item.row()).stream()
                        .filter(label -> label.role().isSideSum()
                                || label.role() == Role.PREVIOUS
                                || label.role() == Role.OTHER_AMOUNT)
                        .filter(label ->
                                label.alone() || !sheet.amounts(item.row()).isEmpty())
                        .anyMatch(label -> !isCounted(item, label)
                                && !(label.role() == Role.TIP && wordsAround(label) > 1)
                                && isFirstText(item.row(), label)
                                && (label.leads() || wordsAround(label) < WORDS_OF_THING));
    }

    /** What a carrier bills is called freight; where things are counted, other adjustments are of the sums. */
    boolean mayBeItem(Row row, TableHeader header) {
        return sheet.labels(row).stream().anyMatch(label -> label.role() == Role.SHIPPING)
                || !header.isCounted() && sheet.labels(row).stream().noneMatch(label -> label.role() == Role.PREVIOUS);
    }

    /**
     * Whether it is one of the items whatever it is called: it goes on with their running numbers, begins with a date or
     * tells its own tax as they do, or has a dash for number and price where they have these.
     */
    boolean isEntry(ItemRow item, TableHeader header, List<ItemRow> items) {
        ItemRow before = items.isEmpty() ? null : items.get(items.size() - 1);
        boolean entered = before != null
                && (isBeforeText(item, header) && runsOn(before.row(), item.row()) || isDatedAs(item, header, items));
        boolean taxed = before != null
                && (tellsTax(before.row()) && tellsTax(item.row()) || hasOtherMoney(before) && hasOtherMoney(item));
        return entered || taxed || header.isFull() && hasDashes(item);
    }

    /** A date before its text, as before that of the item above: a tax that a folio charges by the night is one of them. */
    boolean isDatedAs(ItemRow item, TableHeader header, List<ItemRow> items) {
        return !items.isEmpty()
                && isBeforeText(item, header)
                && isDated(items.get(items.size() - 1).row())
                && isDated(item.row());
    }

    /** A number of the contract or the device in the same place as in the line of the item above: sums have none. */
    boolean sharesCode(ItemRow item, List<ItemRow> items) {
        if (items.isEmpty()) {
            return false;
        }
        Row before = items.get(items.size() - 1).row();
        return IntStream.range(0, item.row().size())
                .mapToObj(word -> item.row().words().get(word))
                .filter(word -> CODE.matcher(word.text()).matches())
                .anyMatch(word -> before.words().stream()
                        .anyMatch(above -> above.text().equals(word.text())
                                && Math.abs(above.box().x0() - word.box().x0()) < sheet.em(before) / 2));
    }

    private static boolean isBeforeText(ItemRow item, TableHeader header) {
        return header.column(Role.COL_DESCRIPTION)
                .filter(text ->
                        item.row().words().get(0).box().x1() < text.box().x0())
                .isPresent();
    }

    private boolean tellsTax(Row row) {
        List<Found<Amount>> numbers = sheet.amounts(row);
        return !numbers.isEmpty()
                && NetOfTax.before(numbers, numbers.get(numbers.size() - 1)).isPresent();
    }

    /** The tax of a line, in a column of its own. */
    private static boolean hasOtherMoney(ItemRow item) {
        return item.has(Role.COL_AMOUNT)
                && item.cells(Role.COL_OTHER).stream()
                        .anyMatch(cell -> cell.value().looksLikeMoney());
    }

    private static boolean runsOn(Row before, Row row) {
        Matcher last = RUNNING.matcher(before.words().get(0).text());
        Matcher own = RUNNING.matcher(row.words().get(0).text());
        return last.matches() && own.matches() && Integer.parseInt(own.group(1)) == Integer.parseInt(last.group(1)) + 1;
    }

    private boolean isDated(Row row) {
        return sheet.dates(row).stream().anyMatch(date -> date.first() == 0);
    }

    /** Segments of signs alone have no words; their numbers are missing. */
    private static boolean hasDashes(ItemRow item) {
        return item.hasText()
                && item.cells(Role.COL_AMOUNT).stream()
                        .anyMatch(amount -> item.row().segments().get(amount.first())
                                        - item.row()
                                                .segments()
                                                .get(item.text().get(item.text().size() - 1))
                                > 2);
    }

    /** Whether there is a number or a price that is no part of the label, as the one of {@code Discount 1:} is. */
    private static boolean isCounted(ItemRow item, Label label) {
        return Stream.of(Role.COL_QUANTITY, Role.COL_UNIT_PRICE)
                .flatMap(role -> item.cells(role).stream())
                .anyMatch(cell -> cell.first() != label.last() + 1
                        || cell.last() == item.row().size() - 1
                        || !item.row()
                                .segments()
                                .get(cell.first())
                                .equals(item.row().segments().get(label.last())));
    }

    /** {@code EMS postage for the clinic in June}: in the middle of many words a label is a word like others. */
    private static long wordsAround(Label label) {
        Row row = label.row();
        return IntStream.rangeClosed(row.segmentStart(label.first()), row.segmentEnd(label.last()))
                .filter(word -> !label.covers(word))
                .filter(word -> row.words().get(word).text().codePoints().anyMatch(Character::isLetter))
                .count();
    }

    /** The first line of sums ends the items. */
    boolean isSum(ItemRow item) {
        boolean announced = sheet.labels(item.row()).stream()
                .anyMatch(label ->
                        (label.role().isSum() && !label.role().isSideSum() || label.role() == Role.PAYMENT_TERMS)
                                && (label.leads() || label.isAfterColon() || isAfterRate(label))
                                && label.weight() >= SUM_WEIGHT
                                && !isPartOfWord(label)
                                && !goesOnAboutMore(sheet, label)
                                && (isFirstText(item.row(), label) || isOnlyAmounts(label)));
        boolean looksLikeItem = item.has(Role.COL_QUANTITY) && item.has(Role.COL_UNIT_PRICE);
        if (isBesideAccount(item.row())) {
            return true;
        }
        boolean money = sheet.amounts(item.row()).stream()
                .anyMatch(amount -> !amount.value().percent());
        return announced && !looksLikeItem && money;
    }

    /** Sums at the right of other things, such as a heading of what follows: the amount beside it is the only one. */
    private boolean isOnlyAmounts(Label label) {
        List<Found<Amount>> amounts = sheet.amounts(label.row());
        return label.alone() && amounts.size() == 1 && amounts.get(0).first() == label.last() + 1;
    }

    /** {@code IBAN GB00 MSFT 123456 9876543 | Total 150.00}: the numbers before the sum are of the account to pay into. */
    private boolean isBesideAccount(Row row) {
        List<Label> labels = sheet.labels(row);
        return labels.stream()
                .filter(label -> label.role().isSum() && !label.role().isSideSum() && label.leads())
                .filter(label -> label.weight() >= SUM_WEIGHT)
                .filter(label -> labels.stream()
                        .anyMatch(account -> account.role() == Role.BANK_ACCOUNT && account.last() < label.first()))
                .anyMatch(label -> sheet.amounts(row).stream()
                        .anyMatch(amount -> amount.first() == label.last() + 1 && amount.last() == row.size() - 1));
    }

    /** {@code Add 15% VAT}. */
    private boolean isAfterRate(Label label) {
        return label.role() == Role.TAX
                && label.row().segmentStart(label.first()) == 0
                && sheet.amounts(label.row()).stream()
                        .anyMatch(rate ->
                                rate.value().percent() && rate.last() == label.first() - 1 && rate.first() <= 1);
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
        boolean rated =
                sheet.amounts(row).stream().anyMatch(rate -> rate.value().percent() && label.covers(rate.first()));
        return label.role() == Role.TAX && more >= MANY_WORDS && !rated;
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

    /** Whether its text begins far right of that of the items, as sums do. */
    boolean isSetIn(ItemRow row, ItemRow item) {
        return row.hasText()
                && item.hasText()
                && textBegins(row) > textBegins(item) + SET_IN_EMS * sheet.em(item.row());
    }

    private static double textBegins(ItemRow row) {
        return row.row().words().get(row.text().get(0)).box().x0();
    }

    /** Sums side by side, with their values on the next line. */
    boolean headsSums(Row row) {
        List<Label> sums =
                sheet.labels(row).stream().filter(label -> label.role().isSum()).toList();
        boolean several = sums.stream().map(Label::first).distinct().count() >= 2
                && sums.stream().anyMatch(label -> !label.role().isSideSum());
        return (several || isFirstOfSums(row, sums))
                && sheet.amounts(row).stream().allMatch(amount -> amount.value().percent());
    }

    /** The others beside it may be called anything. */
    private boolean isFirstOfSums(Row row, List<Label> sums) {
        int next = row.index() + 1;
        return sums.stream()
                        .anyMatch(label -> label.first() == 0 && !label.role().isSideSum())
                && row.segmentEnd(0) < row.size() - 1
                && next < sheet.rows().size()
                && sheet.amounts(sheet.rows().get(next)).stream()
                                .filter(amount -> amount.value().looksLikeMoney())
                                .count()
                        >= 2;
    }

    /** Whether the line heads other columns. */
    boolean isAnotherTable(ItemRow item) {
        long columns = sheet.labels(item.row()).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN && label.leads())
                .map(Label::first)
                .distinct()
                .count();
        // Beside the headings of a table of taxes may stand a sum.
        return columns >= MANY_HEADINGS && sheet.amounts(item.row()).size() <= (columns > MANY_HEADINGS ? 1 : 0);
    }
}
