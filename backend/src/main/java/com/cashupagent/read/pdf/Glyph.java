package com.cashupagent.read.pdf;

/**
 * One drawn character in points of the page as seen, y downwards.
 *
 * @param baseline y of the baseline
 * @param size height of the font as drawn
 */
record Glyph(String text, double x0, double x1, double baseline, double size, boolean bold) {

    /** Ascent and descent as shares of the font's height; fonts' own figures are too often nonsense. */
    private static final double ASCENT = 0.78;

    private static final double DESCENT = 0.22;

    /** The same with another text. */
    Glyph saying(String other) {
        return new Glyph(other, x0, x1, baseline, size, bold);
    }

    double top() {
        return baseline - ASCENT * size;
    }

    double bottom() {
        return baseline + DESCENT * size;
    }

    boolean blank() {
        return text.isBlank();
    }
}
