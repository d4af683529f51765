package com.cashupagent.events;

import com.cashupagent.store.EventLog;
import com.cashupagent.store.StoredEvent;
import com.cashupagent.store.Transactions;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of one document's log. However often it is woken, at most one thread reads at a time. */
final class LiveSubscription implements EventBus.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSubscription.class);
    private static final int BATCH = 100;

    private final String documentId;
    private final Consumer<DocumentEvent> listener;
    private final Transactions transactions;
    private final EventLog log;
    private final Executor threads;
    private final Consumer<LiveSubscription> forget;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile long position;
    private volatile boolean closed;

    LiveSubscription(
            String documentId,
            long afterId,
            Consumer<DocumentEvent> listener,
            Transactions transactions,
            EventLog log,
            Executor threads,
            Consumer<LiveSubscription> forget) {
        this.documentId = documentId;
        this.position = afterId;
        this.listener = listener;
        this.transactions = transactions;
        this.log = log;
        this.threads = threads;
        this.forget = forget;
    }

    String documentId() {
        return documentId;
    }

    long position() {
        return position;
    }

    void wake() {
        if (closed || wakes.getAndIncrement() > 0) {
            return;
        }
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException e) {
            close();
        }
    }

    private void work() {
        int seen = wakes.get();
        while (seen != 0) {
            try {
                deliver();
            } catch (RuntimeException e) {
                // The position says what was delivered; the next wake goes on from there.
                LOG.warn("cannot deliver events of {}", documentId, e);
            }
            seen = wakes.addAndGet(-seen);
        }
    }

    private void deliver() {
        List<StoredEvent> events;
        do {
            events = transactions.call(tx -> log.read(tx, documentId, position, BATCH));
            for (StoredEvent event : events) {
                if (closed) {
                    return;
                }
                position = event.id();
                DocumentEvent delivered = new DocumentEvent(event.id(), event.documentId(), event.name(), event.data());
                if (delivered.last()) {
                    close();
                }
                listener.accept(delivered);
            }
        } while (!closed && events.size() == BATCH);
    }

    @Override
    public void close() {
        closed = true;
        forget.accept(this);
    }
}
