package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The line that heads a table of items.
 *
 * @param upper what heads the lines of text where these stand over those of the numbers; null where both are one
 */
record TableHeader(Row row, List<Column> columns, @Nullable TableHeader upper) {

    private static final double ENOUGH_OF_LINE = 0.5;
    private static final double SECOND_LINE = 2.2;
    private static final int OTHER_LINES = 2;
    private static final int MANY_HEADINGS = 4;
    private static final double LONGER = 1.3;
    /** What a full table of goods tells of each. */
    static final Set<Role> COUNTED = Set.of(Role.COL_QUANTITY, Role.COL_UNIT_PRICE, Role.COL_AMOUNT);

    private static final Set<Role> UNPRICED_GOODS = Set.of(Role.COL_DESCRIPTION, Role.COL_QUANTITY, Role.COL_OTHER);

    TableHeader(Row row, List<Column> columns) {
        this(row, columns, null);
    }

    static List<TableHeader> all(Sheet sheet) {
        return all(sheet, Kind.NAMED);
    }

    /** Also lines of which half the headings are known, however few of their words; what they make must be proven. */
    static List<TableHeader> loosely(Sheet sheet) {
        return all(sheet, Kind.LOOSE);
    }

    /** Lines that head what is counted and costs nothing of its own, such as the contents of boxes. */
    static List<TableHeader> unpriced(Sheet sheet) {
        return all(sheet, Kind.UNPRICED);
    }

    /** Lines of nothing but headings over amounts and their taxes, with the text below standing under none of them. */
    static List<TableHeader> bare(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> BareHeadings.columns(sheet, row).stream().map(columns -> new TableHeader(row, columns)))
                .toList();
    }

    private enum Kind {
        NAMED,
        LOOSE,
        UNPRICED
    }

    private static List<TableHeader> all(Sheet sheet, Kind kind) {
        List<TableHeader> headers = new ArrayList<>();
        for (Row row : sheet.rows()) {
            of(sheet, row, kind)
                    .map(header -> StoreyedHeadings.of(sheet, row).orElse(header))
                    .ifPresent(header -> add(headers, header));
        }
        return headers;
    }

    /** Headings of two lines, each of which would do for itself, head one table. */
    private static void add(List<TableHeader> headers, TableHeader header) {
        TableHeader before = headers.isEmpty() ? null : headers.get(headers.size() - 1);
        boolean goesOn = before != null
                && before.row().page() == header.row().page()
                && before.row().index() >= header.row().index() - OTHER_LINES
                && isNear(
                        before.row(),
                        header.row(),
                        header.row().index() - before.row().index());
        if (before != null && goesOn) {
            boolean first = header.upper() == null && before.kinds() >= header.kinds();
            headers.set(
                    headers.size() - 1,
                    first ? new TableHeader(header.row(), before.columns(), before.upper()) : header);
        } else {
            headers.add(header);
        }
    }

    private long kinds() {
        return columns.stream()
                .map(Column::role)
                .filter(role -> role != Role.COL_OTHER)
                .distinct()
                .count();
    }

    static boolean isNear(Row row, Row other) {
        return isNear(row, other, 1);
    }

    private static boolean isNear(Row row, Row other, int lines) {
        return Math.abs(other.box().midY() - row.box().midY())
                < lines * SECOND_LINE * row.box().height();
    }

    private static Optional<TableHeader> of(Sheet sheet, Row row, Kind kind) {
        List<Column> columns = new ArrayList<>();
        Set<Integer> segments = new HashSet<>();
        int covered = 0;
        Label before = null;
        for (Label label : sheet.labels(row)) {
            if (label.role().kind() == Role.Kind.COLUMN && ColumnLabels.isFirstReading(sheet, label)) {
                boolean goesOn = before != null
                        && before.role() == Role.COL_DESCRIPTION
                        && label.role() == Role.COL_DESCRIPTION
                        && row.segments()
                                .get(before.first())
                                .equals(row.segments().get(label.first()));
                if (goesOn) {
                    Column first = columns.remove(columns.size() - 1);
                    columns.add(new Column(Role.COL_DESCRIPTION, first.box().union(label.box())));
                } else {
                    columns.addAll(columns(sheet, label));
                }
                before = label;
                segments.add(row.segments().get(label.first()));
                covered += label.last() - label.first() + 1;
            }
        }
        boolean numbers =
                sheet.amounts(row).stream().anyMatch(amount -> amount.value().looksLikeMoney());
        boolean sums = SumHeadings.stand(sheet, row)
                && !columns.stream().map(Column::role).toList().containsAll(COUNTED);
        boolean told = kind == Kind.LOOSE
                || segments.size() >= MANY_HEADINGS
                || columns.stream().map(Column::role).toList().containsAll(COUNTED);
        boolean enough = covered >= ENOUGH_OF_LINE * row.size()
                || told && segments.size() >= ENOUGH_OF_LINE * (row.segments().get(row.size() - 1) + 1);
        if (segments.size() < 2 || numbers || sums || !enough) {
            return Optional.empty();
        }
        StackedHeadings stacked = new StackedHeadings(sheet, row);
        columns.replaceAll(stacked::whole);
        addFromOtherLines(sheet, row, columns);
        UnknownHeadings.addText(sheet, row, columns);
        UnknownHeadings.numbersBehindText(sheet, row, columns);
        UnknownHeadings.overNumbers(row, segments, columns).ifPresent(columns::add);
        amountForLast(columns, Role.COL_QUANTITY);
        amountForLast(columns, Role.COL_UNIT_PRICE);
        UnknownHeadings.amountOfTwoLines(sheet, row, columns);
        amountForPrice(columns);
        amountBesideCredit(columns);
        Set<Role> roles = columns.stream().map(Column::role).collect(Collectors.toSet());
        boolean priced = roles.contains(Role.COL_AMOUNT) || roles.contains(Role.COL_UNIT_PRICE);
        boolean counted = roles.contains(Role.COL_QUANTITY)
                && roles.contains(Role.COL_UNIT_PRICE)
                && roles.contains(Role.COL_AMOUNT);
        boolean complete = kind == Kind.UNPRICED
                ? !priced && roles.containsAll(UNPRICED_GOODS)
                : priced && (roles.contains(Role.COL_DESCRIPTION) || counted);
        if (!complete) {
            return Optional.empty();
        }
        columns.sort(Comparator.comparingDouble(column -> column.box().x0()));
        return Optional.of(new TableHeader(row, oneText(sheet, row, columns)));
    }

    /** {@code Disc.% Amount} set closely are two headings where no other stands over the amounts. */
    private static List<Column> columns(Sheet sheet, Label label) {
        Row row = label.row();
        int last = label.last();
        boolean two = label.role() == Role.COL_OTHER
                && last > label.first()
                && row.words().get(last - 1).text().endsWith("%")
                && sheet.labels(row).stream()
                        .anyMatch(sum -> sum.role() == Role.TOTAL && sum.first() == last && sum.last() == last)
                && sheet.labels(row).stream().noneMatch(other -> other.role() == Role.COL_AMOUNT);
        return two
                ? List.of(
                        new Column(Role.COL_OTHER, row.box(label.first(), last - 1)),
                        new Column(Role.COL_AMOUNT, row.box(last, last)))
                : List.of(new Column(ColumnLabels.role(sheet, label), label.box()));
    }

    /**
     * One word may head numbers and amounts ({@code Kiasi}), or prices and amounts ({@code Precio}): the last of two such
     * columns is that of the amounts.
     */
    private static void amountForLast(List<Column> columns, Role role) {
        Column last = columns.stream()
                .max(Comparator.comparingDouble(column -> column.box().x0()))
                .orElseThrow();
        List<Column> same =
                columns.stream().filter(column -> column.role() == role).toList();
        // "Price" behind "Unit price" is the amount; of two that are called the same nothing tells.
        boolean told = role == Role.COL_QUANTITY
                || same.stream()
                        .anyMatch(column ->
                                column.box().width() > LONGER * last.box().width());
        boolean twice = same.size() == 2 && told;
        if (twice && last.role() == role && columns.stream().noneMatch(column -> column.role() == Role.COL_AMOUNT)) {
            columns.set(columns.indexOf(last), new Column(Role.COL_AMOUNT, last.box()));
        }
    }

    /** Where neither numbers nor amounts are told, what each thing costs is its amount. */
    private static void amountForPrice(List<Column> columns) {
        List<Column> told = columns.stream()
                .filter(column -> COUNTED.contains(column.role()))
                .toList();
        if (told.size() == 1 && told.get(0).role() == Role.COL_UNIT_PRICE) {
            columns.set(
                    columns.indexOf(told.get(0)),
                    new Column(Role.COL_AMOUNT, told.get(0).box()));
        }
    }

    /** What is credited is told apart where something else stands over what is charged, and else may be the amount. */
    private static void amountBesideCredit(List<Column> columns) {
        if (columns.stream().noneMatch(column -> column.role() == Role.COL_AMOUNT)) {
            columns.removeIf(column -> column.role() == Role.COL_CREDIT);
        }
    }

    /** Of several headings that may stand over the text, the one over the most letters; codes stand under the others. */
    private static List<Column> oneText(Sheet sheet, Row row, List<Column> columns) {
        List<Column> texts = columns.stream()
                .filter(column -> column.role() == Role.COL_DESCRIPTION)
                .toList();
        if (texts.size() < 2) {
            return columns;
        }
        Column best = texts.get(0);
        for (Column column : texts) {
            best = UnknownHeadings.letters(sheet, row, column, columns)
                            > UnknownHeadings.letters(sheet, row, best, columns)
                    ? column
                    : best;
        }
        Column text = best;
        return columns.stream()
                .map(column -> column == text || column.role() != Role.COL_DESCRIPTION
                        ? column
                        : new Column(Role.COL_OTHER, column.box()))
                .toList();
    }

    /** Headings that stand half a line to two lines higher or lower than the others, over columns that none heads yet. */
    static void addFromOtherLines(Sheet sheet, Row row, List<Column> columns) {
        for (int direction : List.of(-1, 1)) {
            Row last = row;
            for (int away = 1; away <= OTHER_LINES; away++) {
                int i = row.index() + direction * away;
                Row other =
                        i < 0 || i >= sheet.rows().size() ? row : sheet.rows().get(i);
                boolean near = other != row && other.page() == row.page() && isNear(last, other);
                if (!near || !sheet.amounts(other).isEmpty()) {
                    break;
                }
                addFrom(sheet, other, columns, away == 1);
                last = other;
            }
        }
    }

    private static void addFrom(Sheet sheet, Row other, List<Column> columns, boolean next) {
        List<Label> headings = sheet.labels(other).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN && ColumnLabels.isFirstReading(sheet, label))
                .toList();
        for (Label label : headings) {
            boolean trusted = headings.size() > 1
                    || label.leads() && label.role() == Role.COL_DESCRIPTION
                    || next && label.alone();
            Role role = ColumnLabels.role(sheet, label);
            // Right of all others stands what a line costs, whatever amounts it is made of.
            boolean last = role == Role.COL_AMOUNT
                    && columns.stream()
                            .allMatch(column -> column.box().x0() < label.box().x1());
            boolean missing =
                    role == Role.COL_OTHER || last || columns.stream().noneMatch(column -> column.role() == role);
            List<Column> same = columns.stream()
                    .filter(column -> column.box().x0() < label.box().x1()
                            && column.box().x1() > label.box().x0())
                    .toList();
            // "Unit" over "Price" is a price; "Product" over "Code" is none where "Product" stands again over the text.
            boolean clearer = role != Role.COL_OTHER
                    && same.size() == 1
                    && same.get(0).role() == Role.COL_OTHER
                    && (label.role() != Role.COL_DESCRIPTION
                            || headings.stream()
                                    .noneMatch(again -> again != label && again.role() == Role.COL_DESCRIPTION));
            if (trusted && missing && (same.isEmpty() || clearer)) {
                columns.removeAll(same);
                columns.add(new Column(
                        role, last ? other.box(label.first(), other.segmentEnd(label.last())) : label.box()));
            }
        }
    }

    Optional<Column> column(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** What an item must have: its amount, where none are told its price, and where those are not told either its number. */
    Role value() {
        return column(Role.COL_AMOUNT)
                .or(() -> column(Role.COL_UNIT_PRICE))
                .map(Column::role)
                .orElse(Role.COL_QUANTITY);
    }

    /** Whether it stands over the amounts alone, and the text at its height begins left of it. */
    boolean isBare() {
        return column(Role.COL_DESCRIPTION)
                .map(Column::box)
                .filter(text -> text.x0() < row.box().x0()
                        && text.y0() == row.box().y0()
                        && row.text().chars().noneMatch(Character::isDigit))
                .isPresent();
    }

    /** Whether it tells all of each of the goods. */
    boolean isFull() {
        return columns.stream().map(Column::role).collect(Collectors.toSet()).containsAll(COUNTED);
    }

    /** Whether numbers or prices of things stand under it beside amounts. */
    boolean isCounted() {
        return column(Role.COL_QUANTITY).isPresent()
                || column(Role.COL_UNIT_PRICE).isPresent()
                        && column(Role.COL_AMOUNT).isPresent();
    }

    /** The same with another column, unless one stands in its place. */
    TableHeader with(Column column) {
        boolean free = columns.stream()
                .noneMatch(other -> other.box().x0() < column.box().x1()
                        && other.box().x1() > column.box().x0());
        List<Column> all = new ArrayList<>(columns);
        if (free) {
            all.add(column);
            all.sort(Comparator.comparingDouble(each -> each.box().x0()));
        }
        return new TableHeader(row, all);
    }

    /** The same with the column of prices taken for that of amounts. */
    TableHeader withAmounts() {
        return new TableHeader(
                row,
                columns.stream()
                        .map(column -> column.role() == Role.COL_UNIT_PRICE
                                ? new Column(Role.COL_AMOUNT, column.box())
                                : column)
                        .toList(),
                upper);
    }

    /** Where the description's text begins: right of the column before it. */
    double descriptionLeft(Column description) {
        return columns.stream()
                .filter(column -> column.box().x1() <= description.box().x0())
                .mapToDouble(column -> column.box().x1())
                .max()
                .orElse(0);
    }

    /** Where it ends: left of the column after it. */
    double descriptionRight(Column description) {
        return columns.stream()
                .filter(column -> column.box().x0() >= description.box().x1())
                .mapToDouble(column -> column.box().x0())
                .min()
                .orElse(1);
    }
}
