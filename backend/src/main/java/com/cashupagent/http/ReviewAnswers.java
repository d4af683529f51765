package com.cashupagent.http;

import com.cashupagent.json.Json;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.store.Review;
import com.cashupagent.store.ReviewAction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reviews as the API shows them. */
final class ReviewAnswers {

    private ReviewAnswers() {}

    /**
     * One entry; the guide's {@code error_info} stands in {@code error} where the document failed.
     *
     * @param lease null when nobody works on it
     */
    record ReviewEntry(
            String documentId,
            String clientId,
            String reason,
            String status,
            @Nullable ErrorInfo error,
            @Nullable LeaseInfo lease,
            Instant createdAt,
            Instant updatedAt,
            DocumentAnswer.Links links) {

        static ReviewEntry of(Review review, Instant now) {
            Review.Lease lease = review.lease();
            return new ReviewEntry(
                    review.documentId(),
                    review.organisationId(),
                    wire(review.reason()),
                    wire(review.status()),
                    review.errorType() == null
                            ? null
                            : new ErrorInfo(
                                    review.documentId(),
                                    review.errorType(),
                                    review.errorMessage(),
                                    review.failedAt(),
                                    review.retryCount()),
                    lease == null || !lease.until().isAfter(now) ? null : new LeaseInfo(lease.holder(), lease.until()),
                    review.createdAt(),
                    review.updatedAt(),
                    DocumentAnswer.Links.of(review.documentId()));
        }
    }

    /** The guide's {@code error_info}. */
    record ErrorInfo(
            String documentId,
            String errorType,
            @Nullable String errorMessage,
            @Nullable Instant timestamp,
            @Nullable Integer retryCount) {}

    /** Who works on it. */
    record LeaseInfo(String holder, Instant until) {}

    /** A lease that was taken: its id is told once, to whoever took it. */
    record TakenLease(String documentId, String leaseId, Instant until) {

        static TakenLease of(Review review) {
            Review.Lease lease = Optional.ofNullable(review.lease()).orElseThrow();
            return new TakenLease(review.documentId(), lease.id(), lease.until());
        }
    }

    /**
     * A page of the queue.
     *
     * @param next for {@code after}; null on the last page
     */
    record ReviewList(List<ReviewEntry> reviews, @Nullable String next) {}

    /** One entry with its history. */
    record ReviewStory(ReviewEntry review, List<HistoryEntry> history) {

        static ReviewStory of(ReviewQueue.Story story, Instant now) {
            return new ReviewStory(
                    ReviewEntry.of(story.review(), now),
                    story.history().stream().map(HistoryEntry::of).toList());
        }
    }

    /** What was done. */
    record HistoryEntry(int number, String action, String actor, Instant timestamp, JsonNode detail) {

        static HistoryEntry of(ReviewAction action) {
            return new HistoryEntry(
                    action.number(),
                    wire(action.kind()),
                    action.actor(),
                    action.at(),
                    Json.mapper().readTree(action.detail()));
        }
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
