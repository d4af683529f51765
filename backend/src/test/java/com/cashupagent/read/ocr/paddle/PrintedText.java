package com.cashupagent.read.ocr.paddle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pictures with text for tests, drawn from a font's outlines: no font of the machine is needed. */
public final class PrintedText {

    /** An em of the font's outlines. */
    private static final double UNITS = 2048;

    private static final PDType0Font FONT = font();

    private final BufferedImage picture;
    private final Graphics2D graphics;

    public PrintedText(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
    }

    /** Draws text whose base line starts at the place; {@code size} in pixels an em. */
    public PrintedText line(String text, double x, double y, double size) {
        double at = x;
        try {
            byte[] codes = FONT.encode(text);
            for (int i = 0; i < codes.length; i += 2) {
                int code = (codes[i] & 255) << 8 | codes[i + 1] & 255;
                double scale = size / UNITS;
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                graphics.fill(place.createTransformedShape(FONT.getPath(code)));
                at += FONT.getWidth(code) * size / 1000;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public BufferedImage picture() {
        return picture;
    }

    /** A small receipt with five rows. */
    public static BufferedImage receipt() {
        return new PrintedText(480, 420)
                .line("GREEN GARDEN MARKET", 60, 60, 30)
                .line("Invoice No: 18222", 40, 130, 24)
                .line("Date: 25/12/2018", 40, 180, 24)
                .line("Coffee beans", 40, 250, 24)
                .line("12.50", 380, 250, 24)
                .line("TOTAL", 40, 330, 30)
                .line("12.50", 370, 330, 30)
                .picture();
    }

    /** The picture turned clockwise. */
    public static BufferedImage turned(BufferedImage from, int quarters) {
        boolean odd = quarters % 2 == 1;
        BufferedImage to = new BufferedImage(
                odd ? from.getHeight() : from.getWidth(), odd ? from.getWidth() : from.getHeight(), from.getType());
        for (int y = 0; y < from.getHeight(); y++) {
            for (int x = 0; x < from.getWidth(); x++) {
                int right = from.getWidth() - 1 - x;
                int below = from.getHeight() - 1 - y;
                switch (quarters) {
                    case 1 -> to.setRGB(below, x, from.getRGB(x, y));
                    case 2 -> to.setRGB(right, below, from.getRGB(x, y));
                    case 3 -> to.setRGB(y, right, from.getRGB(x, y));
                    default -> to.setRGB(x, y, from.getRGB(x, y));
                }
            }
        }
        return to;
    }

    /** The picture turned clockwise about its middle by an angle, on white. */
    public static BufferedImage slanted(BufferedImage from, double degrees) {
        BufferedImage to = new BufferedImage(from.getWidth() + 120, from.getHeight() + 120, from.getType());
        Graphics2D graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), to.getWidth() / 2.0, to.getHeight() / 2.0);
        graphics.drawImage(from, 60, 60, null);
        graphics.dispose();
        return to;
    }

    private static PDType0Font font() {
        try (InputStream in =
                PrintedText.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(new PDDocument(), in, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
