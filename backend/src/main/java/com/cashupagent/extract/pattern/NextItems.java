package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether items go on soon after a line of their table that is none. */
final class NextItems {

    private static final int NEXT_GROUP = 5;

    private final Sheet sheet;
    private final OtherRows others;
    private final TableHeader header;
    private final Set<Integer> heads;

    /** @param heads lines that head a table: none is looked at behind the next of them */
    NextItems(Sheet sheet, OtherRows others, TableHeader header, Set<Integer> heads) {
        this.sheet = sheet;
        this.others = others;
        this.header = header;
        this.heads = heads;
    }

    /** Whether the sum was that of a group: soon after it stands another item, proven by its own numbers. */
    boolean goOnAfter(int sum) {
        boolean rates = sum > 0 && hasRate(sheet.rows().get(sum - 1));
        for (int i = sum + 1; i < Math.min(sum + NEXT_GROUP, sheet.rows().size()) && !heads.contains(i); i++) {
            ItemRow item = ItemRow.of(sheet, header, sheet.rows().get(i));
            boolean tax = sheet.labels(item.row()).stream()
                    .anyMatch(label -> label.role() == Role.TAX || label.role() == Role.NET);
            boolean rate = !rates && hasRate(item.row());
            if (tax || others.isSum(item) && i > sum + 1) {
                return false;
            }
            if (!rate && item.hasText() && new ItemAssembler(sheet, header, false).isProven(item)) {
                return true;
            }
        }
        return false;
    }

    /** Behind what is brought forward on the next page, where the line carries it over; -1 where no items follow there. */
    private int carriedOver(Row row) {
        boolean named = sheet.labels(row).stream()
                .anyMatch(label -> label.role() == Role.OTHER_AMOUNT || label.role() == Role.PREVIOUS);
        return (named ? sheet.labels(Role.PREVIOUS) : List.<Label>of())
                .stream()
                        .map(Label::row)
                        .filter(next -> next.page() == row.page() + 1 && isSameAmount(row, next))
                        .mapToInt(Row::index)
                        .filter(next -> IntStream.rangeClosed(row.index(), next).noneMatch(heads::contains))
                        .map(next -> nextProven(next))
                        .findFirst()
                        .orElse(-1);
    }

    private boolean isSameAmount(Row row, Row other) {
        return sheet.amounts(row).stream()
                .anyMatch(sum -> sheet.amounts(other).stream()
                        .anyMatch(next ->
                                sum.value().value().compareTo(next.value().value()) == 0));
    }

    /** Where items go on behind a small table about the one before it, or behind the head of the next page; -1 for neither. */
    int goOnAt(ItemRow item) {
        return others.isAnotherTable(item) ? nextProven(item.row().index()) : carriedOver(item.row());
    }

    /** {@code Sum insured 250,000 EUR} under the name of an insurance: all its numbers stand in the text. */
    boolean isText(ItemRow row) {
        return row.cellsAreEmpty()
                && row.hasText()
                && sheet.amounts(row.row()).stream()
                        .allMatch(amount -> row.text().contains(amount.first())
                                && row.text().contains(amount.last()));
    }

    /** Whether the next line, or the one after it, is an item with its amount that begins where the one before the text does. */
    boolean followsAt(int text) {
        Row row = sheet.rows().get(text);
        for (int i = text + 1; i <= Math.min(text + 2, sheet.rows().size() - 1) && !heads.contains(i); i++) {
            ItemRow item = ItemRow.of(sheet, header, sheet.rows().get(i));
            boolean priced = item.hasText()
                    && !others.isSum(item)
                    && Math.abs(item.row().box().x0() - row.box().x0()) < sheet.em(row) / 2
                    && item.cells(header.value()).stream()
                            .anyMatch(cell -> cell.value().looksLikeMoney());
            if (priced) {
                return true;
            }
        }
        return false;
    }

    /** Whether soon after the sum of a group stands what has number, price and amount, though catch weights multiply with neither. */
    boolean tellAllAfter(int sum) {
        for (int i = sum + 1; i < Math.min(sum + NEXT_GROUP, sheet.rows().size()) && !heads.contains(i); i++) {
            ItemRow item = ItemRow.of(sheet, header, sheet.rows().get(i));
            boolean other = hasRate(item.row())
                    || sheet.labels(item.row()).stream()
                            .anyMatch(label -> label.role().isSum() && label.leads());
            if (other) {
                return false;
            }
            if (header.isFull()
                    && item.hasText()
                    && item.has(Role.COL_QUANTITY)
                    && Stream.of(Role.COL_UNIT_PRICE, header.value())
                            .allMatch(role -> item.cells(role).stream()
                                    .anyMatch(cell -> cell.value().looksLikeMoney()))) {
                return true;
            }
        }
        return false;
    }

    /** The next item proven by its own numbers, soon after the line; -1 where none is. */
    private int nextProven(int from) {
        for (int i = from + 1; i < Math.min(from + NEXT_GROUP, sheet.rows().size()) && !heads.contains(i); i++) {
            ItemRow item = ItemRow.of(sheet, header, sheet.rows().get(i));
            if (item.hasText() && new ItemAssembler(sheet, header, false).isProven(item)) {
                return i;
            }
        }
        return -1;
    }

    /** Of taxes in a summary, unless the items before have one as well. */
    private boolean hasRate(Row row) {
        return sheet.amounts(row).stream().anyMatch(amount -> amount.value().percent());
    }
}
