package com.cashupagent.store;

import java.time.Instant;

/**
 * Something a person did in a review.
 *
 * @param number from 1, in order
 * @param actor the credential's id
 * @param detail JSON
 */
public record ReviewAction(int number, Kind kind, String actor, Instant at, String detail) {

    /** What. */
    public enum Kind {
        LEASED,
        RELEASED,
        CORRECTED,
        ACCEPTED,
        REJECTED,
        /** The program asked a question that came up after the document had ended. */
        ASKED
    }
}
