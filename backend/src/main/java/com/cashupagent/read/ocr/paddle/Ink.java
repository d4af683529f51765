package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;

/**
 * Which columns of a line's picture hold ink. The recogniser drops spaces; the paper between two words is still there.
 */
final class Ink {

    /** The outermost rows may hold parts of the lines above and below. */
    private static final int MARGIN = 8;

    private static final int BINS = 64;

    private final boolean[] inked;

    private Ink(boolean[] inked) {
        this.inked = inked;
    }

    /** From the green plane of the recogniser's picture. */
    static Ink of(FloatBuffer planes, int columns, int width) {
        int green = LineSampler.HEIGHT * width;
        int[] histogram = new int[BINS];
        for (int row = MARGIN; row < LineSampler.HEIGHT - MARGIN; row++) {
            for (int x = 0; x < columns; x++) {
                histogram[bin(planes.get(green + row * width + x))]++;
            }
        }
        int threshold = otsu(histogram);
        int below = 0;
        int all = 0;
        for (int i = 0; i < BINS; i++) {
            below += i <= threshold ? histogram[i] : 0;
            all += histogram[i];
        }
        // Paper covers more than ink does, on inverted prints, too.
        boolean dark = below * 2 <= all;
        boolean[] inked = new boolean[columns];
        for (int x = 0; x < columns; x++) {
            for (int row = MARGIN; row < LineSampler.HEIGHT - MARGIN && !inked[x]; row++) {
                inked[x] = bin(planes.get(green + row * width + x)) <= threshold == dark;
            }
        }
        return new Ink(inked);
    }

    /** The widest run of columns without ink from {@code from} to before {@code to}; empty in the middle if all hold some. */
    Gap gap(double from, double to) {
        int begin = Math.max(0, (int) from);
        int end = Math.min(inked.length, (int) Math.ceil(to));
        Gap widest = new Gap((begin + end) / 2, (begin + end) / 2);
        int start = begin;
        for (int x = begin; x < end; x++) {
            if (inked[x]) {
                start = x + 1;
            } else if (x + 1 - start > widest.width()) {
                widest = new Gap(start, x + 1);
            }
        }
        return widest;
    }

    /** The first column with ink from {@code from} to before {@code to}, else {@code to}. */
    int first(int from, int to) {
        int x = Math.max(0, from);
        while (x < to && x < inked.length && !inked[x]) {
            x++;
        }
        return x;
    }

    /** The column after the last one with ink from {@code from} to before {@code to}, else {@code from}. */
    int last(int from, int to) {
        int x = Math.min(inked.length, to);
        while (x > from && !inked[x - 1]) {
            x--;
        }
        return x;
    }

    /**
     * Columns without ink.
     *
     * @param end after the last of them
     */
    record Gap(int start, int end) {
        int width() {
            return end - start;
        }
    }

    /** The threshold with the greatest variance between classes (Otsu, 1979). */
    private static int otsu(int[] histogram) {
        long count = 0;
        long sum = 0;
        for (int i = 0; i < BINS; i++) {
            count += histogram[i];
            sum += (long) i * histogram[i];
        }
        long below = 0;
        long sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int i = 0; i < BINS - 1; i++) {
            below += histogram[i];
            sumBelow += (long) i * histogram[i];
            if (below == 0 || below == count) {
                continue;
            }
            double difference = (double) sumBelow / below - (double) (sum - sumBelow) / (count - below);
            double variance = (double) below * (count - below) * difference * difference;
            if (variance > best) {
                best = variance;
                threshold = i;
            }
        }
        return threshold;
    }

    private static int bin(float sample) {
        return Math.min(BINS - 1, (int) ((sample + 1) / 2 * BINS));
    }
}
