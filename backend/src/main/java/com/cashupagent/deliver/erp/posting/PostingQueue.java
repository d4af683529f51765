package com.cashupagent.deliver.erp.posting;

import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives postings their jobs: one at a time each. Thread-safe. */
final class PostingQueue {

    static final String JOB = "erp-posting";

    private final Transactions transactions;
    private final PostingStore postings;
    private final TimedJobs jobs;
    private final Clock clock;

    PostingQueue(Transactions transactions, PostingStore postings, TimedJobs jobs, Clock clock) {
        this.transactions = transactions;
        this.postings = postings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The databases keep microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new posting's first job. */
    void begin(Tx tx, Posting posting) {
        jobs.enqueue(tx, JOB, key(posting), posting.dueAt());
    }

    /** Writes a locked posting that is to be worked on then. */
    void schedule(Tx tx, Posting posting, Instant when) {
        Posting next = posting.due(when);
        postings.update(tx, next);
        begin(tx, next);
    }

    /** Lets everything go on that waited for the connection's login. */
    void resume(String organisationId, String connection) {
        for (String id : transactions.call(tx -> postings.held(tx, organisationId, connection))) {
            transactions.run(tx -> postings.lock(tx, id)
                    .filter(posting -> posting.state() == Posting.State.HELD)
                    .ifPresent(posting -> schedule(
                            tx,
                            posting.in(Posting.State.PENDING, posting.sending().anew(), null, now()),
                            now())));
        }
    }

    /** What stands in a job's key. */
    static String key(Posting posting) {
        return new JobKey(posting.id(), posting.job()).toString();
    }
}
