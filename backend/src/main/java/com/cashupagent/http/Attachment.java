package com.cashupagent.http;

import com.cashupagent.store.StoredDocument;
import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition} for an original: the caller's name for it, made harmless, in both of RFC 6266's forms. */
final class Attachment {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_~";

    private Attachment() {}

    static String header(StoredDocument document) {
        String given = document.fileName() == null ? "" : document.fileName();
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("^\\.+", "")
                .strip();
        if (name.isEmpty()) {
            name = document.id() + "." + document.mediaType().extension();
        }
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9. _()-]", "_");
    }

    /** RFC 5987. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append('%').append(String.format(java.util.Locale.ROOT, "%02X", b));
            }
        }
        return text.toString();
    }
}
