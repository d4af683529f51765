package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells a file's type by its first bytes; its name is never asked. */
public final class MediaTypeSniffer {

    private static final int LOOK_AT = 1024;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final String PDF = "%PDF-";

    private MediaTypeSniffer() {}

    /**
     * Reads at most 1 KiB. Empty when it is none of the supported types.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<MediaType> sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sniff(in.readNBytes(LOOK_AT));
        }
    }

    /** The same for bytes already at hand. */
    static Optional<MediaType> sniff(byte[] head) {
        if (startsWith(head, JPEG)) {
            return Optional.of(MediaType.JPEG);
        }
        if (startsWith(head, PNG)) {
            return Optional.of(MediaType.PNG);
        }
        if (startsWith(head, TIFF_LITTLE) || startsWith(head, TIFF_BIG)) {
            return Optional.of(MediaType.TIFF);
        }
        // Many producers and mail gateways put bytes before the header; readers accept it within the first kilobyte.
        return new String(head, StandardCharsets.ISO_8859_1).contains(PDF)
                ? Optional.of(MediaType.PDF)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
