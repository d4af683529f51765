package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;

/** Cuts a slanted rectangle out of a picture, straight, in the size and the range that the networks for lines want. */
final class LineSampler {

    static final int HEIGHT = 48;

    private LineSampler() {}

    /**
     * Fills three planes (blue, green, red) with values from -1 to 1.
     *
     * @param columns that the rectangle becomes
     * @param width of the planes, at least {@code columns}; the rest becomes 0
     */
    static void fill(Pyramid pyramid, SlantedBox box, int columns, int width, FloatBuffer planes) {
        double factor = Math.max(1, Math.min(box.height() / HEIGHT, box.width() / columns));
        Raster from = pyramid.level(factor);
        double sx = (double) from.width() / pyramid.full().width();
        double sy = (double) from.height() / pyramid.full().height();
        Bilinear bilinear = new Bilinear(from);
        double right = box.width() / columns;
        double down = box.height() / HEIGHT;
        int plane = HEIGHT * width;
        for (int row = 0; row < HEIGHT; row++) {
            double across = (row + 0.5) * down - box.height() / 2;
            double x = (box.x() - across * box.sin() - (box.width() / 2 - right / 2) * box.cos()) * sx - 0.5;
            double y = (box.y() + across * box.cos() - (box.width() / 2 - right / 2) * box.sin()) * sy - 0.5;
            double dx = right * box.cos() * sx;
            double dy = right * box.sin() * sy;
            int i = row * width;
            for (int column = 0; column < columns; column++, i++) {
                int pixel = bilinear.at(x + column * dx, y + column * dy);
                planes.put(i, normalised(pixel & 255));
                planes.put(plane + i, normalised(pixel >> 8 & 255));
                planes.put(2 * plane + i, normalised(pixel >> 16 & 255));
            }
            for (int column = columns; column < width; column++, i++) {
                planes.put(i, 0);
                planes.put(plane + i, 0);
                planes.put(2 * plane + i, 0);
            }
        }
    }

    private static float normalised(int sample) {
        return sample / 127.5f - 1;
    }
}
