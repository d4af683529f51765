package com.cashupagent.read.ocr;

/** Tells an empty page before an engine spends a second on its dust. */
final class Blankness {

    /** Print, however faint, stands out from its paper by more than this. */
    private static final int CONTRAST = 24;

    /** One letter of 8 points on an A4 page is about this share of it. */
    private static final double LEAST_INK = 0.00002;

    private Blankness() {}

    /** Whether hardly a pixel differs from the page's own brightness. */
    static boolean isBlank(GreyImage picture) {
        long[] histogram = new long[256];
        for (byte pixel : picture.pixels()) {
            histogram[pixel & 0xFF]++;
        }
        int paper = 0;
        for (int i = 1; i < histogram.length; i++) {
            paper = histogram[i] > histogram[paper] ? i : paper;
        }
        long ink = 0;
        for (int i = 0; i < histogram.length; i++) {
            ink += Math.abs(i - paper) > CONTRAST ? histogram[i] : 0;
        }
        return ink < LEAST_INK * picture.pixels().length;
    }
}
