package com.cashupagent.jobs;

import com.cashupagent.store.Tx;
import java.time.Instant;

/**
 * Work that is due at a time, on threads apart from those of documents: calls to others, which may hang, must not hold
 * up reading. Thread-safe.
 */
public interface TimedJobs {

    /**
     * Adds a job with the transaction. It runs once {@code due} has come, at once when that is past. The same kind and
     * key twice, before it ran, is one job, due when the first said.
     *
     * @param kind of a handler known to the queue, at most 100 characters
     * @param key what to work on, at most 200 characters
     */
    void enqueue(Tx tx, String kind, String key, Instant due);
}
