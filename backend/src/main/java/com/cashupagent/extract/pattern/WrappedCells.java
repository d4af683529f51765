package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.Optional;

/**
 * Cells of one row of a table that are printed half a line higher or lower than the others, as programs do that centre
 * the cells of a row of which one runs over two lines.
 */
final class WrappedCells {

    /** In heights of a line, between middles: what is nearer overlaps and can be no other line of the same text. */
    private static final double OVERLAPS = 0.85;

    /** Between a line of text and the amount set under its end. */
    private static final double NEXT_LINE = 1.6;

    private final Sheet sheet;

    WrappedCells(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The number of the column that stands beside the row's others; empty when none does. */
    Optional<Found<Amount>> beside(ItemRow anchor, List<ItemRow> rows, Role role) {
        return rows.stream()
                .filter(row -> row != anchor && isWithin(anchor.row(), row.row(), OVERLAPS) && !namesAdjustment(row))
                .flatMap(row -> row.cells(role).stream())
                .findFirst();
    }

    /** Whether what costs the amount is named on the line before, which has no numbers of its own. */
    boolean isNamedAbove(ItemRow amount, TableHeader header) {
        int before = amount.row().index() - 1;
        if (before <= header.row().index()) {
            return false;
        }
        ItemRow above = ItemRow.of(sheet, header, sheet.rows().get(before));
        return above.hasText() && above.cellsAreEmpty() && isWithin(amount.row(), above.row(), NEXT_LINE);
    }

    private boolean namesAdjustment(ItemRow row) {
        return sheet.labels(row.row()).stream().anyMatch(label -> label.role().isSum());
    }

    private static boolean isWithin(Row a, Row b, double heights) {
        return a.page() == b.page()
                && Math.abs(a.box().midY() - b.box().midY())
                        < heights * a.words().get(0).box().height();
    }
}
