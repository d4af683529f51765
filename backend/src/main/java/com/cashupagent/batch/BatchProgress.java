package com.cashupagent.batch;

import com.cashupagent.deliver.Notifications;
import com.cashupagent.events.EventPublisher;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.pipeline.DocumentListener;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Counts how the documents of batches fare. A batch ends in the transaction that ends its last document, which also
 * says so to everyone. Thread-safe.
 */
public final class BatchProgress implements DocumentListener {

    private final BatchStore batches;
    private final Announcements announcements;
    private final Clock clock;

    /** @param events of batches, by this server's own id of each */
    public BatchProgress(BatchStore batches, EventPublisher events, Notifications notifications, Clock clock) {
        this.batches = batches;
        this.announcements = new Announcements(batches, events, notifications);
        this.clock = clock;
    }

    Announcements announcements() {
        return announcements;
    }

    @Override
    public void ended(Tx tx, StoredDocument document, ProcessingResult result) {
        BatchItem.State state = switch (result.status()) {
            case SUCCESS -> BatchItem.State.SUCCESS;
            case NEEDS_REVIEW -> BatchItem.State.NEEDS_REVIEW;
            case FAILED -> BatchItem.State.FAILED;
        };
        end(tx, document.id(), state);
    }

    @Override
    public void erased(Tx tx, StoredDocument document) {
        end(tx, document.id(), BatchItem.State.ERASED);
        batches.forget(tx, document.id());
    }

    private void end(Tx tx, String documentId, BatchItem.State state) {
        batches.end(tx, documentId, state).ifPresent(ended -> {
            StoredBatch before = ended.batch();
            StoredBatch now =
                    before.with(before.totals().plus(state), clock.instant().truncatedTo(ChronoUnit.MICROS));
            batches.update(tx, now);
            announcements.progressed(tx, before, now, documentId, state);
        });
    }
}
