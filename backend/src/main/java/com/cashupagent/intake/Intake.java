package com.cashupagent.intake;

import com.cashupagent.events.EventPublisher;
import com.cashupagent.jobs.JobPriority;
import com.cashupagent.jobs.JobQueue;
import com.cashupagent.model.Progress;
import com.cashupagent.model.Stage;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.IdempotencyKeyTakenException;
import com.cashupagent.store.StagedBlob;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts documents. Thread-safe. */
public final class Intake {

    /** The kind of job that an accepted document becomes; its key is the document's id. */
    public static final String JOB = "process-document";

    private static final int QUEUED_PERCENT = 5;

    private final Transactions transactions;
    private final DocumentStore documents;
    private final BlobStore blobs;
    private final DocumentReader reader;
    private final JobQueue jobs;
    private final EventPublisher events;
    private final Clock clock;
    private final IntakeLimits limits;
    private final Admission admission;

    /** @param reader only probes, where untrusted bytes may be parsed */
    public Intake(
            Transactions transactions,
            DocumentStore documents,
            BlobStore blobs,
            DocumentReader reader,
            JobQueue jobs,
            EventPublisher events,
            Clock clock,
            IntakeLimits limits,
            Admission admission) {
        this.transactions = transactions;
        this.documents = documents;
        this.blobs = blobs;
        this.reader = reader;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.limits = limits;
        this.admission = admission;
    }

    /**
     * Whether there is room for a document of anybody; to be asked before its bytes are received.
     *
     * @throws ProblemException {@code unavailable}
     */
    public void requireRoom() {
        admission.check();
    }

    /**
     * Takes a document in: when it returns, the document survives any crash and will be processed. With an idempotency
     * key that this submitter used before for the same request, it returns that document instead.
     *
     * @throws ProblemException when it is not accepted; then nothing of it is kept
     */
    public StoredDocument accept(Submission submission, InputStream body) {
        return accept(submission, body, JobPriority.INTERACTIVE);
    }

    /** The same for a document whose turn comes by the priority. */
    public StoredDocument accept(Submission submission, InputStream body, JobPriority priority) {
        return take(submission, body, priority).document();
    }

    /** The same, telling whether the key named an earlier document. */
    public Accepted take(Submission submission, InputStream body, JobPriority priority) {
        SubmissionRules.check(submission);
        admission.check(submission.organisationId());
        try (StagedBlob staged = stage(body)) {
            if (staged.blob().size() == 0) {
                throw new ProblemException(ErrorCode.EMPTY_FILE, "The file has no bytes.");
            }
            IdempotencyKey key = SubmissionRules.key(submission, staged.blob().key());
            Optional<StoredDocument> before = earlier(submission, key);
            if (before.isPresent()) {
                return new Accepted(before.get(), true);
            }
            StoredDocument document = inspect(submission, staged);
            StoredDocument stored = store(submission, key, staged, document, priority);
            return new Accepted(stored, !stored.id().equals(document.id()));
        }
    }

    /**
     * What became of a submission.
     *
     * @param replayed whether it is the document of an earlier request with the same key
     */
    public record Accepted(StoredDocument document, boolean replayed) {}

    private StagedBlob stage(InputStream body) {
        try {
            return blobs.stage(body, limits.maxBytes());
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The upload broke off; send the file again.", e);
        }
    }

    private StoredDocument inspect(Submission submission, StagedBlob staged) {
        return Inspection.of(staged, reader, limits)
                .document(submission, staged.blob().key(), staged.blob().size(), clock);
    }

    private StoredDocument store(
            Submission submission,
            @Nullable IdempotencyKey key,
            StagedBlob staged,
            StoredDocument document,
            JobPriority priority) {
        try {
            transactions.run(tx -> insert(tx, key, staged, document, priority));
            return document;
        } catch (IdempotencyKeyTakenException e) {
            // The same request at the same moment was faster; its document has the same bytes.
            return earlier(submission, key)
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.UNAVAILABLE, "The same request is being handled; try again.", e));
        } catch (RuntimeException e) {
            discard(document, e);
            throw e;
        }
    }

    /** A transaction takes back the rows, not the file. */
    private void discard(StoredDocument document, RuntimeException reason) {
        try {
            transactions.run(tx -> {
                documents.lockBlob(tx, document.sha256());
                if (!documents.usesBlob(tx, document.sha256())) {
                    blobs.delete(document.sha256());
                }
            });
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void insert(
            Tx tx, @Nullable IdempotencyKey key, StagedBlob staged, StoredDocument document, JobPriority priority) {
        documents.lockBlob(tx, document.sha256());
        documents.insert(tx, document, key);
        staged.keep();
        step(tx, document, Stage.RECEIVED, 0, "Received the document.");
        step(tx, document, Stage.QUEUED, QUEUED_PERCENT, "Waiting for its turn.");
        jobs.enqueue(tx, JOB, document.id(), document.organisationId(), priority);
    }

    private void step(Tx tx, StoredDocument document, Stage stage, int percent, String message) {
        events.progress(tx, new Progress(document.id(), stage, percent, null, document.pages(), message));
    }

    private Optional<StoredDocument> earlier(Submission submission, @Nullable IdempotencyKey key) {
        if (key == null) {
            return Optional.empty();
        }
        Instant yesterday = clock.instant().minus(PurgeIdempotencyKeys.REMEMBERED);
        return transactions
                .call(tx -> {
                    Optional<DocumentStore.KeyHolder> holder = documents.findByIdempotencyKey(
                            tx, submission.organisationId(), submission.submittedBy(), key.key());
                    if (holder.isPresent()
                            && holder.get().document().createdAt().isBefore(yesterday)) {
                        documents.releaseKey(tx, holder.get().document().id());
                        return Optional.<DocumentStore.KeyHolder>empty();
                    }
                    return holder;
                })
                .map(holder -> {
                    if (!holder.fingerprint().equals(key.fingerprint())) {
                        throw new ProblemException(
                                ErrorCode.IDEMPOTENCY_CONFLICT, "The Idempotency-Key was sent with another request.");
                    }
                    return holder.document();
                });
    }
}
