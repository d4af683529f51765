package com.cashupagent.samples.archetypes;

import java.util.List;

/** Boxes of printed forms, each with a small label over its value, and the marks that machines read. */
final class Cells {

    private static final int GREY = 0x666666;

    private final Paper p;
    /** The size of the labels, in points. */
    double label = 5.5;
    /** The size of the values, in points. */
    double value = 8;
    /** How high a box is, in points. */
    double height = 21;

    int labelColour = 0x222222;

    Cells(Paper p) {
        this.p = p;
    }

    /** Makes the paper one of a prescribed form: narrow margins, small letters, one line a row, bare numbers. */
    static void form(Paper p, double margin, double size) {
        p.left = margin;
        p.right = p.sheet.width - margin;
        p.size = size;
        p.leading = 1.3;
        p.goods.more = 0;
        p.goods.fractions = 0;
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
    }

    /** A box whose value stands left under its label. */
    void box(double x, double y, double wide, String label, String value) {
        box(x, y, wide, label, value, 'l', true);
    }

    void box(double x, double y, double wide, String label, String value, char align, boolean ruled) {
        if (ruled) {
            p.sheet.box(x, y, wide, height, 0.5, 0x333333);
        }
        Ink small = Ink.of(this.label).colour(labelColour);
        p.sheet.left(x + 3, y + this.label + 1.5, p.fit(label, wide - 6, small), label);
        Ink ink = p.fit(value, wide - 6, Ink.of(this.value));
        p.put(align == 'r' ? x + wide - 3 : align == 'c' ? x + wide / 2 : x + 3, y + height - 4, ink, align, value);
    }

    /** A row of boxes over the whole width at the pen, as wide as their shares say; the pen goes below. */
    void row(List<Integer> shares, List<String> labels, List<String> values, char align) {
        double unit = p.wide() / shares.stream().mapToInt(Integer::intValue).sum();
        double x = p.left;
        for (int i = 0; i < shares.size(); i++) {
            double wide = shares.get(i) * unit;
            box(x, p.y, wide, labels.get(i), values.get(i), align, true);
            x += wide;
        }
        p.y += height;
    }

    /** The heading of a part of a form, small and bold at the pen; the pen goes below. */
    void heading(String text) {
        p.y += label + 5;
        p.sheet.left(p.left, p.y, Ink.of(label + 0.8).strong(), text);
        p.y += 3;
    }

    /** A square of black modules as of a two-dimensional code. */
    static void code(Paper p, double x, double y, double side) {
        int modules = 25;
        double module = side / modules;
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < modules; column++) {
                boolean corner = row < 7 && (column < 7 || column > 17) || row > 17 && column < 7;
                if (!corner && p.dice.chance(0.5)) {
                    p.sheet.fill(x + column * module, y + row * module, module, module, 0);
                }
            }
        }
        for (double[] at : new double[][] {{0, 0}, {18, 0}, {0, 18}}) {
            finder(p, x + at[0] * module, y + at[1] * module, module);
        }
    }

    private static void finder(Paper p, double x, double y, double module) {
        p.sheet.fill(x, y, 7 * module, 7 * module, 0);
        p.sheet.fill(x + module, y + module, 5 * module, 5 * module, 0xFFFFFF);
        p.sheet.fill(x + 2 * module, y + 2 * module, 3 * module, 3 * module, 0);
    }

    /** Upright bars of several widths. */
    static void bars(Paper p, double x, double y, double wide, double high) {
        double at = x;
        while (at < x + wide - 2) {
            double bar = p.dice.pick(0.6, 0.6, 1.2, 1.8);
            p.sheet.fill(at, y, bar, high, 0);
            at += bar + p.dice.pick(0.6, 0.8, 1.6);
        }
    }

    /** A logo of shapes without a letter in it. */
    static void mark(Paper p, double x, double y, double side) {
        double third = side / 3;
        int pale = 0xC9CFD6;
        switch (p.dice.below(3)) {
            case 0 -> {
                p.sheet.fill(x, y, side, third, p.accent);
                p.sheet.fill(x + third, y + third, third, 2 * third, p.accent);
            }
            case 1 -> {
                for (int i = 0; i < 4; i++) {
                    double high = side * (i + 1) / 4;
                    p.sheet.fill(x + i * side / 4, y + side - high, side / 5, high, i == 3 ? p.accent : pale);
                }
            }
            default -> {
                p.sheet.fill(x, y, side, side, p.accent);
                p.sheet.fill(x + third / 2, y + third / 2, 2 * third, 2 * third, 0xFFFFFF);
                p.sheet.fill(x + third, y + third, third, third, GREY);
            }
        }
    }
}
