package com.cashupagent.model;

/** The kinds of file that are accepted, told by their content and never by their name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tiff"),
    WEBP("image/webp", "webp"),
    /** A bare e-invoice: CII or UBL. */
    XML("application/xml", "xml");

    private final String mime;
    private final String extension;

    MediaType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The registered media type, such as {@code application/pdf}. */
    public String mime() {
        return mime;
    }

    /** The usual file name ending, without the dot. */
    public String extension() {
        return extension;
    }
}
