package com.cashupagent.deliver.webhook;

import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookDeliveryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Once a day, forgets events that everybody has been told of long ago. Its key is the day, in UTC. */
final class PurgeDeliveries implements TimedJobHandler {

    private static final String JOB = "purge-webhook-deliveries";
    private static final Duration HOUR = Duration.ofHours(2);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final WebhookDeliveryStore deliveries;
    private final TimedJobs jobs;
    private final Duration retention;
    private final Clock clock;

    PurgeDeliveries(
            Transactions transactions,
            WebhookDeliveryStore deliveries,
            TimedJobs jobs,
            Duration retention,
            Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return JOB;
    }

    /** Sees to it that there is a next time. */
    void schedule() {
        transactions.run(this::next);
    }

    @Override
    public void run(String key) {
        Instant before = clock.instant().minus(retention);
        int purged;
        do {
            purged = transactions.<Integer>call(tx -> deliveries.purge(tx, before, AT_ONCE));
        } while (purged == AT_ONCE);
        schedule();
    }

    private void next(Tx tx) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        jobs.enqueue(
                tx,
                JOB,
                tomorrow.toString(),
                tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant().plus(HOUR));
    }
}
