package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredDocument;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Documents: their result, their events, their original, their erasure. */
final class DocumentRoutes {

    static final String DOCUMENTS = "/api/v1/documents/";

    private static final String TAG = "Documents";
    private static final String ONE = DOCUMENTS + "{document_id}";

    private final DocumentService documents;
    private final EventStreams streams;

    DocumentRoutes(DocumentService documents, EventStreams streams) {
        this.documents = documents;
        this.streams = streams;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE)
                        .named("getDocument", TAG, "The result; while there is none, the state.")
                        .needs(Scope.DOCUMENT_READ)
                        .answersJson(200, "The result (or document_id, status and links).", ProcessingResult.class)
                        .problems(401, 403, 404)
                        .by(this::get),
                Route.get(ONE + "/events")
                        .named("documentEvents", TAG, "Live progress by Server-Sent Events, until the result.")
                        .needs(Scope.DOCUMENT_READ)
                        .header("Last-Event-ID", "Resume after this event.")
                        .answers(
                                200,
                                "progress events, then one of completed, needs_review, failed with the whole result.",
                                Route.EVENT_STREAM,
                                String.class)
                        .problems(400, 401, 403, 404)
                        .by(this::events),
                Route.get(ONE + "/file")
                        .named("documentFile", TAG, "The original, as it was sent.")
                        .needs(Scope.DOCUMENT_READ)
                        .answers(200, "The file.", "application/octet-stream", byte[].class)
                        .problems(401, 403, 404)
                        .by(this::file),
                Route.delete(ONE)
                        .named("eraseDocument", TAG, "Erase the document, its result, its events, its original.")
                        .needs(Scope.DOCUMENT_ERASE)
                        .answers(204, "Erased.", "", Void.class)
                        .problems(401, 403, 404)
                        .by(this::erase));
    }

    private void get(Context ctx) {
        StoredDocument document = visible(ctx);
        ProcessingResult result = document.result();
        ctx.result(Json.mapper().writeValueAsString(result == null ? DocumentAnswer.of(document) : result))
                .contentType("application/json");
    }

    private void events(Context ctx) {
        StoredDocument document = visible(ctx);
        streams.serve(ctx, document.id(), Requests.lastEventId(ctx));
    }

    private void file(Context ctx) {
        StoredDocument document = visible(ctx);
        try {
            ctx.result(Files.newInputStream(documents.original(document)));
        } catch (NoSuchFileException e) {
            throw new ProblemException(ErrorCode.DOCUMENT_NOT_FOUND, "The original is gone.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType(document.mediaType().mime());
        ctx.header("Content-Length", Long.toString(document.sizeBytes()));
        ctx.header("Content-Disposition", Attachment.header(document));
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    private void erase(Context ctx) {
        documents.erase(visible(ctx).id());
        ctx.status(204);
    }

    /** Whose existence the caller must not learn of is not there. */
    private StoredDocument visible(Context ctx) {
        Principal principal = Requests.principal(ctx);
        return documents
                .find(ctx.pathParam("document_id"))
                .filter(document -> principal.maySee(document.organisationId(), document.submittedBy()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id for this caller."));
    }
}
