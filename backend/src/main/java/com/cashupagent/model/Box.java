package com.cashupagent.model;

/**
 * A rectangle on a page in shares of the page as a person sees it (after rotation): 0,0 is the top left corner, 1,1 the
 * bottom right.
 */
public record Box(double x0, double y0, double x1, double y1) {

    /** The smallest box that holds both. */
    public Box union(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    /** Width as a share of the page's width. */
    public double width() {
        return x1 - x0;
    }

    /** Height as a share of the page's height. */
    public double height() {
        return y1 - y0;
    }

    /** The vertical middle. */
    public double midY() {
        return (y0 + y1) / 2;
    }

    /** The horizontal middle. */
    public double midX() {
        return (x0 + x1) / 2;
    }
}
