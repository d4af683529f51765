package com.cashupagent.jobs;

import com.cashupagent.store.Tx;
import java.time.Duration;

/** Runs jobs in the background, on any node that shares the database. Thread-safe. */
public interface JobQueue {

    /**
     * Adds a job that becomes due when the transaction commits and is picked up at once on this node. The same kind and
     * key twice, before it ran, is one job. Organisations take turns within a priority.
     *
     * @param kind of a handler known to the queue, at most 100 characters
     * @param key what to work on, at most 200 characters
     * @param organisationId whose job it is, at most 200 characters
     */
    void enqueue(Tx tx, String kind, String key, String organisationId, JobPriority priority);

    /** How much is waiting, or being worked on. */
    Backlog backlog();

    /** Starts working; takes up at once what this node had begun before it was killed. Once. */
    void start();

    /** Takes up nothing new and waits for what is under way; what is not done by then is interrupted and runs again. */
    void stop(Duration drain);
}
