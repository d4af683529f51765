package com.cashupagent.read;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** The first chunk of a WebP file, which says how large the picture is (RFC 9649, section 2). */
final class WebpChunks {

    /** Behind {@code RIFF}, a length and {@code WEBP}. */
    private static final int FIRST_CHUNK = 12;

    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int SIDE_BITS = 14;
    private static final int SIDE = (1 << SIDE_BITS) - 1;

    private final RandomAccessFile in;

    WebpChunks(RandomAccessFile in) {
        this.in = in;
    }

    /** The whole canvas; an animation is one page, its first frame. */
    ImageSize size() throws IOException {
        in.seek(FIRST_CHUNK);
        byte[] name = new byte[4];
        in.readFully(name);
        in.skipBytes(4);
        return switch (new String(name, StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> extended();
            case "VP8L" -> lossless();
            case "VP8 " -> lossy();
            default ->
                throw new ProblemException(
                        ErrorCode.BROKEN_DOCUMENT, "The WebP file does not begin with its picture's header.");
        };
    }

    private ImageSize extended() throws IOException {
        in.skipBytes(4);
        long width = 1 + little(3);
        return new ImageSize(width, 1 + little(3));
    }

    private ImageSize lossless() throws IOException {
        if (in.readUnsignedByte() != LOSSLESS_SIGNATURE) {
            throw new IOException("no lossless signature");
        }
        long sides = little(4);
        return new ImageSize(1 + (sides & SIDE), 1 + (sides >> SIDE_BITS & SIDE));
    }

    /** A key frame's header (RFC 6386, section 9.1): tag, start code, then both sides below two bits of scale. */
    private ImageSize lossy() throws IOException {
        in.skipBytes(6);
        long width = little(2) & SIDE;
        return new ImageSize(width, little(2) & SIDE);
    }

    private long little(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) in.readUnsignedByte() << 8 * i;
        }
        return value;
    }
}
