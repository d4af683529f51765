package com.cashupagent.pipeline;

import com.cashupagent.check.Duplicates;
import com.cashupagent.events.EventPublisher;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.Failure;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.ops.Meters;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Ends documents: result, last event and what listeners make of it in one transaction, once. Thread-safe. */
final class Ending {

    private final DocumentStore documents;
    private final EventPublisher events;
    private final Meters meters;
    private final Clock clock;
    private final List<DocumentListener> listeners;

    Ending(
            DocumentStore documents,
            EventPublisher events,
            Meters meters,
            Clock clock,
            List<DocumentListener> listeners) {
        this.documents = documents;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /** False when the document has ended before, or is gone. */
    boolean end(Tx tx, StoredDocument document, ProcessingResult result, int retries) {
        ProcessingResult checked = Duplicates.check(tx, documents, document, counted(result, retries));
        boolean first = documents.finish(
                tx,
                document.id(),
                checked,
                Duplicates.contentKey(checked),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (first) {
            events.publish(
                    tx,
                    document.id(),
                    eventName(checked.status()),
                    Json.mapper().writeValueAsString(checked));
            listeners.forEach(listener -> listener.ended(tx, document, checked));
            tx.afterCommit(() -> meters.documentProcessed(checked));
        }
        return first;
    }

    private static ProcessingResult counted(ProcessingResult result, int retries) {
        Failure error = result.error();
        if (error == null || retries == 0) {
            return result;
        }
        return new ProcessingResult(
                result.status(),
                result.documentId(),
                result.processingTimeMs(),
                result.tierUsed(),
                result.confidence(),
                result.cost(),
                result.results(),
                result.metadata(),
                result.fields(),
                result.checks(),
                result.routing(),
                new Failure(
                        error.code(),
                        error.message(),
                        error.retryable(),
                        error.errorType(),
                        retries,
                        error.timestamp()));
    }

    private static String eventName(ProcessingStatus status) {
        return status == ProcessingStatus.SUCCESS ? "completed" : status.name().toLowerCase(Locale.ROOT);
    }
}
