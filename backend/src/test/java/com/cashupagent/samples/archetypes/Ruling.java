package com.cashupagent.samples.archetypes;

import com.cashupagent.samples.archetypes.Column.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws a table: widths from what stands in it, lines or none, rows over several pages. */
final class Ruling {

    /** Which lines a table has. */
    enum Style {
        NONE,
        UNDER_HEAD,
        HEAD_AND_FOOT,
        ROWS,
        GRID,
        ZEBRA,
        COLUMNS
    }

    private final Table table;
    private final Paper p;
    private final Style style;
    private final boolean filledHead;
    private final boolean boldHead;
    private final int anchor;
    private final double air;
    private double size;
    private double[] widths = new double[0];
    private BigDecimal carried = new BigDecimal("0.00");

    Ruling(Table table) {
        this.table = table;
        p = table.p;
        style = table.style;
        filledHead = table.filledHead;
        boldHead = p.dice.chance(0.65);
        anchor = p.dice.below(12);
        air = p.dice.between(1.0, p.dice.chance(0.3) ? 9 : 4);
        size = p.size;
        measure();
    }

    private Ink ink() {
        return Ink.of(size);
    }

    private Ink headInk() {
        return ink().strong(boldHead).colour(filledHead ? 0xFFFFFF : 0);
    }

    private void measure() {
        double gap = p.dice.between(7, 13);
        for (size = p.size; size > 5; size -= 0.5) {
            widths = table.columns.stream()
                    .mapToDouble(this::needed)
                    .map(w -> w + gap)
                    .toArray();
            double others = 0;
            int flexible = -1;
            for (int i = 0; i < widths.length; i++) {
                if (table.columns.get(i).role() == Role.DESCRIPTION) {
                    flexible = i;
                } else {
                    others += widths[i];
                }
            }
            double rest = p.wide() - others;
            if (flexible >= 0) {
                widths[flexible] = rest;
            }
            if (rest >= Math.max(110, p.wide() * 0.22)) {
                return;
            }
        }
    }

    private double needed(Column column) {
        double cells = table.rows.stream()
                .mapToDouble(row -> p.sheet.width(
                        row.isItem()
                                ? column.cell().apply(row.item(), row.number())
                                : column.role() == Role.AMOUNT ? row.sum() : "",
                        ink().strong()))
                .max()
                .orElse(0);
        double words = 0;
        for (String word : column.header().split(" ")) {
            words = Math.max(words, p.sheet.width(word, headInk()));
        }
        return Math.max(cells, words);
    }

    void draw() {
        p.room(90);
        head();
        for (Table.Row row : table.rows) {
            List<List<String>> cells = cells(row);
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            double height = lines * size * 1.22 + air;
            if (p.y + height > p.bottom - (table.carries ? 24 : 4)) {
                turn();
            }
            row(row, cells, lines, height);
        }
        if (style == Style.HEAD_AND_FOOT || style == Style.COLUMNS) {
            p.sheet.line(p.left, p.y - size, p.right, p.y - size, 0.7, 0x222222);
        }
        p.y += 4;
    }

    private void turn() {
        if (table.carries) {
            carry("carried");
        }
        p.newPage();
        p.y += 12;
        head();
        if (table.carries) {
            carry("brought");
        }
    }

    private void carry(String key) {
        p.sheet.left(descriptionX(), p.y, ink().slanted(), p.words.of(key));
        p.sheet.right(p.right - 3, p.y, ink().slanted(), p.figures.cell(carried));
        p.y += size * 1.5;
    }

    private double descriptionX() {
        double x = p.left;
        for (int i = 0; i < widths.length && table.columns.get(i).role() != Role.DESCRIPTION; i++) {
            x += widths[i];
        }
        return x + 2;
    }

    private void head() {
        List<List<String>> cells = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> wrapped = p.wrap(table.columns.get(i).header(), widths[i] - 4, headInk());
            cells.add(wrapped);
            lines = Math.max(lines, wrapped.size());
        }
        double height = lines * size * 1.2 + 5;
        double top = p.y - size - 1;
        if (filledHead) {
            p.sheet.fill(p.left, top, p.wide(), height, p.accent == 0 ? 0x222222 : p.accent);
        }
        line(cells, lines, headInk(), lines);
        if (style != Style.NONE && style != Style.ZEBRA) {
            p.sheet.line(p.left, top + height, p.right, top + height, 0.7, 0x222222);
        }
        if (style == Style.GRID || style == Style.COLUMNS || style == Style.HEAD_AND_FOOT) {
            p.sheet.line(p.left, top, p.right, top, 0.7, 0x222222);
        }
        verticals(top, height);
        p.y += height + air / 2 + 2;
    }

    private void verticals(double top, double height) {
        if (style != Style.GRID && style != Style.COLUMNS) {
            return;
        }
        double x = p.left;
        p.sheet.line(x, top, x, top + height, 0.5, 0x222222);
        for (double width : widths) {
            x += width;
            p.sheet.line(x, top, x, top + height, 0.5, 0x222222);
        }
    }

    private List<List<String>> cells(Table.Row row) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Column column = table.columns.get(i);
            List<String> cell = new ArrayList<>();
            if (!row.isItem()) {
                String text =
                        column.role() == Role.DESCRIPTION ? row.text() : column.role() == Role.AMOUNT ? row.sum() : "";
                cell.addAll(p.wrap(text, widths[i] - 5, ink().strong()));
            } else {
                cell.addAll(p.wrap(
                        column.cell().apply(row.item(), row.number()),
                        widths[i] - (column.role() == Role.DESCRIPTION ? 6 : 0),
                        ink()));
                if (column.role() == Role.DESCRIPTION) {
                    row.item()
                            .more()
                            .forEach(more -> cell.addAll(p.wrap(more, widths[column(Role.DESCRIPTION)] - 6, ink())));
                }
            }
            cells.add(cell);
        }
        return cells;
    }

    private int column(Role role) {
        for (int i = 0; i < widths.length; i++) {
            if (table.columns.get(i).role() == role) {
                return i;
            }
        }
        return 0;
    }

    private void row(Table.Row row, List<List<String>> cells, int lines, double height) {
        double top = p.y - size - air / 2;
        if (style == Style.ZEBRA && row.number() % 2 == 1) {
            p.sheet.fill(p.left, top, p.wide(), height, 0xEEF1F4);
        }
        int at = anchor == 0 ? lines - 1 : anchor == 1 ? (lines - 1) / 2 : 0;
        line(cells, lines, row.heading() ? ink().strong() : row.isItem() ? ink() : ink().slanted(), at + 1);
        verticals(top, height);
        if (style == Style.GRID || style == Style.ROWS) {
            p.sheet.line(p.left, top + height, p.right, top + height, 0.4, style == Style.ROWS ? 0xAAAAAA : 0x222222);
        }
        carried = row.isItem() ? carried.add(row.item().amount()) : carried;
        p.y += height;
    }

    /** The cells of one row; those of a single line stand at the anchor. */
    private void line(List<List<String>> cells, int lines, Ink ink, int anchorLine) {
        double x = p.left;
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = cells.get(i);
            int first = cell.size() == 1 && table.columns.get(i).role() != Role.DESCRIPTION ? anchorLine - 1 : 0;
            first = Math.min(first, lines - cell.size());
            for (int k = 0; k < cell.size(); k++) {
                double y = p.y + (first + k) * size * 1.22;
                switch (table.columns.get(i).align()) {
                    case 'r' -> p.sheet.right(x + widths[i] - 3, y, ink, cell.get(k));
                    case 'c' -> p.sheet.middle(x + widths[i] / 2, y, ink, cell.get(k));
                    default -> p.sheet.left(x + 3, y, ink, cell.get(k));
                }
            }
            x += widths[i];
        }
    }
}
