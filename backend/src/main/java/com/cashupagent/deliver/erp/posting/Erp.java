package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.Notifications;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.ops.ErpMeters;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.PostingFileStore;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts of posting, put together. Thread-safe. */
public final class Erp {

    /** The calls of one attempt, one after another, at most. */
    private static final int CALLS = 8;

    /** At a time for one connection. */
    private static final int POSTINGS = 4;

    /** Originals lie in memory while they are sent. */
    private static final int FILES = 1;

    private final Connections connections;
    private final Postings postings;
    private final List<TimedJobHandler> handlers;

    /**
     * Everything is shared and thread-safe.
     *
     * @param node this one's name, the same after a restart
     * @param retries how failures are repeated
     * @param patience for one call
     * @param threads that the jobs share with webhooks, which keep half of them
     */
    public Erp(
            Transactions transactions,
            Stores stores,
            TimedJobs jobs,
            Notifications notifications,
            ReviewQueue reviews,
            Sealer sealer,
            List<ErpConnector> connectors,
            String node,
            Retries retries,
            Duration patience,
            int threads,
            ErpMeters meters,
            Clock clock) {
        Accounts accounts = new Accounts(transactions, stores.connections(), sealer);
        Connectors byType = new Connectors(connectors);
        PostingQueue queue = new PostingQueue(transactions, stores.postings(), jobs, clock);
        FileQueue files = new FileQueue(transactions, stores.postings(), stores.files(), byType, jobs);
        Refreshes refreshes = new Refreshes(transactions, jobs, clock);
        Pauses pauses = new Pauses(retries.firstPause(), retries.most());
        Duration lease = patience.multipliedBy(CALLS);
        this.connections = new Connections(
                transactions, stores.connections(), stores.postings(), accounts, byType, queue, files, refreshes);
        this.postings = new Postings(
                transactions,
                stores.postings(),
                stores.connections(),
                stores.documents(),
                accounts,
                byType,
                queue,
                files);
        this.handlers = List.of(
                new PostDocument(
                        transactions,
                        stores.postings(),
                        stores.connections(),
                        stores.documents(),
                        accounts,
                        byType,
                        queue,
                        new Verdicts(
                                stores.postings(),
                                stores.connections(),
                                queue,
                                new PostingEvents(notifications),
                                jobs,
                                pauses,
                                files,
                                meters),
                        new Calls(new Lanes(POSTINGS, share(threads, 2)), node, lease, meters)),
                new AttachOriginal(
                        transactions,
                        stores.postings(),
                        stores.connections(),
                        stores.documents(),
                        stores.blobs(),
                        accounts,
                        queue,
                        files,
                        new FileVerdicts(stores.postings(), files, pauses, meters),
                        new Calls(new Lanes(FILES, share(threads, 8)), node, lease, meters)),
                new RefreshTables(connections, refreshes, new Lanes(1, share(threads, 8))),
                new AskPerson(transactions, stores.postings(), stores.documents(), reviews));
        meters.waiting(Waiting.STATES, new Waiting(transactions, stores.postings(), clock)::count);
    }

    private static int share(int threads, int parts) {
        return Math.max(1, threads / parts);
    }

    /** Where things are kept. */
    public record Stores(
            ErpConnectionStore connections,
            PostingStore postings,
            PostingFileStore files,
            DocumentStore documents,
            BlobStore blobs) {}

    /** The pause after the first failure, each further one four times as long; how many failures are the last. */
    public record Retries(Duration firstPause, int most) {}

    public Connections connections() {
        return connections;
    }

    public Postings postings() {
        return postings;
    }

    /** What the timed jobs must be able to run. */
    public List<TimedJobHandler> handlers() {
        return handlers;
    }
}
