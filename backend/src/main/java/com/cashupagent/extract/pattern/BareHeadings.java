package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Headings of bills that are half a letter, such as a lawyer's: {@code Net £ | VAT £} over the amounts at the right, and none over
 * the text.
 */
final class BareHeadings {

    private static final double RIGHT_HALF = 0.5;
    private static final int NEAR = 3;

    private BareHeadings() {}

    /** The columns under such a line, that of the text among them; empty when it is none. */
    static Optional<List<Column>> columns(Sheet sheet, Row row) {
        if (row.size() == 0
                || row.box().x0() < RIGHT_HALF
                || !sheet.amounts(row).isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        boolean known = true;
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int first = word;
            int last = row.segmentEnd(word);
            Box box = row.box(first, last);
            boolean tax = isAll(sheet, row, first, last, Role.TAX);
            known &= tax || isAll(sheet, row, first, last, Role.COL_AMOUNT);
            columns.add(new Column(tax ? Role.COL_OTHER : Role.COL_AMOUNT, box));
        }
        boolean taxed = columns.stream().anyMatch(column -> column.role() == Role.COL_OTHER);
        if (!known || !taxed || columns.get(0).role() != Role.COL_AMOUNT) {
            return Optional.empty();
        }
        return text(sheet, row, columns.get(0).box()).map(text -> {
            columns.add(0, text);
            return columns;
        });
    }

    /** Whether all words of a heading say so, whatever sign of a currency stands beside them. */
    private static boolean isAll(Sheet sheet, Row row, int first, int last, Role role) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.role() == role
                        && IntStream.rangeClosed(first, last)
                                .allMatch(word -> label.covers(word)
                                        || row.words()
                                                .get(word)
                                                .text()
                                                .codePoints()
                                                .noneMatch(Character::isLetter)));
    }

    /** Where the lines below begin, far left of the amounts. */
    private static Optional<Column> text(Sheet sheet, Row row, Box amounts) {
        double end = amounts.x0() - sheet.em(row);
        return sheet.rows().subList(row.index() + 1, Math.min(sheet.rows().size(), row.index() + 1 + NEAR)).stream()
                .filter(below -> below.page() == row.page() && below.size() > 0)
                .map(below -> below.box().x0())
                .filter(left -> left < RIGHT_HALF)
                .findFirst()
                .map(left -> new Column(
                        Role.COL_DESCRIPTION,
                        new Box(left, row.box().y0(), end, row.box().y1())));
    }
}
