package com.cashupagent.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of file that are accepted, told by their content and never by their name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tiff", "tif"),
    WEBP("image/webp", "webp"),
    /** A bare e-invoice: CII or UBL. */
    XML("application/xml", "xml");

    private final String mime;
    private final List<String> endings;

    MediaType(String mime, String... endings) {
        this.mime = mime;
        this.endings = List.of(endings);
    }

    /** The registered media type, such as {@code application/pdf}. */
    public String mime() {
        return mime;
    }

    /** The usual file name ending, without the dot. */
    public String extension() {
        return endings.get(0);
    }

    /** Whether files with this ending, without the dot, are usually of one of these kinds. */
    public static boolean isUsualEnding(String ending) {
        return Arrays.stream(values()).anyMatch(type -> type.endings.contains(ending.toLowerCase(Locale.ROOT)));
    }
}
