package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.Notifications;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts of posting, put together. Thread-safe. */
public final class Erp {

    /** The calls of one attempt, one after another, at most. */
    private static final int CALLS = 8;

    private final Connections connections;
    private final Postings postings;
    private final List<TimedJobHandler> handlers;

    /**
     * Everything is shared and thread-safe.
     *
     * @param node this one's name, the same after a restart
     * @param retries how failures are repeated
     * @param patience for one call
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
            Clock clock) {
        Accounts accounts = new Accounts(transactions, stores.connections(), sealer);
        Connectors byType = new Connectors(connectors);
        PostingQueue queue = new PostingQueue(transactions, stores.postings(), jobs, clock);
        this.connections =
                new Connections(transactions, stores.connections(), stores.postings(), accounts, byType, queue);
        this.postings = new Postings(
                transactions, stores.postings(), stores.connections(), stores.documents(), accounts, byType, queue);
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
                                new Pauses(retries.firstPause(), retries.most())),
                        node,
                        patience.multipliedBy(CALLS)),
                new AskPerson(transactions, stores.postings(), stores.documents(), reviews));
    }

    /** Where things are kept. */
    public record Stores(ErpConnectionStore connections, PostingStore postings, DocumentStore documents) {}

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
