package com.cashupagent.pipeline;

import com.cashupagent.events.EventPublisher;
import com.cashupagent.intake.Intake;
import com.cashupagent.jobs.JobHandler;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Progress;
import com.cashupagent.ops.Meters;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.EventLog;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The job that an accepted document becomes. It may run twice, as after a crash; the document ends once, with its
 * result and its last event in one transaction.
 */
public final class ProcessDocument implements JobHandler, AutoCloseable {

    /** This server's trouble, not the document's: another attempt may succeed. */
    private static final Set<String> WORTH_ANOTHER_ATTEMPT = Set.of(
            ErrorCode.PROCESSING_FAILED.wireName(),
            ErrorCode.INTERNAL_ERROR.wireName(),
            ErrorCode.UNAVAILABLE.wireName());

    private final Transactions transactions;
    private final DocumentStore documents;
    private final EventLog log;
    private final EventPublisher events;
    private final BlobStore blobs;
    private final DocumentProcessor processor;
    private final Meters meters;
    private final Clock clock;
    private final ExecutorService progressWriter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "progress-writer");
        thread.setDaemon(true);
        return thread;
    });

    /** Everything is shared and thread-safe. */
    public ProcessDocument(
            Transactions transactions,
            DocumentStore documents,
            EventLog log,
            EventPublisher events,
            BlobStore blobs,
            DocumentProcessor processor,
            Meters meters,
            Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.log = log;
        this.events = events;
        this.blobs = blobs;
        this.processor = processor;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Intake.JOB;
    }

    @Override
    public void run(String id) throws Exception {
        Optional<Begun> begun = transactions.call(tx -> begin(tx, id));
        if (begun.isEmpty()) {
            return;
        }
        StoredDocument document = begun.get().document();
        ProgressRecorder recorder = recorder(begun.get());
        ProcessingResult result = processor.process(document, blobs.localFile(document.sha256()), recorder);
        ProcessingResult.Failure error = result.error();
        if (error != null && WORTH_ANOTHER_ATTEMPT.contains(error.code())) {
            throw new AttemptFailedException(error.message());
        }
        finish(document, result, recorder);
    }

    @Override
    public void exhausted(String id, Throwable last) {
        transactions.call(tx -> begin(tx, id)).ifPresent(begun -> {
            ProblemException problem =
                    new ProblemException(ErrorCode.PROCESSING_FAILED, ErrorCode.PROCESSING_FAILED.remedy(), last);
            ProcessingResult failed = new ResultAssembler(id, clock, System.nanoTime()).failed(problem);
            finish(begun.document(), failed, recorder(begun));
        });
    }

    private Optional<Begun> begin(Tx tx, String id) {
        if (!documents.markProcessing(tx, id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return Optional.empty();
        }
        int percent = log.last(tx, id)
                .map(event ->
                        Json.mapper().readValue(event.data(), Progress.class).percent())
                .orElse(0);
        return documents.find(tx, id).map(document -> new Begun(document, percent));
    }

    private ProgressRecorder recorder(Begun begun) {
        return new ProgressRecorder(begun.document().id(), begun.percent(), transactions, events, progressWriter);
    }

    private void finish(StoredDocument document, ProcessingResult result, ProgressRecorder recorder) {
        recorder.finish(tx -> {
            ProcessingResult checked = Duplicates.check(tx, documents, document, result);
            boolean first = documents.finish(
                    tx,
                    document.id(),
                    checked,
                    Duplicates.contentKey(checked),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (first) {
                events.publish(
                        tx,
                        document.id(),
                        eventName(checked.status()),
                        Json.mapper().writeValueAsString(checked));
                tx.afterCommit(() -> meters.documentProcessed(checked));
            }
            return first;
        });
    }

    private static String eventName(ProcessingStatus status) {
        return status == ProcessingStatus.SUCCESS ? "completed" : status.name().toLowerCase(Locale.ROOT);
    }

    /** Ends the writing of progress; call it after the queue has stopped. */
    @Override
    public void close() {
        progressWriter.shutdown();
    }

    /** @param percent of the newest progress */
    private record Begun(StoredDocument document, int percent) {}

    /** Asks the queue for another attempt. */
    private static final class AttemptFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AttemptFailedException(String message) {
            super(message);
        }
    }
}
