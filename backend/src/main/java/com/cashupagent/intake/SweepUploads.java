package com.cashupagent.intake;

import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.store.PartialStore;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.UploadStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Removes, every hour, uploads whose time is over, and bytes whose upload is gone. */
public final class SweepUploads implements TimedJobHandler {

    private static final String JOB = "sweep-uploads";
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final UploadStore uploads;
    private final PartialStore parts;
    private final Duration lifetime;
    private final TimedJobs jobs;
    private final Clock clock;

    /** @param lifetime of an upload, from its beginning */
    public SweepUploads(
            Transactions transactions,
            UploadStore uploads,
            PartialStore parts,
            Duration lifetime,
            TimedJobs jobs,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.parts = parts;
        this.lifetime = lifetime;
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
        Instant oldest = clock.instant().minus(lifetime);
        List<String> over;
        do {
            over = transactions.call(tx -> {
                List<String> found = uploads.begunBefore(tx, oldest, AT_ONCE);
                found.forEach(id -> uploads.delete(tx, id));
                return found;
            });
        } while (over.size() == AT_ONCE);
        // Those just removed, and what a writer or a crash left: bytes come only after their upload is noted.
        for (String id : parts.ids()) {
            if (transactions.call(tx -> uploads.find(tx, id)).isEmpty()) {
                parts.delete(id);
            }
        }
        schedule();
    }
}
