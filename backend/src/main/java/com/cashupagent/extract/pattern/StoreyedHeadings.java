package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two lines of headings that cannot head one line, since the text and some number would stand at one place: the upper ones stand
 * over the code and the text of a thing, the lower ones over its numbers on a line of their own.
 */
final class StoreyedHeadings {

    private static final int LINES_OF_ITEM = 4;

    private StoreyedHeadings() {}

    /** The table of which the line heads the numbers; empty where rows are of one storey. */
    static Optional<TableHeader> of(Sheet sheet, Row lower) {
        if (lower.index() == 0 || lower.index() + 1 >= sheet.rows().size()) {
            return Optional.empty();
        }
        List<Column> numbers = ColumnLabels.columns(sheet, lower);
        Set<Role> told = roles(numbers);
        boolean counted = told.contains(Role.COL_AMOUNT)
                && (told.contains(Role.COL_QUANTITY) || told.contains(Role.COL_UNIT_PRICE))
                && !told.contains(Role.COL_DESCRIPTION);
        Row upper = sheet.rows().get(lower.index() - 1);
        if (!counted
                || !TableHeader.isNear(upper, lower)
                || upper.page() != lower.page()
                || !sheet.amounts(upper).isEmpty()) {
            return Optional.empty();
        }
        List<Column> texts = ColumnLabels.columns(sheet, upper);
        boolean clash = texts.stream()
                .filter(column -> column.role() == Role.COL_DESCRIPTION)
                .anyMatch(text -> numbers.stream()
                        .anyMatch(number -> TableHeader.COUNTED.contains(number.role())
                                && number.box().x0() < text.box().x1()
                                && number.box().x1() > text.box().x0()));
        boolean apart = clash && roles(texts).stream().noneMatch(TableHeader.COUNTED::contains);
        TableHeader header = new TableHeader(lower, numbers, new TableHeader(upper, texts));
        return apart && stand(sheet, header) ? Optional.of(header) : Optional.empty();
    }

    private static Set<Role> roles(List<Column> columns) {
        return columns.stream().map(Column::role).collect(Collectors.toSet());
    }

    /** Whether the first item begins with a line of text, and nothing stands under that beside its amount. */
    private static boolean stand(Sheet sheet, TableHeader header) {
        int first = header.row().index() + 1;
        ItemRow text = ItemRow.of(sheet, header, sheet.rows().get(first));
        if (text.has(Role.COL_AMOUNT) || !text.hasText()) {
            return false;
        }
        double left = text.row().words().get(text.text().get(0)).box().x0();
        for (int i = first + 1; i < Math.min(sheet.rows().size(), first + LINES_OF_ITEM); i++) {
            ItemRow row = ItemRow.of(sheet, header, sheet.rows().get(i));
            if (row.has(Role.COL_AMOUNT)) {
                return row.row().words().stream()
                        .noneMatch(word -> Math.abs(word.box().x0() - left) < sheet.em(row.row()) / 2);
            }
        }
        return false;
    }
}
