package com.cashupagent.jobs;

/** What goes first: no job of a lower priority begins while one of a higher is waiting. */
public enum JobPriority {
    /** Nobody waits for this one document. */
    BATCH(0),
    /** A person or a program waits for the answer. */
    INTERACTIVE(100);

    /** Added while a failed job waits for its next attempt, so that it takes nobody's place meanwhile. */
    static final int PARKED = -1_000;

    private final int rank;

    JobPriority(int rank) {
        this.rank = rank;
    }

    /** By what stands in the table, whether or not the job waits for another attempt. */
    static JobPriority of(int rank) {
        return (rank < 0 ? rank - PARKED : rank) >= INTERACTIVE.rank ? INTERACTIVE : BATCH;
    }

    /** As it stands in the table; higher is first. */
    int rank() {
        return rank;
    }
}
