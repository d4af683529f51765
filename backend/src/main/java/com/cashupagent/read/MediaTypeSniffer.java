package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a file's type by its first bytes; its name is never asked. */
public final class MediaTypeSniffer {

    private static final int LOOK_AT = 1024;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final int WEBP_AT = 8;
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final String PDF = "%PDF-";

    /** Root elements and namespaces of the e-invoices that are read. */
    private static final List<String> E_INVOICES =
            List.of("CrossIndustryInvoice", "CrossIndustryDocument", "schema:xsd:Invoice-2", "schema:xsd:CreditNote-2");

    private static final Pattern BEGINS_WITH_MARKUP = Pattern.compile("[\\x80-\\xff]{0,3}\\s*<");

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
        if (startsWith(head, RIFF) && isAt(head, WEBP_AT, WEBP)) {
            return Optional.of(MediaType.WEBP);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        // Many producers and mail gateways put bytes before the header; readers accept it within the first kilobyte.
        if (text.contains(PDF)) {
            return Optional.of(MediaType.PDF);
        }
        return isEInvoice(text) ? Optional.of(MediaType.XML) : Optional.empty();
    }

    /** UTF-16 has a zero beside each of these letters, and any encoding may begin with a byte order mark. */
    private static boolean isEInvoice(String head) {
        String text = head.replace("\0", "");
        return BEGINS_WITH_MARKUP.matcher(text).lookingAt()
                && E_INVOICES.stream().anyMatch(text::contains);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return isAt(head, 0, magic);
    }

    private static boolean isAt(byte[] head, int at, byte[] magic) {
        int end = at + magic.length;
        return head.length >= end && Arrays.equals(head, at, end, magic, 0, magic.length);
    }
}
