package com.cashupagent.deliver.erp.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A body of {@code multipart/form-data} (RFC 7578). The same parts make the same bytes. Not thread-safe. */
public final class Multipart {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String boundary;

    /** @param unique letters and digits that stand in no part */
    public Multipart(String unique) {
        this.boundary = "cashup-" + unique;
    }

    /** One more part. @param name and file name without quotes and line ends */
    public Multipart part(String name, String fileName, String type, byte[] content) {
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** The header {@code Content-Type}. */
    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Everything so far, ended. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + boundary.length() + 8);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return whole.toByteArray();
    }
}
