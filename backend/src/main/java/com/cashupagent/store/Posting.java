package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document on its way into the books of one ERP connection.
 *
 * @param id {@code pst_…}
 * @param key our name for the bill in the ERP system, at most 18 characters
 * @param approved a person said that it shall be posted all the same
 * @param sending what is known of earlier sendings
 * @param job number of the newest job: an older one may do nothing
 * @param payload JSON of what was or will be sent; null before it was mapped
 * @param booked null until it is in the books
 * @param trouble what keeps it out of them; null when nothing does
 */
public record Posting(
        String id,
        String documentId,
        String organisationId,
        String connection,
        String key,
        State state,
        boolean approved,
        Sending sending,
        int job,
        Instant dueAt,
        @Nullable String payload,
        @Nullable Booked booked,
        @Nullable Trouble trouble,
        Instant createdAt,
        Instant updatedAt) {

    /** Where it is. */
    public enum State {
        /** The organisation's rule wants a person to say yes. */
        AWAITING_APPROVAL,
        /** A job will send it when it is due. */
        PENDING,
        /** Its job is sending, or was when its node died and will look for it again. */
        SENDING,
        /** Waits, without a job, until the connection's login is renewed. */
        HELD,
        POSTED,
        /** The ERP system had this bill before, entered by somebody else. */
        ALREADY_THERE,
        /** A question is open; a person's answer and a retry go on. */
        NEEDS_ATTENTION,
        /** The ERP system refused it, or could not be reached for too long. */
        FAILED;

        /** Whether the bill is in the books. */
        public boolean inTheBooks() {
            return this == POSTED || this == ALREADY_THERE;
        }
    }

    /**
     * What is known of earlier sendings.
     *
     * @param maybeSent it may be in the books already: look before sending again
     * @param at when it was last sent; null when it never was
     * @param generation rises with each refusal for good: what is sent then is another request
     * @param attempts in all
     * @param failures since it was last begun anew
     * @param holder the node that is sending; null when none is
     * @param heldUntil until when no other node may
     */
    public record Sending(
            boolean maybeSent,
            @Nullable Instant at,
            int generation,
            int attempts,
            int failures,
            @Nullable String holder,
            @Nullable Instant heldUntil) {

        /** Never sent. */
        public static final Sending NONE = new Sending(false, null, 0, 0, 0, null, null);

        /** The same after one more try that led nowhere; nobody holds it. */
        public Sending failed(boolean perhapsSent) {
            return new Sending(perhapsSent, at, generation, attempts, failures + 1, null, null);
        }

        /** The same, surely not in the books; nobody holds it. */
        public Sending refused() {
            return new Sending(false, at, generation + 1, attempts, failures, null, null);
        }

        /** The same, which nobody holds. */
        public Sending released() {
            return new Sending(maybeSent, at, generation, attempts, failures, null, null);
        }

        /** The same, looked for and not found. */
        public Sending absent() {
            return new Sending(false, at, generation, attempts, failures, null, null);
        }

        /** The same, whose pauses start over. */
        public Sending anew() {
            return new Sending(maybeSent, at, generation, attempts, 0, holder, heldUntil);
        }

        /** Held by a node for one more attempt. */
        public Sending taken(String node, Instant until) {
            return new Sending(maybeSent, at, generation, attempts + 1, failures, node, until);
        }

        /** The same, about to be sent. */
        public Sending sentAt(Instant now) {
            return new Sending(true, now, generation, attempts, failures, holder, heldUntil);
        }
    }

    /**
     * The bill in the books.
     *
     * @param id the ERP system's
     * @param number as accountants know it; null when the system gave none
     * @param period such as the fiscal year that belongs to the number; null where none does
     */
    public record Booked(
            String id, @Nullable String number, @Nullable String period) {}

    /**
     * What keeps it out of the books.
     *
     * @param code stable
     * @param message a sentence that says what to do
     * @param issues JSON list of {@code field}, {@code code} and {@code message}
     */
    public record Trouble(String code, String message, String issues) {}

    /** The same in another state. */
    public Posting in(State other, Sending otherSending, @Nullable Trouble otherTrouble, Instant now) {
        return new Posting(
                id,
                documentId,
                organisationId,
                connection,
                key,
                other,
                approved,
                otherSending,
                job,
                dueAt,
                payload,
                booked,
                otherTrouble,
                createdAt,
                now);
    }

    /** The same, to be worked on by a new job at that time. */
    public Posting due(Instant when) {
        return new Posting(
                id,
                documentId,
                organisationId,
                connection,
                key,
                state,
                approved,
                sending,
                job + 1,
                when,
                payload,
                booked,
                trouble,
                createdAt,
                updatedAt);
    }

    /** The same, which a person has approved. */
    public Posting approve() {
        return new Posting(
                id,
                documentId,
                organisationId,
                connection,
                key,
                state,
                true,
                sending,
                job,
                dueAt,
                payload,
                booked,
                trouble,
                createdAt,
                updatedAt);
    }

    /** The same with what is sent. */
    public Posting with(String otherPayload) {
        return new Posting(
                id,
                documentId,
                organisationId,
                connection,
                key,
                state,
                approved,
                sending,
                job,
                dueAt,
                otherPayload,
                booked,
                trouble,
                createdAt,
                updatedAt);
    }

    /** The same, in the books. */
    public Posting with(Booked where) {
        return new Posting(
                id,
                documentId,
                organisationId,
                connection,
                key,
                state,
                approved,
                sending,
                job,
                dueAt,
                payload,
                where,
                trouble,
                createdAt,
                updatedAt);
    }
}
