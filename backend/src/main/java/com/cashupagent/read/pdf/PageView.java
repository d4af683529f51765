package com.cashupagent.read.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns the PDF's own coordinates (crop box at the origin, y upwards) into those of the page as seen. Immutable. */
final class PageView {

    private static final double MIN_SIDE = 1;

    private final double originX;
    private final double originY;
    private final double boxWidth;
    private final double boxHeight;
    private final int rotation;

    PageView(PDRectangle cropBox, int rotation) {
        this.originX = cropBox.getLowerLeftX();
        this.originY = cropBox.getLowerLeftY();
        this.boxWidth = Math.max(MIN_SIDE, cropBox.getWidth());
        this.boxHeight = Math.max(MIN_SIDE, cropBox.getHeight());
        this.rotation = Math.floorMod(rotation, 360);
    }

    double width() {
        return rotation % 180 == 0 ? boxWidth : boxHeight;
    }

    double height() {
        return rotation % 180 == 0 ? boxHeight : boxWidth;
    }

    /** A point, x rightwards and y downwards from the top left corner. */
    double[] seen(double x, double y) {
        return switch (rotation) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {boxWidth - x, y};
            case 270 -> new double[] {boxHeight - y, boxWidth - x};
            default -> new double[] {x, boxHeight - y};
        };
    }

    /** A point of the page's user space, which the crop box need not begin at, likewise. */
    double[] seenFromUserSpace(double x, double y) {
        return seen(x - originX, y - originY);
    }

    /** A direction, likewise. */
    double[] turned(double dx, double dy) {
        return switch (rotation) {
            case 90 -> new double[] {dy, dx};
            case 180 -> new double[] {-dx, dy};
            case 270 -> new double[] {-dy, -dx};
            default -> new double[] {dx, -dy};
        };
    }

    /** Whether a point of the page as seen lies on it; false for NaN. */
    boolean holds(double x, double y) {
        return x >= 0 && x <= width() && y >= 0 && y <= height();
    }
}
