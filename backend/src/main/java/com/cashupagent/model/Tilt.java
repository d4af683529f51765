package com.cashupagent.model;

/**
 * By how much the lines of a page fall towards the right, in page heights over the page's whole width. A photo's lines
 * do not all fall alike: they fan out where the camera looks down on the paper, and bend where the paper does.
 *
 * @param slope in the middle of the page
 * @param downwards how much more at the bottom than at the top
 * @param rightwards how much more at the right edge than at the left
 */
public record Tilt(double slope, double downwards, double rightwards) {

    /** All lines are level. */
    public static final Tilt NONE = new Tilt(0, 0, 0);

    private static final double MIDDLE = 0.5;

    /** Of a box's height, what its own fall can be at most; the rest is letters. */
    private static final double MOST_OWN = 0.6;

    /** Whether lines are level. */
    public boolean flat() {
        return slope == 0 && downwards == 0 && rightwards == 0;
    }

    /**
     * Where a box would lie if its line were level, without the height that its own fall gives it: a long word is no
     * higher than a short one. May reach over the edge of the page.
     */
    public Box level(Box box) {
        if (flat()) {
            return box;
        }
        double u = box.midX() - MIDDLE;
        double shift = (slope + downwards * (box.midY() - MIDDLE)) * u + rightwards * u * u / 2;
        double fall = slope + downwards * (box.midY() - MIDDLE) + rightwards * u;
        double own = Math.min(Math.abs(fall) * box.width(), MOST_OWN * box.height()) / 2;
        return new Box(box.x0(), box.y0() - shift + own, box.x1(), box.y1() - shift - own);
    }

    /** The box on the page around what has this place when lines are level; within the page. */
    public Box slanted(Box level) {
        if (flat()) {
            return level;
        }
        double top = Math.min(down(level.x0(), level.y0()), down(level.x1(), level.y0()));
        double bottom = Math.max(down(level.x0(), level.y1()), down(level.x1(), level.y1()));
        return new Box(level.x0(), Math.max(0, Math.min(1, top)), level.x1(), Math.max(0, Math.min(1, bottom)));
    }

    private double down(double x, double y) {
        double u = x - MIDDLE;
        return (y + (slope - MIDDLE * downwards) * u + rightwards * u * u / 2) / (1 - downwards * u);
    }
}
