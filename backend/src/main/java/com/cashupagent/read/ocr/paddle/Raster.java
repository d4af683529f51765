package com.cashupagent.read.ocr.paddle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Pixels as 0xRRGGBB, row by row.
 *
 * @param rgb not to be changed
 */
record Raster(int width, int height, int[] rgb) {

    private static final int STRIP = 64;

    /** Letters are read at a height of 48: an A3 sheet at 300 dpi, 17 million, has more than enough when halved. */
    static final long MAX_PIXELS = 12_000_000;

    /** Transparent parts become white; a larger picture than {@link #MAX_PIXELS} is shrunk by a whole factor. */
    static Raster of(BufferedImage picture) {
        int factor = 1;
        while ((long) picture.getWidth() * picture.getHeight() / factor / factor > MAX_PIXELS) {
            factor++;
        }
        int width = Math.max(1, picture.getWidth() / factor);
        int height = Math.max(1, picture.getHeight() / factor);
        int[] rgb = new int[width * height];
        int rows = factor * Math.max(1, STRIP / factor);
        BufferedImage strip = new BufferedImage(picture.getWidth(), rows, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        Graphics2D graphics = strip.createGraphics();
        graphics.setBackground(Color.WHITE);
        for (int top = 0; top < height; top += rows / factor) {
            if (picture.getColorModel().hasAlpha()) {
                graphics.clearRect(0, 0, strip.getWidth(), rows);
            }
            graphics.drawImage(picture, 0, -top * factor, null);
            int used = Math.min(rows / factor, height - top);
            if (factor == 1) {
                System.arraycopy(pixels, 0, rgb, top * width, used * width);
            } else {
                average(pixels, strip.getWidth(), factor, rgb, top * width, width, used);
            }
        }
        graphics.dispose();
        return new Raster(width, height, rgb);
    }

    /** Half as wide and high, each pixel the mean of four. */
    Raster halved() {
        int w = Math.max(1, width / 2);
        int h = Math.max(1, height / 2);
        int[] half = new int[w * h];
        if (width < 2 || height < 2) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    half[y * w + x] = rgb[Math.min(height - 1, 2 * y) * width + Math.min(width - 1, 2 * x)];
                }
            }
        } else {
            average(rgb, width, 2, half, 0, w, h);
        }
        return new Raster(w, h, half);
    }

    private static void average(int[] from, int stride, int factor, int[] to, int at, int width, int height) {
        int area = factor * factor;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int row = y * factor; row < (y + 1) * factor; row++) {
                    for (int i = row * stride + x * factor, end = i + factor; i < end; i++) {
                        int pixel = from[i];
                        red += pixel >> 16 & 255;
                        green += pixel >> 8 & 255;
                        blue += pixel & 255;
                    }
                }
                to[at + y * width + x] = (red / area) << 16 | (green / area) << 8 | blue / area;
            }
        }
    }
}
