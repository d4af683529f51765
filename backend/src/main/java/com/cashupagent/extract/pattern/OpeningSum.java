package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;

/** A line that is called a sum and stands over the items: one of them, or what those under it make together. */
final class OpeningSum {

    private static final int MOST_ROWS = 200;
    private static final int LEAST_BELOW = 2;

    private final Sheet sheet;
    private final OtherRows others;
    private final TableHeader header;

    OpeningSum(Sheet sheet, OtherRows others, TableHeader header) {
        this.sheet = sheet;
        this.others = others;
        this.header = header;
    }

    /** {@code Total premium} over fees: together with things under it, it makes up a sum that follows. */
    boolean isPartOfNext(ItemRow first) {
        boolean total = sheet.labels(first.row()).stream()
                .noneMatch(label -> label.role() == Role.NET || label.role() == Role.TAX);
        BigDecimal sum = value(first);
        int things = 0;
        for (int i = first.row().index() + 1; total && i < end(first); i++) {
            ItemRow row = ItemRow.of(sheet, header, sheet.rows().get(i));
            if (!row.has(header.value())) {
                continue;
            }
            boolean named = others.isSum(row);
            if (named && things > 0 && value(row).compareTo(sum) == 0) {
                return true;
            }
            sum = sum.add(value(row));
            things += named || others.isAdjustment(row) || !row.hasText() ? 0 : 1;
        }
        return false;
    }

    /** Bills that begin with their total go on with what makes it up. */
    boolean isSumOfNext(ItemRow first) {
        BigDecimal left = value(first);
        int lines = 0;
        for (int i = first.row().index() + 1; left.signum() != 0 && i < end(first); i++) {
            ItemRow row = ItemRow.of(sheet, header, sheet.rows().get(i));
            if (row.has(header.value())) {
                if (others.isSum(row)) {
                    return false;
                }
                left = left.subtract(value(row));
                lines++;
            }
        }
        return left.signum() == 0 && lines >= LEAST_BELOW;
    }

    /** A fee for service over the net amount that it is a part of; tips stand under it. */
    boolean completes(ItemRow fee, BigDecimal before) {
        int next = fee.row().index() + 1;
        boolean tip = sheet.labels(fee.row()).stream().anyMatch(label -> label.role() == Role.TIP);
        if (!tip || before.signum() == 0 || next >= sheet.rows().size()) {
            return false;
        }
        Row below = sheet.rows().get(next);
        return sheet.labels(below).stream().anyMatch(label -> label.role() == Role.NET)
                && before.add(value(fee)).compareTo(value(ItemRow.of(sheet, header, below))) == 0;
    }

    private int end(ItemRow first) {
        return Math.min(sheet.rows().size(), first.row().index() + MOST_ROWS);
    }

    private BigDecimal value(ItemRow row) {
        List<Found<Amount>> cells = row.cells(header.value());
        return cells.isEmpty()
                ? BigDecimal.ZERO
                : cells.get(cells.size() - 1).value().value();
    }
}
