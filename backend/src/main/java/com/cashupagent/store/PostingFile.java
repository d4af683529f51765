package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document's original on its way to the bill that was posted.
 *
 * @param sending what is known of earlier sendings
 * @param job number of the newest job: an older one may do nothing
 * @param reference the file in the ERP system; null until it is there
 * @param trouble what keeps it from there; null when nothing does
 */
public record PostingFile(
        String postingId,
        State state,
        Posting.Sending sending,
        int job,
        Instant dueAt,
        @Nullable String reference,
        Posting.@Nullable Trouble trouble,
        Instant updatedAt) {

    /** Where it is. */
    public enum State {
        /** A job will send it when it is due. */
        PENDING,
        /** Its job is sending, or was when its node died and will look for it again. */
        SENDING,
        /** Waits, without a job, until the connection's login is renewed. */
        HELD,
        ATTACHED,
        /** The ERP system refused it, it is gone, or the system could not be reached for too long. */
        FAILED
    }

    /** One that was never sent, with its first job due. */
    public static PostingFile begun(String postingId, Instant now) {
        return new PostingFile(postingId, State.PENDING, Posting.Sending.NONE, 1, now, null, null, now);
    }

    /** The same in another state. */
    public PostingFile in(
            State other, Posting.Sending otherSending, Posting.@Nullable Trouble otherTrouble, Instant now) {
        return new PostingFile(postingId, other, otherSending, job, dueAt, reference, otherTrouble, now);
    }

    /** The same, to be worked on by a new job at that time. */
    public PostingFile due(Instant when) {
        return new PostingFile(postingId, state, sending, job + 1, when, reference, trouble, updatedAt);
    }

    /** The same, which is with its bill. */
    public PostingFile attached(String otherReference, Instant now) {
        return new PostingFile(postingId, State.ATTACHED, sending.released(), job, dueAt, otherReference, null, now);
    }
}
