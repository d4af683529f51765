package com.cashupagent.pipeline;

import com.cashupagent.events.EventBus;
import com.cashupagent.intake.Intake;
import com.cashupagent.intake.Submission;
import com.cashupagent.jobs.JobPriority;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** All that can be done with documents. Thread-safe; who may do it is the caller's business. */
public final class DocumentService {

    private final Transactions transactions;
    private final DocumentStore documents;
    private final BlobStore blobs;
    private final Intake intake;
    private final EventBus events;
    private final Consumer<TierPreference> admission;
    private final List<DocumentListener> listeners;

    /**
     * Everything is shared and thread-safe.
     *
     * @param admission throws {@code tier_not_available} for what this server does not have
     */
    public DocumentService(
            Transactions transactions,
            DocumentStore documents,
            BlobStore blobs,
            Intake intake,
            EventBus events,
            Consumer<TierPreference> admission) {
        this(transactions, documents, blobs, intake, events, admission, List.of());
    }

    /**
     * Everything is shared and thread-safe.
     *
     * @param admission throws {@code tier_not_available} for what this server does not have
     * @param listeners told in the transaction that erases a document
     */
    public DocumentService(
            Transactions transactions,
            DocumentStore documents,
            BlobStore blobs,
            Intake intake,
            EventBus events,
            Consumer<TierPreference> admission,
            List<DocumentListener> listeners) {
        this.transactions = transactions;
        this.documents = documents;
        this.blobs = blobs;
        this.intake = intake;
        this.events = events;
        this.admission = admission;
        this.listeners = List.copyOf(listeners);
    }

    /** See {@link Intake#requireRoom}. */
    public void requireRoom() {
        intake.requireRoom();
    }

    /** See {@link Intake#accept}; a tier that could never run is refused before anything is stored. */
    public StoredDocument submit(Submission submission, InputStream body) {
        admission.accept(submission.tier());
        return intake.accept(submission, body);
    }

    /** The same, telling whether the idempotency key named an earlier document. */
    public Intake.Accepted submitOnce(Submission submission, InputStream body) {
        admission.accept(submission.tier());
        return intake.take(submission, body, JobPriority.INTERACTIVE);
    }

    /** Empty when there is none, or it was erased. */
    public Optional<StoredDocument> find(String id) {
        return transactions.call(tx -> documents.find(tx, id));
    }

    /**
     * Waits until the document is done, and returns it; after the timeout, as it is then.
     *
     * @throws ProblemException {@code document_not_found}
     */
    public StoredDocument await(String id, Duration timeout) {
        StoredDocument now = get(id);
        if (now.state() == StoredDocument.State.DONE) {
            return now;
        }
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (EventBus.Subscription ignored = events.subscribe(id, 0, event -> {
            if (event.last()) {
                ended.complete(true);
            }
        })) {
            ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return get(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return get(id);
    }

    /** The file as it was sent; read only. */
    public Path original(StoredDocument document) {
        return blobs.localFile(document.sha256());
    }

    /**
     * Removes the document with its result, its events and, unless another document has the same bytes, its original.
     * What is being processed meanwhile ends without a trace.
     *
     * @throws ProblemException {@code document_not_found}
     */
    public void erase(String id) {
        StoredDocument document = get(id);
        String sha256 = document.sha256();
        transactions.run(tx -> {
            documents.lockBlob(tx, sha256);
            if (documents.delete(tx, id)) {
                listeners.forEach(listener -> listener.erased(tx, document));
            }
            if (!documents.usesBlob(tx, sha256)) {
                blobs.delete(sha256);
            }
        });
    }

    private StoredDocument get(String id) {
        return find(id).orElseThrow(() -> new ProblemException(
                ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id; it may have been erased."));
    }
}
