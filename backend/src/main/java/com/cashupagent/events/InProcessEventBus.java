package com.cashupagent.events;

import com.cashupagent.store.EventLog;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events from the log. Nothing is handed over in memory: a commit on this node only wakes the readers of the log, and a
 * slow look at the newest ids wakes them for what other processes wrote. So a subscriber costs its position and no
 * queue, and it makes no difference where or before which restart an event was written.
 */
public final class InProcessEventBus implements EventBus, EventPublisher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessEventBus.class);
    private static final int THREADS = 4;

    private final Transactions transactions;
    private final EventLog log;
    private final Map<String, Set<LiveSubscription>> live = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemon("events"));
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(daemon("events-poll"));

    /** @param poll how often to look for events of other processes, such as 500 ms */
    public InProcessEventBus(Transactions transactions, EventLog log, Duration poll) {
        this.transactions = transactions;
        this.log = log;
        poller.scheduleWithFixedDelay(this::poll, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void publish(Tx tx, String documentId, String name, String json) {
        if (log.append(tx, documentId, name, json).isPresent()) {
            tx.afterCommit(() -> wake(documentId));
        }
    }

    @Override
    public Subscription subscribe(String documentId, long afterId, Consumer<DocumentEvent> listener) {
        LiveSubscription subscription =
                new LiveSubscription(documentId, afterId, listener, transactions, log, threads, this::forget);
        live.compute(documentId, (id, others) -> {
            Set<LiveSubscription> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(subscription);
            return all;
        });
        subscription.wake();
        return subscription;
    }

    private void wake(String documentId) {
        live.getOrDefault(documentId, Set.of()).forEach(LiveSubscription::wake);
    }

    private void poll() {
        try {
            if (live.isEmpty()) {
                return;
            }
            Map<String, Long> newest = transactions.call(tx -> log.lastIds(tx, live.keySet()));
            newest.forEach((documentId, id) -> live.getOrDefault(documentId, Set.of()).stream()
                    .filter(subscription -> subscription.position() < id)
                    .forEach(LiveSubscription::wake));
        } catch (RuntimeException e) {
            // Thrown out of here it would end the polling for good.
            LOG.warn("cannot look for new events", e);
        }
    }

    private void forget(LiveSubscription subscription) {
        live.computeIfPresent(subscription.documentId(), (id, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
    }

    /** Ends every subscription. */
    @Override
    public void close() {
        poller.shutdownNow();
        threads.shutdownNow();
        live.clear();
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
