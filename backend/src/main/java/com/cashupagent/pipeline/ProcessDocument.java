package com.cashupagent.pipeline;

import com.cashupagent.events.EventPublisher;
import com.cashupagent.intake.Intake;
import com.cashupagent.jobs.Job;
import com.cashupagent.jobs.JobHandler;
import com.cashupagent.jobs.JobQueue;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that an accepted document becomes: the first reads what can be read at once; where pages must be recognised,
 * it hands the document on to the second, which has a queue and threads of its own. Either may run twice, as after a
 * crash; the document ends once, with its result and its last event in one transaction.
 */
public final class ProcessDocument implements AutoCloseable {

    /** The kind of the second job. */
    public static final String RECOGNITION_JOB = "recognise-document";

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
    private final Clock clock;
    private final Ending ending;
    private final ExecutorService progressWriter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "progress-writer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Everything is shared and thread-safe.
     *
     * @param listeners told in the transaction that ends a document
     */
    public ProcessDocument(
            Transactions transactions,
            DocumentStore documents,
            EventLog log,
            EventPublisher events,
            BlobStore blobs,
            Meters meters,
            Clock clock,
            List<DocumentListener> listeners) {
        this.transactions = transactions;
        this.documents = documents;
        this.log = log;
        this.events = events;
        this.blobs = blobs;
        this.clock = clock;
        this.ending = new Ending(documents, events, meters, clock, listeners);
    }

    /** The first job. @param recognition where documents go that it cannot end */
    public JobHandler first(DocumentProcessor processor, JobQueue recognition) {
        return new Step(Intake.JOB, processor, recognition);
    }

    /** The last job; as the only one, it is the first, too. @param kind {@link #RECOGNITION_JOB}, or intake's */
    public JobHandler last(String kind, DocumentProcessor processor) {
        return new Step(kind, processor, null);
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

    /** Ends the writing of progress; call it after the queues have stopped. */
    @Override
    public void close() {
        progressWriter.shutdown();
    }

    /** @param percent of the newest progress */
    private record Begun(StoredDocument document, int percent) {}

    private final class Step implements JobHandler {

        private final String kind;
        private final DocumentProcessor processor;
        private final @Nullable JobQueue next;

        Step(String kind, DocumentProcessor processor, @Nullable JobQueue next) {
            this.kind = kind;
            this.processor = processor;
            this.next = next;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public void run(Job job) throws Exception {
            Optional<Begun> begun = transactions.call(tx -> begin(tx, job.key()));
            if (begun.isEmpty()) {
                return;
            }
            StoredDocument document = begun.get().document();
            ProgressRecorder recorder = recorder(begun.get());
            ProcessingResult result;
            try {
                result = processor.process(document, blobs.localFile(document.sha256()), recorder);
            } catch (RecognitionDueException e) {
                JobQueue recognition = next;
                if (recognition == null) {
                    throw e;
                }
                recorder.finish(tx -> {
                    recognition.enqueue(tx, RECOGNITION_JOB, document.id(), document.organisationId(), job.priority());
                    return true;
                });
                return;
            }
            ProcessingResult.Failure error = result.error();
            if (error != null && WORTH_ANOTHER_ATTEMPT.contains(error.code())) {
                throw new AttemptFailedException(error.code(), error.message());
            }
            recorder.finish(tx -> ending.end(tx, document, result, job.retries()));
        }

        @Override
        public boolean retryable(Throwable failure) {
            return !(failure instanceof ProblemException problem)
                    || problem.code().retryable();
        }

        @Override
        public void exhausted(Job job, Throwable last) {
            transactions.call(tx -> begin(tx, job.key())).ifPresent(begun -> {
                ErrorCode code = last instanceof ProblemException problem && !retryable(last)
                        ? problem.code()
                        : ErrorCode.PROCESSING_FAILED;
                ProblemException problem = new ProblemException(code, code.remedy(), last);
                ProcessingResult failed = new ResultAssembler(job.key(), clock, System.nanoTime())
                        .failed(problem, AttemptFailedException.typeOf(last));
                recorder(begun).finish(tx -> ending.end(tx, begun.document(), failed, job.retries()));
            });
        }
    }
}
