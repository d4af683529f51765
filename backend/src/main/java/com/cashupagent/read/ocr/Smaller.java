package com.cashupagent.read.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller so that print on them can still be read. */
final class Smaller {

    private Smaller() {}

    /**
     * The picture, its longer side at most so many pixels; itself where it is no longer. Halved as often as need be and
     * then the rest, since one step would skip thin strokes.
     */
    static BufferedImage within(int side, BufferedImage picture) {
        BufferedImage smaller = picture;
        int longer = Math.max(smaller.getWidth(), smaller.getHeight());
        while (longer > side) {
            double factor = Math.max(0.5, (double) side / longer);
            smaller = scaled(smaller, factor);
            longer = Math.max(smaller.getWidth(), smaller.getHeight());
        }
        return smaller;
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) Math.max(1, Math.round(picture.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, picture.getType());
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }
}
