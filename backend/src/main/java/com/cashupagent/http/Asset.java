package com.cashupagent.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A file in memory with its compressed forms; each form has a strong ETag of its own. */
record Asset(String mediaType, Form plain, Optional<Form> gzip, Optional<Form> brotli) {

    /** The bytes in one content coding. */
    record Form(byte[] bytes, String etag) {

        static Form of(byte[] bytes, String coding) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Form(bytes, '"' + HexFormat.of().formatHex(digest, 0, 12) + coding + '"');
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    /** With a gzip form made here. */
    static Asset compressed(String mediaType, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Asset(
                mediaType, Form.of(bytes, ""), Optional.of(Form.of(packed.toByteArray(), "-gz")), Optional.empty());
    }

    /** Answers in the best form the client takes, or 304. */
    void answer(Context ctx) {
        String accepted = Requests.header(ctx, "Accept-Encoding").orElse("").toLowerCase(Locale.ROOT);
        Form form = plain;
        if (brotli.isPresent() && takes(accepted, "br")) {
            form = brotli.get();
            ctx.header("Content-Encoding", "br");
        } else if (gzip.isPresent() && takes(accepted, "gzip")) {
            form = gzip.get();
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.res().addHeader("Vary", "Accept-Encoding");
        ctx.header("ETag", form.etag());
        String tag = form.etag();
        boolean known = Requests.header(ctx, "If-None-Match").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(t -> t.strip().replaceFirst("^W/", ""))
                .anyMatch(t -> t.equals(tag) || t.equals("*"));
        if (known) {
            ctx.status(304);
        } else {
            ctx.result(form.bytes()).contentType(mediaType);
        }
    }

    private static boolean takes(String accepted, String coding) {
        return Arrays.stream(accepted.split(","))
                .map(part -> part.replace(" ", ""))
                .anyMatch(part -> part.equals(coding)
                        || (part.startsWith(coding + ";q=") && !part.matches(coding + ";q=0(\\.0*)?")));
    }
}
