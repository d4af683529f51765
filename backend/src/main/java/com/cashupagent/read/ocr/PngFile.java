package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as PNG. Thread-safe. */
final class PngFile {

    private PngFile() {}

    /**
     * The picture's bytes as a PNG file.
     *
     * @throws UncheckedIOException when the JDK cannot write this kind of picture
     */
    static byte[] of(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no PNG encoder for this picture");
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
