package com.cashupagent.http;

import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The multipart form of an upload. Its parts lie on disk, whatever their order: the guide's curl call sends the file
 * first, its Python client last. Close it to remove them.
 */
final class UploadForm implements AutoCloseable {

    private static final String JETTY_CONFIG = "org.eclipse.jetty.multipartConfig";
    private static final long OTHER_PARTS = 64 << 10;
    private static final int LONGEST_FIELD = 1024;

    private final List<Part> parts;

    private UploadForm(Collection<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Receives the form.
     *
     * @throws ProblemException {@code missing_file} when it is no multipart form, {@code file_too_large},
     *     {@code invalid_request} when it is broken
     */
    static UploadForm receive(Context ctx, HttpSettings settings) {
        if (!ctx.isMultipartFormData()) {
            throw new ProblemException(ErrorCode.MISSING_FILE, "The request is no multipart/form-data.");
        }
        long limit = settings.maxFileSize() + OTHER_PARTS;
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(settings);
        }
        ctx.req()
                .setAttribute(
                        JETTY_CONFIG,
                        new MultipartConfigElement(settings.tempDir().toString(), settings.maxFileSize(), limit, 1));
        try {
            return new UploadForm(ctx.req().getParts());
        } catch (IOException | ServletException | RuntimeException e) {
            // Jetty ends a connection whose body it could not take apart; the client must know before it reuses it.
            ctx.header("Connection", "close");
            if (aboutSize(e)) {
                throw tooLarge(settings);
            }
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The multipart form is broken, or the upload broke off.", e);
        }
    }

    /** The document. */
    Part file() {
        return part("file")
                .orElseThrow(() -> new ProblemException(ErrorCode.MISSING_FILE, "The form has no part named 'file'."));
    }

    /** The guide's {@code client_id}. */
    Optional<String> organisation() {
        return field("client_id");
    }

    TierPreference tier() {
        return FormFields.tier(field("tier_preference"));
    }

    double threshold() {
        return FormFields.threshold(field("confidence_threshold"));
    }

    @Override
    public void close() {
        for (Part part : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                // Jetty removes what is left with the request.
                continue;
            }
        }
    }

    private Optional<String> field(String name) {
        return part(name).map(part -> text(part, name)).filter(text -> !text.isEmpty());
    }

    private Optional<Part> part(String name) {
        List<Part> named = new ArrayList<>();
        for (Part part : parts) {
            if (name.equals(part.getName())) {
                named.add(part);
            }
        }
        if (named.size() > 1) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The form has more than one part '" + name + "'.");
        }
        return named.stream().findFirst();
    }

    private static String text(Part part, String name) {
        if (part.getSize() > LONGEST_FIELD) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The part '" + name + "' is too long.");
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The part '" + name + "' cannot be read.", e);
        }
    }

    private static ProblemException tooLarge(HttpSettings settings) {
        return new ProblemException(
                ErrorCode.FILE_TOO_LARGE, "The file is larger than " + settings.maxFileSize() + " bytes.");
    }

    /** Jetty tells a limit from a fault in words only. */
    private static boolean aboutSize(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("max") && message.contains("exceeded")) {
                return true;
            }
        }
        return false;
    }
}
