package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line under a table's header, its words put into columns. */
final class ItemRow {

    /** How far, in heights of a line, a number may stand from its heading before it is rather a part of the text. */
    static final double TEXT_EMS = 1.5;

    private static final double STRAY_EMS = 12;
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d+\\)?");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern LISTED = Pattern.compile("\\p{L}+[,;]?");
    private static final int LETTERS = 3;
    private static final int WORDS_OF_KEY = 4;

    private final Row row;
    private final Map<Role, List<Found<Amount>>> cells = new EnumMap<>(Role.class);
    private final List<Integer> text = new ArrayList<>();

    private ItemRow(Row row) {
        this.row = row;
    }

    static ItemRow of(Sheet sheet, TableHeader header, Row row) {
        ItemRow item = under(sheet, header, row);
        TableHeader upper = header.upper();
        return upper == null || item.costs(header) ? item : under(sheet, upper, row);
    }

    /** A figure at the end of a text may stand under the amounts, too: it is no money, and nothing is counted beside it. */
    private boolean costs(TableHeader header) {
        return cells(header.value()).stream()
                        .anyMatch(cell -> cell.value().looksLikeMoney() || AmountFinder.isGrouped(cell))
                || TableHeader.COUNTED.stream().allMatch(this::has);
    }

    private static ItemRow under(Sheet sheet, TableHeader header, Row row) {
        ItemRow item = new ItemRow(row);
        double em = sheet.em(row);
        Column description = header.column(Role.COL_DESCRIPTION).orElse(null);
        double left = description == null ? 0 : header.descriptionLeft(description) - em;
        double right = description == null
                ? header.columns().get(0).box().x0()
                : Math.max(
                        header.descriptionRight(description), description.box().x1());
        double beginning = description == null ? 0 : description.box().x0() - em;
        boolean[] taken = new boolean[row.size()];
        List<Found<Amount>> numbers = SpacedThousands.join(row, sheet.amounts(row));
        double[] unassigned = new double[numbers.size()];
        for (int i = 0; i < unassigned.length; i++) {
            boolean mayBeText = numbers.get(i).box().midX() > left
                    && (numbers.get(i).box().x1() < right
                            || goesOnFrom(row, numbers.get(i), left, right)
                            || isBeside(row, numbers.get(i), header.columns()));
            unassigned[i] = (mayBeText ? TEXT_EMS : STRAY_EMS) * em;
        }
        int[] columns = CellAssignment.assign(numbers, header.columns(), unassigned);
        giveBackQuantity(row, numbers, header.columns(), columns);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != CellAssignment.NONE) {
                Found<Amount> amount = numbers.get(i);
                Role role = header.columns().get(columns[i]).role();
                item.cells.computeIfAbsent(role, key -> new ArrayList<>()).add(amount);
                for (int word = amount.first(); word <= amount.last(); word++) {
                    taken[word] = true;
                }
            }
        }
        new GluedCells(sheet, header, row, taken).addTo(item.cells);
        for (int i = 0; i < row.size(); i++) {
            double middle = row.words().get(i).box().midX();
            if (!taken[i]
                    && middle >= left
                    && middle < right
                    && !belongsElsewhere(header, description, row, i)
                    && !isDateBefore(sheet, row, i, Math.max(left, beginning))) {
                item.text.add(i);
            }
        }
        return item;
    }

    /** {@code 4 EA} under the headings of quantity and unit: the number stands nearer to the heading of its unit. */
    private static void giveBackQuantity(Row row, List<Found<Amount>> numbers, List<Column> columns, int[] assigned) {
        for (int i = 0; i < assigned.length; i++) {
            int column = assigned[i];
            int next = numbers.get(i).last() + 1;
            boolean beside = column > 0
                    && columns.get(column).role() == Role.COL_OTHER
                    && columns.get(column - 1).role() == Role.COL_QUANTITY
                    && (i == 0 || assigned[i - 1] != column - 1);
            if (beside && next < row.size()) {
                Word unit = row.words().get(next);
                boolean under = unit.text().chars().allMatch(Character::isLetter)
                        && columns.get(column).distance(unit.box())
                                < columns.get(column).distance(numbers.get(i).box());
                assigned[i] = under ? column - 1 : column;
            }
        }
    }

    /** {@code 24 hrs 0800 11 4 22} in a margin right of the whole table. */
    private static boolean isBeside(Row row, Found<Amount> number, List<Column> columns) {
        int start = row.segmentStart(number.first());
        return row.words().get(start).box().x0()
                        > columns.get(columns.size() - 1).box().x1()
                && row.words().subList(start, row.segmentEnd(start) + 1).stream()
                        .map(Word::text)
                        .anyMatch(text -> text.length() >= LETTERS
                                && Character.isLetter(text.charAt(0))
                                && !Currencies.isWritten(text));
    }

    /** The end of a long description, such as {@code Ausgang 4-20}, that runs on below the next heading. */
    private static boolean goesOnFrom(Row row, Found<Amount> number, double left, double right) {
        int start = row.segmentStart(number.first());
        Box box = row.words().get(start).box();
        return start < number.first()
                && box.x0() > left
                && box.midX() < right
                && row.words().get(start).text().chars().anyMatch(Character::isLetter);
    }

    /** A date or a time of day that begins left of the description, under a heading that is shorter than it or unknown. */
    private static boolean isDateBefore(Sheet sheet, Row row, int word, double left) {
        Word written = row.words().get(word);
        boolean time = written.box().x0() < left && TIME.matcher(written.text()).matches();
        return time
                || sheet.dates(row).stream()
                        .anyMatch(
                                date -> date.overlaps(word, word) && date.box().x0() < left);
    }

    /** A word of the column before that runs past its heading: its segment begins left of the description. */
    private static boolean belongsElsewhere(TableHeader header, @Nullable Column description, Row row, int word) {
        if (description == null) {
            return false;
        }
        double left = header.descriptionLeft(description);
        double start = row.words().get(row.segmentStart(word)).box().x0();
        boolean numbered =
                Character.isDigit(row.words().get(row.segmentStart(word)).text().charAt(0));
        return left > 0
                && start < left - 0.01
                && (!numbered || isUnderOther(header, description, row, word))
                && row.words().get(word).box().x0() < description.box().x0() - 0.01;
    }

    /** {@code 000010 MS-AAD-331}: the code begins under a heading of its own. */
    private static boolean isUnderOther(TableHeader header, Column description, Row row, int word) {
        Box box = row.words().get(word).box();
        return header.columns().stream()
                .anyMatch(column -> column.role() == Role.COL_OTHER
                        && column.box().x0() < description.box().x0()
                        && box.x0() > column.box().x0() - box.height() / 2
                        && box.x0() < column.box().x1());
    }

    Row row() {
        return row;
    }

    List<Found<Amount>> cells(Role role) {
        return cells.getOrDefault(role, List.of()).stream()
                .filter(found -> !found.value().percent())
                .toList();
    }

    boolean has(Role role) {
        return !cells(role).isEmpty();
    }

    /** Whether no number stands in the columns that count. */
    boolean cellsAreEmpty() {
        return !has(Role.COL_AMOUNT) && !has(Role.COL_UNIT_PRICE) && !has(Role.COL_QUANTITY);
    }

    /** {@code Whse: 000} under the text: a number behind a key of its own counts nothing. */
    boolean countsNothing() {
        return Stream.of(Role.COL_AMOUNT, Role.COL_UNIT_PRICE, Role.COL_QUANTITY)
                .flatMap(role -> cells(role).stream())
                .allMatch(cell -> cell.first() == row.segmentStart(cell.first()) + 1
                        && !cell.value().looksLikeMoney()
                        && row.words().get(cell.first() - 1).text().endsWith(":"));
    }

    /** Whether it is a payment, or something else that is credited and not charged. */
    boolean isCredit() {
        return has(Role.COL_CREDIT) && !has(Role.COL_AMOUNT);
    }

    /** Words of the description; may be empty. */
    List<Integer> text() {
        return text;
    }

    boolean hasText() {
        return text.stream().anyMatch(i -> row.words().get(i).text().chars().anyMatch(Character::isLetter));
    }

    /** Whether its only text is one word with a figure. */
    boolean isCode() {
        return text.size() == 1 && hasDigit(text.get(0));
    }

    /** {@code Pack qty = (10)} or {@code Tariff: 8302.10} apart from what else the line says tells no name. */
    private boolean isAside(int word) {
        int first = row.segmentStart(word);
        int last = row.segmentEnd(word);
        boolean key = row.words().get(first).text().endsWith(":");
        boolean equals = first < last
                && row.isApart(last)
                && NUMBER.matcher(row.words().get(last).text()).matches();
        return text.get(0) < first && (key || equals);
    }

    /** A word of a key with a text or the first of several behind it, and not a number. */
    private boolean isName(int word) {
        int first = row.segmentStart(word);
        return row.words().get(first).text().endsWith(":")
                && first < row.segmentEnd(word)
                && LISTED.matcher(row.words().get(first + 1).text()).matches();
    }

    private boolean hasDigit(int word) {
        return row.words().get(word).text().chars().anyMatch(Character::isDigit);
    }

    /** A remark of the form "Key: value" is not part of a name. */
    boolean isRemark() {
        if (text.isEmpty()) {
            return false;
        }
        String first = row.words().get(text.get(0)).text();
        return first.endsWith(":") || first.startsWith("*") || first.startsWith("•") || isNumberOfKind();
    }

    /** {@code Serial no.: 4500} is about the thing, not its name. */
    private boolean isNumberOfKind() {
        for (int i = 1; i < Math.min(WORDS_OF_KEY, text.size() - 1); i++) {
            if (row.segmentStart(text.get(i)) <= text.get(0)
                    && row.words().get(text.get(i)).text().endsWith(":")) {
                return row.words().get(text.get(i + 1)).text().chars().anyMatch(Character::isDigit);
            }
        }
        return false;
    }

    String textOf() {
        StringBuilder joined = new StringBuilder();
        List<Integer> named = text.stream().filter(word -> !isAside(word)).toList();
        // Beside a code alone, "Return: vine clips" is the name.
        if (named.stream().allMatch(this::hasDigit)) {
            named = text.stream().filter(word -> !isAside(word) || isName(word)).toList();
        }
        for (int i : named.isEmpty() ? text : named) {
            boolean sign = joined.length() > 0 && text.contains(i - 1) && row.isJoined(i);
            joined.append(joined.length() == 0 ? "" : " ")
                    .append(sign ? row.joints().get(i) + " " : "")
                    .append(row.words().get(i).text());
        }
        return joined.toString();
    }
}
