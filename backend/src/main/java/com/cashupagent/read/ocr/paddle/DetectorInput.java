package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;

/**
 * The size in which the detector sees a picture: multiples of 32, as its five halvings need.
 *
 * @param width in pixels
 * @param height in pixels
 */
record DetectorInput(int width, int height) {

    private static final int STEP = 32;
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    /** Shrinks to the side and the pixels allowed; enlarges a smaller picture within the limit. */
    static DetectorInput of(int width, int height, int side, double enlarge, int maxPixels) {
        double scale = Math.min(enlarge, (double) side / Math.max(width, height));
        scale = Math.min(scale, Math.sqrt((double) maxPixels / width / height));
        return new DetectorInput(steps(width * scale, side), steps(height * scale, side));
    }

    private static int steps(double length, int side) {
        return Math.max(STEP, Math.min(side / STEP, (int) Math.round(length / STEP)) * STEP);
    }

    /** Blue, green and red planes, as PP-OCR was trained. */
    void fill(Pyramid pyramid, FloatBuffer planes) {
        Raster full = pyramid.full();
        Raster from = pyramid.level(Math.min((double) full.width() / width, (double) full.height() / height));
        int plane = width * height;
        Bilinear bilinear = new Bilinear(from);
        double sx = (double) from.width() / width;
        double sy = (double) from.height() / height;
        for (int y = 0; y < height; y++) {
            double fy = (y + 0.5) * sy - 0.5;
            for (int x = 0; x < width; x++) {
                int pixel = bilinear.at((x + 0.5) * sx - 0.5, fy);
                int i = y * width + x;
                planes.put(i, normalised(pixel & 255, 0));
                planes.put(plane + i, normalised(pixel >> 8 & 255, 1));
                planes.put(2 * plane + i, normalised(pixel >> 16 & 255, 2));
            }
        }
    }

    private static float normalised(int sample, int channel) {
        return (sample / 255f - MEAN[channel]) / DEVIATION[channel];
    }
}
