package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document's place in the review queue.
 *
 * @param errorType with the three that follow, the guide's names; null unless the document failed
 * @param lease null when nobody has ever taken it, or it was given back; it may have ended
 */
public record Review(
        String documentId,
        String organisationId,
        Reason reason,
        Status status,
        @Nullable String errorType,
        @Nullable String errorMessage,
        @Nullable Integer retryCount,
        @Nullable Instant failedAt,
        @Nullable Lease lease,
        Instant createdAt,
        Instant updatedAt) {

    /** Why a person must look. */
    public enum Reason {
        /** Confidence below the threshold. */
        LOW_CONFIDENCE,
        /** There is no result. */
        PROCESSING_FAILED,
        /** A person corrected a result that nobody had to look at. */
        CORRECTED,
        /** It cannot be posted before a person has answered a question. */
        ERP_QUESTION
    }

    /** What came of it. */
    public enum Status {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /**
     * Who is working on it.
     *
     * @param until nobody else may before
     */
    public record Lease(String id, String holder, Instant until) {}

    /** With another lease, or none. */
    public Review with(@Nullable Lease other, Instant now) {
        return new Review(
                documentId,
                organisationId,
                reason,
                status,
                errorType,
                errorMessage,
                retryCount,
                failedAt,
                other,
                createdAt,
                now);
    }

    /** With another status; a closed one has no lease. */
    public Review with(Status other, Instant now) {
        return new Review(
                documentId,
                organisationId,
                reason,
                other,
                errorType,
                errorMessage,
                retryCount,
                failedAt,
                other == Status.OPEN ? lease : null,
                createdAt,
                now);
    }
}
