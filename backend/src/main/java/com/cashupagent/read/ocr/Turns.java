package com.cashupagent.read.ocr;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns and mirrors pictures without losing a pixel. */
final class Turns {

    private Turns() {}

    /**
     * What a camera or scanner noted about how it was held (TIFF 6.0 and Exif 2.32, tag 274), undone.
     *
     * @param orientation 1..8; 1 and anything else changes nothing
     */
    static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        return switch (orientation) {
            case 2 -> drawn(image, w, h, new AffineTransform(-1, 0, 0, 1, w, 0));
            case 3 -> drawn(image, w, h, new AffineTransform(-1, 0, 0, -1, w, h));
            case 4 -> drawn(image, w, h, new AffineTransform(1, 0, 0, -1, 0, h));
            case 5 -> drawn(image, h, w, new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> drawn(image, h, w, new AffineTransform(0, 1, -1, 0, h, 0));
            case 7 -> drawn(image, h, w, new AffineTransform(0, -1, -1, 0, h, w));
            case 8 -> drawn(image, h, w, new AffineTransform(0, -1, 1, 0, 0, w));
            default -> image;
        };
    }

    /** By so many quarter turns clockwise. */
    static BufferedImage clockwise(BufferedImage image, int quarters) {
        return upright(
                image,
                switch (Math.floorMod(quarters, 4)) {
                    case 1 -> 6;
                    case 2 -> 3;
                    case 3 -> 8;
                    default -> 1;
                });
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        BufferedImage turned = new BufferedImage(width, height, image.getType());
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, transform, null);
        pen.dispose();
        return turned;
    }
}
