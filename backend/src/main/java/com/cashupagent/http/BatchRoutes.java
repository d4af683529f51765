package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.batch.BatchRequest;
import com.cashupagent.batch.Batches;
import com.cashupagent.events.EventBus;
import com.cashupagent.intake.RequestKeys;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredBatch;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Batches: many documents in one call, what became of them, and their live progress. */
final class BatchRoutes implements AutoCloseable {

    private static final String TAG = "Batches";
    private static final int ANSWERING = 2;

    private final HttpSettings settings;
    private final BatchParts parts;
    private final EventStreams streams;
    private final BatchWriter writer;
    private final ExecutorService answering = Executors.newFixedThreadPool(ANSWERING, task -> {
        Thread thread = new Thread(task, "batch-answer");
        thread.setDaemon(true);
        return thread;
    });

    BatchRoutes(HttpSettings settings, BatchParts parts, Duration heartbeat) {
        this.settings = settings;
        this.parts = parts;
        this.streams = new EventStreams(parts.events(), heartbeat);
        this.writer = new BatchWriter(parts.batches());
    }

    /** The guide's form. */
    record BatchForm(
            List<byte[]> files,
            @Nullable String batchId,
            @Nullable String clientId,
            @Nullable String processingMode,
            @Nullable String tierPreference,
            @Nullable Double confidenceThreshold) {}

    List<Route> routes() {
        return List.of(
                Route.post("/api/v1/process-batch")
                        .named("processBatch", TAG, "Send many documents; processing_mode async or sync.")
                        .needs(Scope.DOCUMENT_PROCESS, Scope.BATCH_PROCESS)
                        .header(Idempotency.HEADER, "The same key and form within a day is one batch.")
                        .takes("multipart/form-data", BatchForm.class)
                        .answersJson(200, "sync: every document has ended; with results.", BatchAnswer.class)
                        .answersJson(202, "async: accepted; follow the links.", BatchAnswer.class)
                        .problems(400, 401, 403, 409, 413, 422, 429, 500, 503, 504)
                        .by(this::process),
                Route.get(BatchAnswer.STATUS + "{batch_id}")
                        .named("batchStatus", TAG, "The batch, its files and the results there are.")
                        .needs(Scope.DOCUMENT_READ, Scope.BATCH_PROCESS)
                        .query("client_id", "The organisation, when several of this login's have such a batch.")
                        .query("results", "false: without the results.")
                        .answersJson(200, "status is processing, completed or failed.", BatchAnswer.class)
                        .problems(400, 401, 403, 404)
                        .by(this::status),
                Route.get(BatchAnswer.BATCHES + "{batch_id}/events")
                        .named("batchEvents", TAG, "Live progress by Server-Sent Events, until the batch has ended.")
                        .needs(Scope.DOCUMENT_READ, Scope.BATCH_PROCESS)
                        .query("client_id", "The organisation, when several of this login's have such a batch.")
                        .header("Last-Event-ID", "Resume after this event.")
                        .answers(
                                200,
                                "progress events, then completed or failed with totals and documents.",
                                Route.EVENT_STREAM,
                                String.class)
                        .problems(400, 401, 403, 404)
                        .by(this::events));
    }

    private void process(Context ctx) {
        Principal principal = partner(ctx);
        parts.intake().requireRoom();
        Optional<String> key =
                Optional.ofNullable(ctx.header(Idempotency.HEADER)).map(RequestKeys::checked);
        boolean wait;
        Batches.Accepted accepted;
        try (BatchUpload upload = BatchUpload.receive(ctx, parts)) {
            wait = waits(upload);
            BatchRequest request = new BatchRequest(
                    principal.organisation(upload.field("client_id")),
                    principal.submitter(),
                    upload.field("batch_id").orElse(null),
                    FormFields.tier(upload.field("tier_preference")),
                    FormFields.threshold(upload.field("confidence_threshold")),
                    key.orElse(null));
            accepted = parts.batches().accept(request, upload.files());
        }
        StoredBatch batch = accepted.batch();
        if (accepted.replayed()) {
            ctx.header(Idempotency.REPLAYED, "true");
        }
        if (wait && accepted.replayed() && !batch.state().ended()) {
            ctx.header("Retry-After", "1");
            problem(
                    ctx,
                    ErrorCode.IDEMPOTENCY_IN_PROGRESS,
                    "The batch of the first request with this key is being processed.",
                    batch);
        } else if (wait) {
            ctx.future(() -> await(ctx, batch));
        } else {
            ctx.header("Location", BatchAnswer.STATUS + batch.name());
            ctx.status(202);
            writer.write(ctx, batch, "success", false);
        }
    }

    private static boolean waits(BatchUpload upload) {
        String mode = upload.field("processing_mode").orElse("async").toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "async" -> false;
            case "sync" -> true;
            default ->
                throw new ProblemException(ErrorCode.INVALID_REQUEST, "processing_mode is neither async nor sync.");
        };
    }

    private CompletableFuture<Void> await(Context ctx, StoredBatch accepted) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        EventBus.Subscription subscription = parts.events().subscribe(accepted.id(), 0, event -> {
            if (event.last()) {
                ended.complete(true);
            }
        });
        return ended.completeOnTimeout(false, settings.maxWait().toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(
                        done -> {
                            subscription.close();
                            answer(ctx, accepted);
                        },
                        answering);
    }

    private void answer(Context ctx, StoredBatch accepted) {
        StoredBatch now =
                parts.batches().find(accepted.organisationId(), accepted.name()).orElse(accepted);
        if (now.state().ended()) {
            writer.write(ctx, now, "success", true);
        } else {
            problem(
                    ctx,
                    ErrorCode.PROCESSING_TIMED_OUT,
                    "The batch is accepted and will be finished; follow the links.",
                    now);
        }
    }

    private static void problem(Context ctx, ErrorCode code, String detail, StoredBatch batch) {
        Problems.answer(
                ctx,
                code,
                detail,
                Map.of(
                        "batch_id",
                        batch.name(),
                        "links",
                        BatchAnswer.of(batch, "", List.of()).links()));
    }

    private void status(Context ctx) {
        StoredBatch batch = visible(ctx);
        writer.write(
                ctx, batch, batch.state().name().toLowerCase(Locale.ROOT), !"false".equals(ctx.queryParam("results")));
    }

    private void events(Context ctx) {
        StoredBatch batch = visible(ctx);
        streams.serve(ctx, batch.id(), Requests.lastEventId(ctx));
    }

    /** Whose existence the caller must not learn of is not there. */
    private StoredBatch visible(Context ctx) {
        Principal principal = partner(ctx);
        String name = ctx.pathParam("batch_id");
        List<StoredBatch> found = principal.organisations().stream()
                .filter(organisation -> Requests.query(ctx, "client_id")
                        .map(organisation::equals)
                        .orElse(true))
                .flatMap(organisation -> parts.batches().find(organisation, name).stream())
                .toList();
        if (found.size() > 1) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "Several organisations of this login have such a batch: say which with client_id.");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.BATCH_NOT_FOUND, "There is no batch with this id for this caller."));
    }

    /** A browser's session sends documents one by one, and sees nobody else's. */
    private static Principal partner(Context ctx) {
        Principal principal = Requests.principal(ctx);
        if (principal.widget()) {
            throw new ProblemException(ErrorCode.INSUFFICIENT_SCOPE, "A widget's session has no batches.");
        }
        return principal;
    }

    /** Ends the event streams; call it before the server drains. */
    void endStreams() {
        streams.close();
    }

    @Override
    public void close() {
        streams.close();
        answering.shutdown();
    }
}
