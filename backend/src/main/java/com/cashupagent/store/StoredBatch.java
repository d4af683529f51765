package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were sent together, as kept.
 *
 * @param id {@code bat_…}, this server's own
 * @param name the caller's {@code batch_id}, unique within the organisation
 * @param fingerprint of what was sent, at most 64 characters
 * @param completedAt null until every document has ended
 */
public record StoredBatch(
        String id,
        String organisationId,
        String name,
        String submittedBy,
        String fingerprint,
        State state,
        Totals totals,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /** Where the batch is. */
    public enum State {
        PROCESSING,
        /** Every document has ended, and not all of them failed. */
        COMPLETED,
        /** Every document failed. */
        FAILED;

        /** Whether every document has ended. */
        public boolean ended() {
            return this != PROCESSING;
        }
    }

    /**
     * How the files fared.
     *
     * @param files in all
     * @param erased whose document was erased before it had ended
     */
    public record Totals(int files, int succeeded, int needsReview, int failed, int erased) {

        /** None has ended. */
        public static Totals of(int files) {
            return new Totals(files, 0, 0, 0, 0);
        }

        /** How many will not change any more. */
        public int ended() {
            return succeeded + needsReview + failed + erased;
        }

        /** 0 to 100; 100 only when all have ended. */
        public int percent() {
            return files == 0 ? 100 : (int) (100L * ended() / files);
        }

        /** One more that ended so. */
        public Totals plus(BatchItem.State state) {
            return switch (state) {
                case QUEUED -> this;
                case SUCCESS -> new Totals(files, succeeded + 1, needsReview, failed, erased);
                case NEEDS_REVIEW -> new Totals(files, succeeded, needsReview + 1, failed, erased);
                case FAILED -> new Totals(files, succeeded, needsReview, failed + 1, erased);
                case ERASED -> new Totals(files, succeeded, needsReview, failed, erased + 1);
            };
        }

        /** What a batch with these totals is. */
        public State state() {
            if (ended() < files) {
                return State.PROCESSING;
            }
            return failed == files ? State.FAILED : State.COMPLETED;
        }
    }

    /** The same with other totals; they say the state. */
    public StoredBatch with(Totals other, Instant now) {
        State next = other.state();
        return new StoredBatch(
                id,
                organisationId,
                name,
                submittedBy,
                fingerprint,
                next,
                other,
                createdAt,
                next.ended() && completedAt == null ? now : completedAt);
    }
}
