package com.cashupagent.read.ocr;

import com.cashupagent.model.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** How the camera or scanner was held: tag 274 of TIFF 6.0, which Exif 2.32 puts into JPEG files. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 274;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_CHUNK = 12;

    /** {@code EXIF}, low byte first. */
    private static final int EXIF_CHUNK = 0x46495845;

    private static final int MAX_SEGMENTS = 1_000;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /**
     * 1..8; 1 when the file does not say, or cannot be understood.
     *
     * @param page from 1
     */
    static int of(Path file, MediaType mediaType, int page) {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r");
                ImageInputStream in = new FileImageInputStream(access)) {
            return switch (mediaType) {
                case TIFF -> directory(in, 0, page - 1);
                case JPEG -> jpeg(in);
                case WEBP -> webp(in);
                default -> UPRIGHT;
            };
        } catch (IOException e) {
            // The picture itself may still be read; if not, its decoder says so.
            return UPRIGHT;
        }
    }

    private static int jpeg(ImageInputStream in) throws IOException {
        in.seek(2);
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            int prefix = in.readUnsignedByte();
            int marker = in.readUnsignedByte();
            if (prefix != 0xFF || marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            long start = in.getStreamPosition();
            int length = in.readUnsignedShort();
            if (marker == EXIF_SEGMENT && isExif(in)) {
                return directory(in, in.getStreamPosition(), 0);
            }
            in.seek(start + Math.max(2, length));
        }
        return UPRIGHT;
    }

    /** The chunk {@code EXIF} of RFC 9649, section 2.7.1.5; some writers put JPEG's prefix before the TIFF header. */
    private static int webp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        long at = FIRST_CHUNK;
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            in.seek(at);
            int name = in.readInt();
            long length = in.readUnsignedInt();
            if (name == EXIF_CHUNK) {
                long start = in.getStreamPosition();
                return directory(in, isExif(in) ? start + EXIF.length : start, 0);
            }
            at += 8 + length + length % 2;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ImageInputStream in) throws IOException {
        byte[] head = new byte[EXIF.length];
        in.readFully(head);
        return Arrays.equals(head, EXIF);
    }

    /**
     * @param base where the TIFF header stands; offsets count from there
     * @param index which directory of the chain
     */
    private static int directory(ImageInputStream in, long base, int index) throws IOException {
        in.seek(base);
        in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.seek(base + 4);
        long offset = in.readUnsignedInt();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < index; i++) {
            if (!seen.add(offset)) {
                throw new EOFException();
            }
            in.seek(base + offset);
            in.seek(base + offset + 2 + 12L * in.readUnsignedShort());
            offset = in.readUnsignedInt();
        }
        in.seek(base + offset);
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            int tag = in.readUnsignedShort();
            in.skipBytes(6);
            int value = in.readUnsignedShort();
            in.skipBytes(2);
            if (tag == TAG) {
                return value;
            }
        }
        return UPRIGHT;
    }
}
