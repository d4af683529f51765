package com.cashupagent.intake;

import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.store.IdempotencyStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Forgets, every hour, the idempotency keys whose day is over. */
public final class PurgeIdempotencyKeys implements TimedJobHandler {

    /** How long a key is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final String JOB = "purge-idempotency-keys";
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final IdempotencyStore keys;
    private final TimedJobs jobs;
    private final Clock clock;

    public PurgeIdempotencyKeys(Transactions transactions, IdempotencyStore keys, TimedJobs jobs, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return JOB;
    }

    /** Sees to it that there is a next time; the same hour on several nodes is one job. */
    public void schedule() {
        Instant next = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        transactions.run(tx -> jobs.enqueue(tx, JOB, next.toString(), next));
    }

    @Override
    public void run(String key) {
        Instant before = clock.instant().minus(REMEMBERED);
        int purged;
        do {
            purged = transactions.<Integer>call(tx -> keys.purge(tx, before, AT_ONCE));
        } while (purged == AT_ONCE);
        schedule();
    }
}
