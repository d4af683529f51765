package com.cashupagent.samples.archetypes;

/**
 * How a run of text is written.
 *
 * @param size in points
 * @param spacing extra points between letters
 * @param rgb the colour as 0xRRGGBB
 */
record Ink(double size, boolean bold, boolean italic, int rgb, double spacing) {

    static Ink of(double size) {
        return new Ink(size, false, false, 0, 0);
    }

    Ink strong() {
        return new Ink(size, true, italic, rgb, spacing);
    }

    Ink strong(boolean bold) {
        return new Ink(size, bold, italic, rgb, spacing);
    }

    Ink slanted() {
        return new Ink(size, bold, true, rgb, spacing);
    }

    Ink colour(int rgb) {
        return new Ink(size, bold, italic, rgb, spacing);
    }

    Ink sized(double size) {
        return new Ink(size, bold, italic, rgb, spacing);
    }

    Ink spaced(double spacing) {
        return new Ink(size, bold, italic, rgb, spacing);
    }
}
