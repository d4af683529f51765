package com.cashupagent.read.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Which way the tops of letters point on the page as seen. Text that does not stand upright is measured on the page
 * turned so that it does.
 */
enum Direction {
    UP(0),
    LEFT(1),
    DOWN(2),
    RIGHT(3);

    private static final double MAX_TILT = 0.1;

    /** Quarters clockwise that bring the letters upright. */
    final int turn;

    Direction(int turn) {
        this.turn = turn;
    }

    /**
     * The direction of a letter, given its vertical axis on the page as seen (y downwards).
     *
     * @return null for slanted letters and for axes that are no numbers
     */
    static @Nullable Direction of(double upX, double upY) {
        double slack = MAX_TILT * Math.hypot(upX, upY);
        // Comparisons are written so that NaN fails them.
        if (Math.abs(upX) <= slack && Math.abs(upY) > slack) {
            return upY < 0 ? UP : DOWN;
        }
        if (Math.abs(upY) <= slack && Math.abs(upX) > slack) {
            return upX < 0 ? LEFT : RIGHT;
        }
        return null;
    }

    /** Whether the turned page is as wide as the page is high. */
    boolean swaps() {
        return this == LEFT || this == RIGHT;
    }

    /** A point of the page as seen on the turned page. */
    double[] turned(double[] point, double width, double height) {
        return switch (this) {
            case UP -> point;
            case LEFT -> new double[] {height - point[1], point[0]};
            case DOWN -> new double[] {width - point[0], height - point[1]};
            case RIGHT -> new double[] {point[1], width - point[0]};
        };
    }
}
