package com.cashupagent.review;

import com.cashupagent.check.Duplicates;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.Failure;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.Review;
import com.cashupagent.store.ReviewAction;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person makes of a document: corrections, and in the end yes or no. Thread-safe. */
public final class Decisions {

    /** Of one request. */
    public static final int MOST_CORRECTIONS = 500;

    private static final int LONGEST_COMMENT = 1_000;

    private final Transactions transactions;
    private final DocumentStore documents;
    private final ReviewQueue queue;
    private final ReviewListener listener;

    public Decisions(Transactions transactions, DocumentStore documents, ReviewQueue queue, ReviewListener listener) {
        this.transactions = transactions;
        this.documents = documents;
        this.queue = queue;
        this.listener = listener;
    }

    /**
     * Applies all corrections or none, in order, and checks the result again. A review that was over begins anew.
     *
     * @return the result as it is from now on, to be accepted or rejected
     * @throws ProblemException {@code document_not_found}, {@code document_not_done}, {@code review_leased},
     *     {@code invalid_correction}
     */
    public ProcessingResult correct(
            Set<String> organisations,
            String documentId,
            Actor actor,
            List<Correction> corrections,
            @Nullable String comment) {
        if (corrections.isEmpty() || corrections.size() > MOST_CORRECTIONS) {
            throw new ProblemException(ErrorCode.INVALID_CORRECTION, "Send 1 to " + MOST_CORRECTIONS + " corrections.");
        }
        return transactions.call(tx -> {
            Open open = open(tx, organisations, documentId, actor);
            Amendment amendment = Amendment.of(
                    open.result(),
                    corrections,
                    Math.max(1, open.result().metadata().pages()));
            ProcessingResult amended = amendment.result();
            if (open.review().status() != Review.Status.OPEN || amended.status() == ProcessingStatus.SUCCESS) {
                amended = Amendment.decided(amended, ProcessingStatus.NEEDS_REVIEW, null);
            }
            Instant now = queue.now();
            queue.change(
                    tx,
                    open.review().with(Review.Status.OPEN, now),
                    ReviewAction.Kind.CORRECTED,
                    actor,
                    detail("corrections", amendment.changes(), comment));
            return store(tx, open.document(), amended, now);
        });
    }

    /**
     * The result is right as it stands: its status becomes success.
     *
     * @throws ProblemException as {@link #correct}, {@code review_closed}, and {@code invalid_correction} when there is
     *     nothing in the result
     */
    public ProcessingResult accept(
            Set<String> organisations, String documentId, Actor actor, @Nullable String comment) {
        return transactions.call(tx -> {
            Open open = open(tx, organisations, documentId, actor);
            ReviewQueue.requireOpen(open.review());
            if (open.result().fields().values().stream().noneMatch(field -> field.value() != null)) {
                throw new ProblemException(
                        ErrorCode.INVALID_CORRECTION,
                        "There is nothing in the result; correct it first, or reject it.");
            }
            return decide(
                    tx,
                    open,
                    actor,
                    ReviewAction.Kind.ACCEPTED,
                    Amendment.decided(open.result(), ProcessingStatus.SUCCESS, null),
                    comment);
        });
    }

    /**
     * The document is none to work with: its status becomes failed, with the comment as the reason.
     *
     * @throws ProblemException as {@link #correct}, and {@code review_closed}
     */
    public ProcessingResult reject(
            Set<String> organisations, String documentId, Actor actor, @Nullable String comment) {
        return transactions.call(tx -> {
            Open open = open(tx, organisations, documentId, actor);
            ReviewQueue.requireOpen(open.review());
            Failure failure = new Failure(
                    ErrorCode.DOCUMENT_REJECTED.wireName(),
                    comment == null || comment.isBlank() ? ErrorCode.DOCUMENT_REJECTED.remedy() : comment.strip(),
                    false,
                    ErrorCode.DOCUMENT_REJECTED.wireName(),
                    0,
                    queue.now());
            return decide(
                    tx,
                    open,
                    actor,
                    ReviewAction.Kind.REJECTED,
                    Amendment.decided(open.result(), ProcessingStatus.FAILED, failure),
                    comment);
        });
    }

    private record Open(StoredDocument document, ProcessingResult result, Review review) {}

    private Open open(Tx tx, Set<String> organisations, String documentId, Actor actor) {
        StoredDocument document = find(tx, organisations, documentId);
        ProcessingResult result = requireResult(document);
        Review review = queue.forChange(tx, document, result, actor);
        // Read again: the entry's lock was waited for.
        StoredDocument locked = find(tx, organisations, documentId);
        return new Open(locked, requireResult(locked), review);
    }

    private StoredDocument find(Tx tx, Set<String> organisations, String documentId) {
        return documents
                .find(tx, documentId)
                .filter(document -> organisations.contains(document.organisationId()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id for this caller."));
    }

    private static ProcessingResult requireResult(StoredDocument document) {
        ProcessingResult result = document.result();
        if (result == null) {
            throw new ProblemException(ErrorCode.DOCUMENT_NOT_DONE, "The document is still being processed.");
        }
        return result;
    }

    private ProcessingResult decide(
            Tx tx, Open open, Actor actor, ReviewAction.Kind kind, ProcessingResult result, @Nullable String comment) {
        Instant now = queue.now();
        Review review = open.review()
                .with(kind == ReviewAction.Kind.ACCEPTED ? Review.Status.ACCEPTED : Review.Status.REJECTED, now);
        queue.change(tx, review, kind, actor, detail("status", result.status(), comment));
        ProcessingResult stored = store(tx, open.document(), result, now);
        listener.decided(tx, open.document(), stored, review);
        return stored;
    }

    private ProcessingResult store(Tx tx, StoredDocument document, ProcessingResult result, Instant now) {
        String contentKey = Duplicates.contentKey(result);
        ProcessingResult checked = Duplicates.check(tx, documents, document, result);
        documents.replaceResult(tx, document.id(), checked, contentKey, now);
        return checked;
    }

    private static Map<String, Object> detail(String key, Object value, @Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return Map.of(key, value);
        }
        String text = comment.strip();
        if (text.length() > LONGEST_COMMENT) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "comment must have at most " + LONGEST_COMMENT + " characters.");
        }
        return Map.of(key, value, "comment", text);
    }
}
