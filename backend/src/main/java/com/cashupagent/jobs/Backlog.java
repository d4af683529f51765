package com.cashupagent.jobs;

/** How much is waiting. Thread-safe; figures may be a second old, yet count what this node has added since. */
public interface Backlog {

    /** Jobs that have not ended. */
    long jobs();

    /** The organisation's jobs that have not ended. */
    long jobs(String organisationId);
}
