package com.cashupagent.http;

import com.cashupagent.intake.Arrival;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;

/**
 * The multipart form of a batch, taken apart while it arrives: each file goes straight to where it will stay, whatever
 * the order of the parts. Close it to remove what was not kept.
 */
final class BatchUpload implements AutoCloseable {

    private static final int LONGEST_FIELD = 1024;
    private static final int MOST_FIELDS = 20;
    private static final int PART_HEADER_BYTES = 4096;
    private static final int BUFFER = 65_536;
    /** Room for fields and boundaries. */
    private static final long OTHER_BYTES = 1 << 20;

    private final BatchParts limits;
    private final List<Arrival> files = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private long bytes;

    private BatchUpload(BatchParts limits) {
        this.limits = limits;
    }

    /**
     * Receives the whole form.
     *
     * @throws ProblemException {@code missing_files} when it is no form, {@code batch_too_large},
     *     {@code invalid_request} when it is broken
     */
    static BatchUpload receive(Context ctx, BatchParts limits) {
        if (ctx.req().getContentLengthLong() > limits.maxBytes() + OTHER_BYTES) {
            throw tooLarge(limits);
        }
        BatchUpload upload = new BatchUpload(limits);
        try {
            BufferedInputStream body = new BufferedInputStream(ctx.req().getInputStream(), BUFFER);
            upload.read(new Body(contentType(ctx, body), body));
            return upload;
        } catch (IOException | FileUploadException | InvalidFileNameException e) {
            upload.close();
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The multipart form is broken, or the upload broke off.", e);
        } catch (RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    List<Arrival> files() {
        return List.copyOf(files);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        files.forEach(Arrival::close);
    }

    private static String contentType(Context ctx, BufferedInputStream body) throws IOException {
        String label = Optional.ofNullable(ctx.contentType()).orElse("");
        if (label.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return label;
        }
        return MultipartBoundary.peek(body)
                .map(boundary -> "multipart/form-data; boundary=\"" + boundary + "\"")
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.MISSING_FILES, "The body is no multipart form, whatever its Content-Type says."));
    }

    private void read(Body body) throws IOException, FileUploadException {
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setPartHeaderSizeMax(PART_HEADER_BYTES);
        FileItemIterator parts = parser.getItemIterator(body);
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream content = part.openStream()) {
                if (part.isFormField()) {
                    field(part.getFieldName(), content);
                } else {
                    file(part, content);
                }
            }
        }
    }

    private void file(FileItemStream part, InputStream content) throws IOException {
        if (files.size() >= limits.maxFiles()) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE, "A batch has at most " + limits.maxFiles() + " files.");
        }
        Arrival arrival = limits.intake().receive(part.getName(), content);
        files.add(arrival);
        bytes += arrival.size();
        if (bytes > limits.maxBytes()) {
            throw tooLarge(limits);
        }
    }

    private void field(String name, InputStream content) throws IOException {
        byte[] text = content.readNBytes(LONGEST_FIELD + 1);
        if (text.length > LONGEST_FIELD || fields.size() >= MOST_FIELDS) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The form's fields are too many, or one is too long.");
        }
        if (fields.putIfAbsent(name, new String(text, StandardCharsets.UTF_8).strip()) != null) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The form has a field more than once.");
        }
    }

    private static ProblemException tooLarge(BatchParts limits) {
        return new ProblemException(
                ErrorCode.BATCH_TOO_LARGE, "A batch has at most " + limits.maxBytes() + " bytes in all its files.");
    }

    /** The request as the parser wants it. */
    private record Body(String contentType, InputStream stream) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
