package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.events.EventBus;
import com.cashupagent.intake.Intake;
import com.cashupagent.intake.Submission;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.store.StoredDocument;
import io.javalin.http.Context;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/process-document}: takes a document, and waits for its result unless told not to. */
final class ProcessRoutes implements AutoCloseable {

    private static final int ANSWERING = 4;
    private static final String ASYNC = "respond-async";

    private final HttpSettings settings;
    private final DocumentService documents;
    private final EventBus events;
    // Waiting costs no thread; only the answer is written by one of these.
    private final ExecutorService answering = Executors.newFixedThreadPool(ANSWERING, task -> {
        Thread thread = new Thread(task, "answer");
        thread.setDaemon(true);
        return thread;
    });

    ProcessRoutes(HttpSettings settings, DocumentService documents, EventBus events) {
        this.settings = settings;
        this.documents = documents;
        this.events = events;
    }

    /** The guide's form. */
    record DocumentForm(
            byte[] file,
            @Nullable String clientId,
            @Nullable String tierPreference,
            @Nullable Double confidenceThreshold) {}

    List<Route> routes() {
        return List.of(Route.post("/api/v1/process-document")
                .named("processDocument", "Documents", "Read a document; answers when it is done.")
                .needs(Scope.DOCUMENT_PROCESS)
                .header("Prefer", "respond-async: answer 202 at once.")
                .header("Idempotency-Key", "The same key and document twice is one document.")
                .takes("multipart/form-data", DocumentForm.class)
                .answersJson(200, "The result: success or needs_review.", ProcessingResult.class)
                .answersJson(202, "Accepted; follow the links.", DocumentAnswer.class)
                .problems(400, 401, 403, 409, 413, 415, 422, 429, 500, 503, 504)
                .by(this::process));
    }

    private void process(Context ctx) {
        Intake.Accepted accepted = submit(ctx);
        StoredDocument document = accepted.document();
        if (accepted.replayed()) {
            ctx.header(Idempotency.REPLAYED, "true");
        }
        if (prefersAsync(ctx)) {
            ctx.header("Preference-Applied", ASYNC);
            ctx.header("Location", DocumentAnswer.Links.of(document.id()).self());
            ctx.status(202)
                    .result(Json.mapper().writeValueAsString(DocumentAnswer.accepted(document)))
                    .contentType("application/json");
        } else if (document.result() == null && accepted.replayed()) {
            ctx.header("Retry-After", "1");
            Problems.answer(
                    ctx,
                    ErrorCode.IDEMPOTENCY_IN_PROGRESS,
                    "The document of the first request with this key is being processed.",
                    Map.of("document_id", document.id(), "links", DocumentAnswer.Links.of(document.id())));
        } else if (document.result() == null) {
            ctx.future(() -> await(ctx, document.id()));
        } else {
            answer(ctx, document);
        }
    }

    private Intake.Accepted submit(Context ctx) {
        Principal principal = Requests.principal(ctx);
        documents.requireRoom();
        try (UploadForm form = UploadForm.receive(ctx, settings)) {
            Part file = form.file();
            Submission submission = new Submission(
                    principal.organisation(form.organisation()),
                    principal.submitter(),
                    file.getSubmittedFileName(),
                    form.tier(),
                    form.threshold(),
                    ctx.header("Idempotency-Key"));
            try (InputStream body = file.getInputStream()) {
                return documents.submitOnce(submission, body);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> await(Context ctx, String id) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        EventBus.Subscription subscription = events.subscribe(id, 0, event -> {
            if (event.last()) {
                ended.complete(true);
            }
        });
        return ended.completeOnTimeout(false, settings.maxWait().toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(
                        done -> {
                            subscription.close();
                            answer(ctx, id);
                        },
                        answering);
    }

    private void answer(Context ctx, String id) {
        Optional<StoredDocument> document = documents.find(id);
        if (document.isEmpty()) {
            Problems.answer(ctx, ErrorCode.DOCUMENT_NOT_FOUND, "The document was erased meanwhile.");
        } else {
            answer(ctx, document.get());
        }
    }

    private static void answer(Context ctx, StoredDocument document) {
        ProcessingResult result = document.result();
        if (result == null) {
            Problems.answer(
                    ctx,
                    ErrorCode.PROCESSING_TIMED_OUT,
                    "The document is accepted and will be finished; follow the links.",
                    Map.of("document_id", document.id(), "links", DocumentAnswer.Links.of(document.id())));
        } else if (result.error() != null) {
            Problems.answer(ctx, code(result.error()), result.error().message(), Map.of("document_id", document.id()));
        } else {
            ctx.result(Json.mapper().writeValueAsString(result)).contentType("application/json");
        }
    }

    private static ErrorCode code(ProcessingResult.Failure failure) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.wireName().equals(failure.code()))
                .findFirst()
                .orElse(ErrorCode.PROCESSING_FAILED);
    }

    private static boolean prefersAsync(Context ctx) {
        return Requests.header(ctx, "Prefer").stream()
                .flatMap(header -> Arrays.stream(header.toLowerCase(Locale.ROOT).split("[,;]")))
                .anyMatch(preference -> preference.strip().equals(ASYNC));
    }

    @Override
    public void close() {
        answering.shutdown();
    }
}
