package com.cashupagent.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The boundary of a multipart body whose label does not name it: the guide's batch call says {@code application/json}
 * over a form. A body that begins with two hyphens and a boundary on a line of its own is a form; JSON never is.
 */
final class MultipartBoundary {

    // RFC 2046, 5.1.1: at most 70 of these, no blank last.
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");
    private static final int LONGEST_LINE = 2 + 70 + 2;

    private MultipartBoundary() {}

    /** Looks at the first line and puts it back; empty when it is no boundary. */
    static Optional<String> peek(BufferedInputStream body) throws IOException {
        body.mark(LONGEST_LINE);
        byte[] first = body.readNBytes(LONGEST_LINE);
        body.reset();
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n");
        if (!text.startsWith("--") || end < 0) {
            return Optional.empty();
        }
        return Optional.of(text.substring(2, end))
                .filter(line -> BOUNDARY.matcher(line).matches());
    }
}
