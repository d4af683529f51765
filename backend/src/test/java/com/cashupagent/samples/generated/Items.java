package com.cashupagent.samples.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The table of items, over as many pages as it needs. */
final class Items {

    private static final double LEFT = 50;
    private static final double RIGHT = 545;
    private static final double BOTTOM = 740;

    private final Design design;
    private final Content content;
    private final Writing writing;
    private final Canvas canvas;
    private final double size;
    private final List<Col> cols = new ArrayList<>();

    Items(Design design, Content content, Writing writing, Canvas canvas) {
        this.design = design;
        this.content = content;
        this.writing = writing;
        this.canvas = canvas;
        this.size = design.size();
        columns();
    }

    private record Col(String part, double width, boolean right) {}

    private void columns() {
        boolean quantityFirst = design.chance("qtyfirst", 0.2);
        if (design.chance("pos", 0.3)) {
            cols.add(new Col("pos", 40, false));
        }
        if (quantityFirst) {
            cols.add(new Col("qty", 55, false));
        }
        if (design.chance("art", 0.25)) {
            cols.add(new Col("art", 65, false));
        }
        cols.add(new Col("desc", 0, false));
        if (!quantityFirst) {
            cols.add(new Col("qty", 55, design.chance("qtyright", 0.7)));
        }
        if (design.chance("unit", 0.2) && !unitInCell()) {
            cols.add(new Col("unit", 45, false));
        }
        cols.add(new Col("price", 70, true));
        if (design.chance("linediscount", 0.12)) {
            cols.add(new Col("disccol", 50, true));
        }
        if (design.chance("taxcol", 0.25) && content.taxed()) {
            cols.add(new Col("taxcol", 50, true));
        }
        cols.add(new Col("amount", 80, true));
    }

    private boolean unitInCell() {
        return design.chance("unitincell", 0.2);
    }

    boolean hasHeader() {
        return !(design.heldOut() ? design.chance("noheader", 0.1) : design.chance("noheader", 0.05));
    }

    double draw(double from) {
        double y = header(from);
        int number = 1;
        for (Content.Item item : content.items) {
            if (y > BOTTOM) {
                canvas.newPage();
                y = design.chance("headeragain", 0.7) ? header(60) : 60;
            }
            double x = LEFT;
            for (Col col : cols) {
                cell(col, x, y, cell(col, item, number));
                x += width(col);
            }
            y += size + 4;
            if (!item.more().isEmpty()) {
                canvas.left(descLeft(), y, size, false, item.more());
                y += size + 4;
            }
            if (design.choose("rules", 3) == 2) {
                canvas.line(LEFT, y - size - 0.5, RIGHT, y - size - 0.5);
            }
            y += design.choose("air", 3) * 3;
            number++;
        }
        return y + 4;
    }

    private double descLeft() {
        double x = LEFT;
        for (Col col : cols) {
            if (col.part().equals("desc")) {
                break;
            }
            x += width(col);
        }
        return x;
    }

    private double header(double y) {
        if (!hasHeader()) {
            return y;
        }
        double x = LEFT;
        for (Col col : cols) {
            String word = design.word(col.part());
            boolean strong = design.chance("boldheader", 0.6);
            double width = canvas.width(word, size, strong);
            double points = width > width(col) - 4 ? size * (width(col) - 4) / width : size;
            if (col.right()) {
                canvas.right(x + width(col) - 2, y, points, strong, word);
            } else {
                canvas.left(x, y, points, strong, word);
            }
            x += width(col);
        }
        if (design.choose("rules", 3) > 0) {
            canvas.line(LEFT, y + 4, RIGHT, y + 4);
        }
        return y + size + 8;
    }

    private void cell(Col col, double x, double y, String text) {
        if (col.right()) {
            canvas.right(x + width(col) - 2, y, size, false, text);
        } else {
            canvas.left(x, y, size, false, text);
        }
    }

    private double width(Col col) {
        return col.width() > 0
                ? col.width()
                : RIGHT - LEFT - cols.stream().mapToDouble(Col::width).sum();
    }

    private String cell(Col col, Content.Item item, int number) {
        return switch (col.part()) {
            case "pos" -> number + (design.chance("posdot", 0.3) ? "." : "");
            case "art" -> item.article();
            case "desc" -> item.description();
            case "qty" -> writing.quantity(item.quantity()) + (unitInCell() ? " " + design.word("unit_word") : "");
            case "unit" -> design.word("unit_word");
            case "price" -> writing.cell(item.price());
            case "disccol" -> writing.rate(item.discount()) + "%";
            case "taxcol" -> writing.rate(item.rate()) + (design.chance("ratesign", 0.6) ? "%" : "");
            default -> writing.cell(item.amount());
        };
    }

    /** The list of a statement or of a remittance advice: number, date, amount. */
    double list(double from, List<BigDecimal> amounts) {
        double y = from;
        boolean dateFirst = design.chance("datefirst", 0.5);
        canvas.left(dateFirst ? 150 : LEFT, y, size, true, design.word("listed"));
        canvas.left(dateFirst ? LEFT : 150, y, size, true, design.word("date"));
        canvas.right(RIGHT, y, size, true, design.word("amount"));
        y += size + 8;
        for (int i = 0; i < content.listed.size(); i++) {
            canvas.left(dateFirst ? 150 : LEFT, y, size, false, content.listed.get(i));
            canvas.left(dateFirst ? LEFT : 150, y, size, false, writing.date(content.issued.minusDays(40 - i)));
            canvas.right(RIGHT, y, size, false, writing.number(amounts.get(i)));
            y += size + 4;
        }
        return y + 6;
    }
}
