package com.cashupagent.read.ocr.paddle;

/** Colours between pixels; outside the picture its edge goes on. */
final class Bilinear {

    private static final int ONE = 256;

    private final int[] rgb;
    private final int width;
    private final int lastX;
    private final int lastY;

    Bilinear(Raster raster) {
        this.rgb = raster.rgb();
        this.width = raster.width();
        this.lastX = raster.width() - 1;
        this.lastY = raster.height() - 1;
    }

    /** 0xRRGGBB at a place where whole numbers are the middles of pixels. */
    int at(double x, double y) {
        double cx = x < 0 ? 0 : Math.min(x, lastX);
        double cy = y < 0 ? 0 : Math.min(y, lastY);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int fx = (int) ((cx - x0) * ONE);
        int fy = (int) ((cy - y0) * ONE);
        int right = x0 < lastX ? 1 : 0;
        int row = y0 * width + x0;
        int below = y0 < lastY ? row + width : row;
        int a = rgb[row];
        int b = rgb[row + right];
        int c = rgb[below];
        int d = rgb[below + right];
        int wa = (ONE - fx) * (ONE - fy);
        int wb = fx * (ONE - fy);
        int wc = (ONE - fx) * fy;
        int wd = fx * fy;
        int red = ((a >> 16 & 255) * wa + (b >> 16 & 255) * wb + (c >> 16 & 255) * wc + (d >> 16 & 255) * wd) >> 16;
        int green = ((a >> 8 & 255) * wa + (b >> 8 & 255) * wb + (c >> 8 & 255) * wc + (d >> 8 & 255) * wd) >> 16;
        int blue = ((a & 255) * wa + (b & 255) * wb + (c & 255) * wc + (d & 255) * wd) >> 16;
        return red << 16 | green << 8 | blue;
    }
}
