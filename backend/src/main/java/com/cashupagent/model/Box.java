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

    /** Whether the point lies in it. */
    public boolean holds(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** The area both share; 0 when they do not meet. */
    public double overlap(Box other) {
        double across = Math.min(x1, other.x1) - Math.max(x0, other.x0);
        double down = Math.min(y1, other.y1) - Math.max(y0, other.y0);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }
}
