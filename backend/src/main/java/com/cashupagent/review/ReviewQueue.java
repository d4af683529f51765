package com.cashupagent.review;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Review;
import com.cashupagent.store.ReviewAction;
import com.cashupagent.store.ReviewStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What waits for a person, and who works on what. Thread-safe. */
public final class ReviewQueue {

    /** How long a lease may be taken for. */
    public static final Duration LONGEST_LEASE = Duration.ofHours(1);

    private static final int LONGEST_MESSAGE = 2_000;
    private static final Actor PROGRAM = new Actor("cashup", null);

    private final Transactions transactions;
    private final ReviewStore reviews;
    private final Clock clock;

    public ReviewQueue(Transactions transactions, ReviewStore reviews, Clock clock) {
        this.transactions = transactions;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** An entry with all that was done. */
    public record Story(Review review, List<ReviewAction> history) {}

    /** To be told of every document that ends: one that a person must look at gets its entry with the transaction. */
    public void documentEnded(Tx tx, StoredDocument document, ProcessingResult result) {
        if (result.status() != ProcessingStatus.SUCCESS) {
            reviews.add(tx, entry(document, result));
        }
    }

    /**
     * Asks a person about a document that ended well, as when it cannot be posted: its entry is made, or opened again.
     * Accepting the document answers the question.
     */
    public void ask(Tx tx, StoredDocument document, String code, String question) {
        Instant now = now();
        if (reviews.lock(tx, document.id()).isEmpty()) {
            reviews.add(tx, question(document, code, question, now));
        }
        Review review = reviews.lock(tx, document.id()).orElseThrow();
        change(
                tx,
                review.with(Review.Status.OPEN, now),
                ReviewAction.Kind.ASKED,
                PROGRAM,
                Map.of("code", code, "question", question));
    }

    /** Of these organisations, oldest first; at most {@code limit} after the place. */
    public List<Review> list(ReviewStore.Filter filter, ReviewStore.@Nullable Place after, int limit) {
        if (filter.organisations().isEmpty()) {
            return List.of();
        }
        return transactions.call(tx -> reviews.list(tx, filter, after, limit));
    }

    /**
     * One entry of these organisations.
     *
     * @throws ProblemException {@code document_not_found}
     */
    public Story get(Set<String> organisations, String documentId) {
        return transactions.call(tx -> {
            Review review = visible(organisations, () -> reviews.find(tx, documentId));
            return new Story(review, reviews.history(tx, documentId));
        });
    }

    /**
     * Takes an entry for a time from now on; who holds it already, by the lease that the actor names, renews it.
     *
     * @throws ProblemException {@code document_not_found}, {@code review_leased}, {@code review_closed}
     */
    public Review lease(Set<String> organisations, String documentId, Actor actor, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST_LEASE) > 0) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "seconds must be from 1 to " + LONGEST_LEASE.toSeconds() + ".");
        }
        return transactions.call(tx -> {
            Review review = visible(organisations, () -> reviews.lock(tx, documentId));
            requireOpen(review);
            requireFree(review, actor);
            Instant now = now();
            boolean renewed = actor.holds(review.lease());
            String id = renewed && actor.leaseId() != null
                    ? actor.leaseId()
                    : "lease_" + UUID.randomUUID().toString().replace("-", "");
            Review taken = review.with(new Review.Lease(id, actor.name(), now.plus(time)), now);
            reviews.update(tx, taken);
            if (!renewed) {
                reviews.append(tx, documentId, ReviewAction.Kind.LEASED, actor.name(), now, "{}");
            }
            return taken;
        });
    }

    /**
     * Gives an entry back.
     *
     * @throws ProblemException {@code document_not_found}, {@code review_leased} when the lease is another's
     */
    public void release(Set<String> organisations, String documentId, Actor actor) {
        transactions.run(tx -> {
            Review review = visible(organisations, () -> reviews.lock(tx, documentId));
            requireFree(review, actor);
            if (review.lease() != null) {
                Instant now = now();
                reviews.update(tx, review.with((Review.Lease) null, now));
                reviews.append(tx, documentId, ReviewAction.Kind.RELEASED, actor.name(), now, "{}");
            }
        });
    }

    /** The entry, locked; one is made for a document that nobody had to look at. */
    Review forChange(Tx tx, StoredDocument document, ProcessingResult result, Actor actor) {
        Review review = reviews.lock(tx, document.id()).orElseGet(() -> {
            reviews.add(tx, entry(document, result));
            return reviews.lock(tx, document.id()).orElseThrow();
        });
        requireFree(review, actor);
        return review;
    }

    void change(Tx tx, Review review, ReviewAction.Kind kind, Actor actor, Map<String, ?> detail) {
        reviews.update(tx, review);
        reviews.append(
                tx,
                review.documentId(),
                kind,
                actor.name(),
                review.updatedAt(),
                Json.mapper().writeValueAsString(detail));
    }

    /** The databases keep microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static void requireOpen(Review review) {
        if (review.status() != Review.Status.OPEN) {
            throw new ProblemException(ErrorCode.REVIEW_CLOSED, "The document has been reviewed.");
        }
    }

    private void requireFree(Review review, Actor actor) {
        Review.Lease lease = review.lease();
        if (lease != null && lease.until().isAfter(clock.instant()) && !actor.holds(lease)) {
            Duration left = Duration.between(clock.instant(), lease.until()).plusSeconds(1);
            throw new ProblemException(
                    ErrorCode.REVIEW_LEASED, "Somebody else works on the document until " + lease.until() + ".", left);
        }
    }

    private Review entry(StoredDocument document, ProcessingResult result) {
        ProcessingResult.Failure error = result.error();
        Review.Reason reason = switch (result.status()) {
            case FAILED -> Review.Reason.PROCESSING_FAILED;
            case NEEDS_REVIEW -> Review.Reason.LOW_CONFIDENCE;
            case SUCCESS -> Review.Reason.CORRECTED;
        };
        Instant now = now();
        return new Review(
                document.id(),
                document.organisationId(),
                reason,
                Review.Status.OPEN,
                error == null ? null : error.errorType(),
                error == null
                        ? null
                        : error.message().substring(0, Math.min(error.message().length(), LONGEST_MESSAGE)),
                error == null ? null : error.retryCount(),
                error == null ? null : error.timestamp(),
                null,
                now,
                now);
    }

    private static Review question(StoredDocument document, String code, String question, Instant now) {
        return new Review(
                document.id(),
                document.organisationId(),
                Review.Reason.ERP_QUESTION,
                Review.Status.OPEN,
                code,
                question.substring(0, Math.min(question.length(), LONGEST_MESSAGE)),
                0,
                now,
                null,
                now,
                now);
    }

    private static Review visible(Set<String> organisations, Supplier<Optional<Review>> found) {
        return found.get()
                .filter(review -> organisations.contains(review.organisationId()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.DOCUMENT_NOT_FOUND,
                        "There is no review of a document with this id for this caller."));
    }
}
