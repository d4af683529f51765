package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.intake.Submission;
import com.cashupagent.intake.Uploads;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredUpload;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents in chunks: the tus protocol 1.0.0 with creation, termination and expiration. */
final class UploadRoutes {

    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    /** Ours: what the finished upload became. */
    static final String DOCUMENT = "Upload-Document";

    /** The fixed form of RFC 9110, 5.6.7; the JDK's own leaves out a leading nought. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String UPLOADS = "/api/v1/uploads";
    private static final String ONE = UPLOADS + "/{upload_id}";
    private static final String TAG = "Uploads";
    private static final String VERSION = "1.0.0";
    private static final String VERSION_SENT = "1.0.0: the version of tus.";
    private static final String CHUNK = "application/offset+octet-stream";
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Uploads uploads;

    UploadRoutes(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * An upload as it is.
     *
     * @param offset bytes that are here, of {@code length}
     * @param documentId null until the last byte is here
     */
    record UploadAnswer(
            String uploadId,
            long length,
            long offset,
            Instant expiresAt,
            @Nullable String documentId,
            DocumentAnswer.@Nullable Links links) {}

    List<Route> routes() {
        return List.of(
                Route.options(UPLOADS)
                        .named(
                                "uploadProtocol",
                                TAG,
                                "What of tus this server knows: Tus-Version, -Extension, -Max-Size.")
                        .answers(204, "In the headers.", "", Void.class)
                        .by(this::protocol),
                Route.post(UPLOADS)
                        .named("beginUpload", TAG, "Begin to send a large document in chunks (tus 1.0.0).")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .header(RESUMABLE, VERSION_SENT)
                        .header(LENGTH, "Bytes of the whole file.")
                        .header(
                                METADATA,
                                "filename, client_id, tier_preference, confidence_threshold; each with its value in"
                                        + " Base64, comma between them.")
                        .header(Idempotency.HEADER, "The same key again is the same upload, and one document.")
                        .answers(201, "Location, Upload-Offset, Upload-Expires.", "", Void.class)
                        .problems(400, 401, 403, 412, 413, 422, 429, 503)
                        .by(tus(this::begin)),
                Route.get(ONE)
                        .named("getUpload", TAG, "How far it has come; by HEAD, in tus's headers only.")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .header(RESUMABLE, VERSION_SENT + " Not needed for GET.")
                        .answersJson(200, "Upload-Offset, and Upload-Document when it is whole.", UploadAnswer.class)
                        .problems(401, 403, 404, 412)
                        .by(this::get),
                Route.patch(ONE)
                        .named("sendChunk", TAG, "Send the next chunk; what of it arrives is kept.")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .header(RESUMABLE, VERSION_SENT)
                        .header(OFFSET, "Where the chunk begins: as many bytes as the server has.")
                        .takes(CHUNK, byte[].class)
                        .answers(204, "The new Upload-Offset; after the last byte, Upload-Document.", "", Void.class)
                        .problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503)
                        .by(tus(this::append)),
                Route.post(ONE)
                        .named("overrideMethod", TAG, "As PATCH or DELETE, where a proxy lets neither through.")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .header(OVERRIDE, "PATCH or DELETE.")
                        .header(RESUMABLE, VERSION_SENT)
                        .header(OFFSET, "See PATCH.")
                        .answers(204, "See PATCH and DELETE.", "", Void.class)
                        .problems(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 503)
                        .by(tus(this::override)),
                Route.delete(ONE)
                        .named("endUpload", TAG, "Give up an upload; a document that it became stays.")
                        .needs(Scope.DOCUMENT_PROCESS)
                        .header(RESUMABLE, VERSION_SENT)
                        .answers(204, "Gone.", "", Void.class)
                        .problems(401, 403, 404, 412)
                        .by(tus(this::end)));
    }

    /** Only for who speaks this version. */
    private static Handler tus(Handler handler) {
        return ctx -> {
            ctx.header(RESUMABLE, VERSION);
            if (!VERSION.equals(ctx.header(RESUMABLE))) {
                ctx.header("Tus-Version", VERSION);
                throw new ProblemException(
                        ErrorCode.TUS_VERSION_UNSUPPORTED, "The request does not say Tus-Resumable: " + VERSION + ".");
            }
            handler.handle(ctx);
        };
    }

    private void protocol(Context ctx) {
        ctx.header(RESUMABLE, VERSION);
        ctx.header("Tus-Version", VERSION);
        ctx.header("Tus-Extension", "creation,termination,expiration");
        ctx.header("Tus-Max-Size", Long.toString(uploads.maxBytes()));
        ctx.status(204);
    }

    private void begin(Context ctx) {
        Principal principal = Requests.principal(ctx);
        UploadMetadata metadata = UploadMetadata.parse(Requests.header(ctx, METADATA));
        Submission submission = new Submission(
                principal.organisation(metadata.value("client_id")),
                principal.submitter(),
                metadata.values().get("filename"),
                FormFields.tier(metadata.value("tier_preference")),
                FormFields.threshold(metadata.value("confidence_threshold")),
                ctx.header(Idempotency.HEADER));
        StoredUpload upload = uploads.begin(submission, account(principal), metadata.text(), number(ctx, LENGTH));
        ctx.header("Location", UPLOADS + "/" + upload.id());
        tell(ctx, upload);
        ctx.status(201);
    }

    /** tus asks by HEAD and has to say its version; who asks by GET need not know of it. */
    private void get(Context ctx) throws Exception {
        if (ctx.method().equals(HandlerType.HEAD)) {
            tus(this::describe).handle(ctx);
        } else {
            ctx.header(RESUMABLE, VERSION);
            describe(ctx);
        }
    }

    private void describe(Context ctx) {
        StoredUpload upload = visible(ctx);
        long offset = tell(ctx, upload);
        ctx.header(LENGTH, Long.toString(upload.length()));
        if (upload.metadata() != null) {
            ctx.header(METADATA, upload.metadata());
        }
        String document = upload.documentId();
        UploadAnswer answer = new UploadAnswer(
                upload.id(),
                upload.length(),
                offset,
                uploads.expires(upload),
                document,
                document == null ? null : DocumentAnswer.Links.of(document));
        ctx.result(Json.mapper().writeValueAsString(answer)).contentType("application/json");
    }

    private void append(Context ctx) throws IOException {
        StoredUpload upload = visible(ctx);
        if (!CHUNK.equals(Requests.header(ctx, "Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .orElse(""))) {
            throw new ProblemException(ErrorCode.CHUNK_TYPE_UNSUPPORTED, "The Content-Type is not " + CHUNK + ".");
        }
        tell(
                ctx,
                uploads.append(
                        upload,
                        number(ctx, OFFSET),
                        ctx.req().getContentLengthLong(),
                        ctx.req().getInputStream()));
        ctx.status(204);
    }

    private void end(Context ctx) {
        uploads.end(visible(ctx));
        ctx.status(204);
    }

    private void override(Context ctx) throws IOException {
        switch (Requests.header(ctx, OVERRIDE).orElse("").toUpperCase(Locale.ROOT)) {
            case "PATCH" -> append(ctx);
            case "DELETE" -> end(ctx);
            default ->
                throw new ProblemException(
                        ErrorCode.METHOD_NOT_ALLOWED, "POST here needs " + OVERRIDE + ": PATCH or DELETE.");
        }
    }

    /** The headers that every answer about an upload has; its offset. */
    private long tell(Context ctx, StoredUpload upload) {
        long offset = uploads.offset(upload);
        ctx.header(OFFSET, Long.toString(offset));
        ctx.header(EXPIRES, HTTP_DATE.format(uploads.expires(upload).atOffset(ZoneOffset.UTC)));
        if (upload.documentId() != null) {
            ctx.header(DOCUMENT, upload.documentId());
        }
        return offset;
    }

    /** Who holds the public key of a widget must not use up what its owner's own programs may have open. */
    private static String account(Principal principal) {
        return principal.credentialId() + (principal.widget() ? ":widget" : "");
    }

    /** Whose existence the caller must not learn of is not there. */
    private StoredUpload visible(Context ctx) {
        Principal principal = Requests.principal(ctx);
        return uploads.find(ctx.pathParam("upload_id"))
                .filter(upload -> principal.maySee(upload.organisationId(), upload.submittedBy()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.UPLOAD_NOT_FOUND, "There is no upload with this id for this caller."));
    }

    private static long number(Context ctx, String name) {
        String text = Requests.header(ctx, name).orElse("");
        if (!NUMBER.matcher(text).matches()) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, name + " is not a number of bytes.");
        }
        return Long.parseLong(text);
    }
}
