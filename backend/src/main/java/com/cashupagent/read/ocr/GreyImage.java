package com.cashupagent.read.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Brightness alone, one byte a pixel, row by row, 0 is black. The array is shared, not copied.
 *
 * @param pixels {@code width * height} of them
 */
public record GreyImage(int width, int height, byte[] pixels) {

    /** Rec. 601 luma, in 1/65536. Java's own conversion goes through linear light and washes faint print out. */
    private static final int RED = 19595;

    private static final int GREEN = 38470;
    private static final int BLUE = 7471;

    /** The brightness of a picture of any kind. */
    public static GreyImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] pixels = new byte[width * height];
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            Raster raster = picture.getRaster();
            raster.getDataElements(0, 0, width, height, pixels);
            return new GreyImage(width, height, pixels);
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                int luma = RED * (rgb >> 16 & 0xFF) + GREEN * (rgb >> 8 & 0xFF) + BLUE * (rgb & 0xFF);
                pixels[y * width + x] = (byte) (luma + 32768 >> 16);
            }
        }
        return new GreyImage(width, height, pixels);
    }

    /** The same brightness as a picture; shares the pixels. */
    public BufferedImage toPicture() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] into = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, into, 0, into.length);
        return picture;
    }

    /** Made smaller, if need be, so that neither side is longer. */
    public GreyImage within(int side) {
        int longer = Math.max(width, height);
        return longer <= side ? this : scaled((double) side / longer);
    }

    /** Made larger or smaller. */
    public GreyImage scaled(double factor) {
        int toWidth = (int) Math.max(1, Math.round(width * factor));
        int toHeight = (int) Math.max(1, Math.round(height * factor));
        return factor < 1 ? averaged(toWidth, toHeight) : interpolated(toWidth, toHeight);
    }

    /** Every pixel counts; skipping some would break thin strokes. */
    private GreyImage averaged(int toWidth, int toHeight) {
        byte[] smaller = new byte[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = (int) ((long) y * height / toHeight);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * height / toHeight));
            for (int x = 0; x < toWidth; x++) {
                int left = (int) ((long) x * width / toWidth);
                int right = Math.max(left + 1, (int) ((x + 1L) * width / toWidth));
                int sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        sum += at(column, row);
                    }
                }
                smaller[y * toWidth + x] = (byte) (sum / ((bottom - top) * (right - left)));
            }
        }
        return new GreyImage(toWidth, toHeight, smaller);
    }

    private GreyImage interpolated(int toWidth, int toHeight) {
        BufferedImage scaled = new BufferedImage(toWidth, toHeight, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(toPicture(), 0, 0, toWidth, toHeight, null);
        pen.dispose();
        return of(scaled);
    }

    /** Brightness of one pixel, 0..255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
