package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes black-and-white pictures as lossless WebP (RFC 9649, section 3), in the simplest of its ways. */
public final class WebpWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int bits;

    private WebpWriter() {}

    /** A whole file; pixels darker than the middle are black. */
    public static byte[] lossless(BufferedImage picture) {
        return file("VP8L", new WebpWriter().pixels(picture));
    }

    /** The same with an Exif chunk that says how the camera was held (1 to 8). */
    public static byte[] turned(BufferedImage picture, int orientation) {
        byte[] canvas = little(10)
                .put((byte) 0x08)
                .putInt(4, (picture.getWidth() - 1) | (picture.getHeight() - 1) << 24)
                .putShort(8, (short) (picture.getHeight() - 1 >> 8))
                .array();
        byte[] exif = little(26)
                .put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0})
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk("VP8X", canvas));
        chunks.writeBytes(chunk("VP8L", new WebpWriter().pixels(picture)));
        chunks.writeBytes(chunk("EXIF", exif));
        return riff(chunks.toByteArray());
    }

    /** A file of one chunk, whatever is in it. */
    public static byte[] file(String name, byte[] content) {
        return riff(chunk(name, content));
    }

    private static byte[] riff(byte[] chunks) {
        return little(12 + chunks.length)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        return little(8 + content.length + content.length % 2)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] pixels(BufferedImage picture) {
        bits(0x2F, 8);
        bits(picture.getWidth() - 1, 14);
        bits(picture.getHeight() - 1, 14);
        // No alpha, version 0, no transform, no colour cache, one group of codes.
        bits(0, 1 + 3 + 1 + 1 + 1);
        for (int channel = 0; channel < 3; channel++) {
            twoSymbols(0, 255);
        }
        oneSymbol(255);
        oneSymbol(0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int white = (picture.getRGB(x, y) & 0xFF) > 127 ? 0b111 : 0;
                bits(white, 3);
            }
        }
        bits(0, 7);
        return bytes.toByteArray();
    }

    private void twoSymbols(int first, int second) {
        bits(1, 1);
        bits(1, 1);
        bits(1, 1);
        bits(first, 8);
        bits(second, 8);
    }

    private void oneSymbol(int symbol) {
        bits(1, 1);
        bits(0, 1);
        bits(1, 1);
        bits(symbol, 8);
    }

    private void bits(int value, int count) {
        for (int i = 0; i < count; i++) {
            pending |= (value >> i & 1) << bits++;
            if (bits == 8) {
                bytes.write(pending);
                pending = 0;
                bits = 0;
            }
        }
    }
}
