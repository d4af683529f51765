package com.cashupagent.pipeline;

import com.cashupagent.events.EventPublisher;
import com.cashupagent.model.Progress;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one document's progress beside its processing, so that no step waits for the disk. Steps that come while a
 * write is under way go together into the next; those left at the end go into the transaction of the result.
 */
final class ProgressRecorder implements ProgressListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressRecorder.class);
    /** Pages may come faster than the disk writes; older pages then make room, stages never. */
    private static final int MOST_PENDING = 200;

    private final String documentId;
    private final Transactions transactions;
    private final EventPublisher events;
    private final Executor writer;
    private final Deque<Progress> pending = new ArrayDeque<>();
    private int percent;
    private boolean scheduled;
    private boolean ended;

    /** @param percent where an interrupted attempt had come to; progress never falls */
    ProgressRecorder(
            String documentId, int percent, Transactions transactions, EventPublisher events, Executor writer) {
        this.documentId = documentId;
        this.percent = percent;
        this.transactions = transactions;
        this.events = events;
        this.writer = writer;
    }

    @Override
    public void on(Stage stage, int at, @Nullable Integer page, @Nullable Integer pages, String message) {
        synchronized (pending) {
            if (ended) {
                return;
            }
            percent = Math.max(percent, Math.min(at, 100));
            Progress last = pending.peekLast();
            if (pending.size() >= MOST_PENDING && last != null && last.stage() == stage) {
                pending.removeLast();
            }
            pending.add(new Progress(documentId, stage, percent, page, pages, message));
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        try {
            writer.execute(this::write);
        } catch (RejectedExecutionException e) {
            LOG.debug("progress of {} waits for its result", documentId, e);
        }
    }

    private synchronized void write() {
        try {
            transactions.run(this::drain);
        } catch (RuntimeException e) {
            LOG.warn("progress of {} is lost", documentId, e);
        }
        synchronized (pending) {
            scheduled = false;
        }
    }

    /** Ends the recording and runs the work in one transaction behind all steps. */
    synchronized boolean finish(Predicate<Tx> work) {
        synchronized (pending) {
            ended = true;
        }
        return transactions.call(tx -> {
            drain(tx);
            return work.test(tx);
        });
    }

    private void drain(Tx tx) {
        while (true) {
            Progress next;
            synchronized (pending) {
                next = pending.poll();
            }
            if (next == null) {
                return;
            }
            events.progress(tx, next);
        }
    }
}
