package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Box;

/**
 * A rectangle that may lie slanted: text runs along (cos, sin), its lines follow one another along (-sin, cos).
 *
 * @param x of the middle, in pixels of the picture
 * @param y of the middle, downwards
 * @param width along the text
 * @param height across it
 */
record SlantedBox(double x, double y, double cos, double sin, double width, double height) {

    /** What letters take of the height of a line that was found: it holds some paper, as the recogniser wants. */
    private static final double LETTERS = 0.8;

    /** The rectangle of a share of the picture. */
    static SlantedBox of(Box box, int pictureWidth, int pictureHeight) {
        return new SlantedBox(
                box.midX() * pictureWidth,
                box.midY() * pictureHeight,
                1,
                0,
                box.width() * pictureWidth,
                box.height() * pictureHeight);
    }

    /** Grown by {@code margin} on each side. */
    SlantedBox grown(double margin) {
        return new SlantedBox(x, y, cos, sin, width + 2 * margin, height + 2 * margin);
    }

    SlantedBox scaled(double sx, double sy) {
        return new SlantedBox(x * sx, y * sy, cos, sin, width * sx, height * sy);
    }

    /** The same rectangle, read a quarter turn further clockwise. */
    SlantedBox quarterTurned() {
        return new SlantedBox(x, y, -sin, cos, height, width);
    }

    /** The same rectangle, read upside down. */
    SlantedBox halfTurned() {
        return new SlantedBox(x, y, -cos, -sin, width, height);
    }

    /** Upright shares of the picture around the part from {@code from} to {@code to}, shares of the width. */
    Box part(double from, double to, int pictureWidth, int pictureHeight) {
        double along = ((from + to) / 2 - 0.5) * width;
        double half = (to - from) / 2 * width;
        double letters = LETTERS * height / 2;
        double mx = x + along * cos;
        double my = y + along * sin;
        double dx = Math.abs(half * cos) + Math.abs(letters * sin);
        double dy = Math.abs(half * sin) + Math.abs(letters * cos);
        return new Box(
                share(mx - dx, pictureWidth),
                share(my - dy, pictureHeight),
                share(mx + dx, pictureWidth),
                share(my + dy, pictureHeight));
    }

    private static double share(double at, int of) {
        return Math.max(0, Math.min(1, at / of));
    }
}
