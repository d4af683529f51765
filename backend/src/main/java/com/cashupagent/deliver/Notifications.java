package com.cashupagent.deliver;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.store.Review;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Where parts of the program say what happened. Thread-safe. */
@FunctionalInterface
public interface Notifications {

    /**
     * Tells everyone who wants to know, with whatever else the transaction does: when it commits, the notification
     * reaches each of them at least once; when it rolls back, nobody hears of it.
     */
    void publish(Tx tx, Notification notification);

    /**
     * The events of a document that has ended: {@code document_processed}, and {@code review_required} beside it when
     * a person should look; or {@code processing_failed}.
     */
    default void documentEnded(Tx tx, StoredDocument document, ProcessingResult result) {
        if (result.status() == ProcessingStatus.FAILED) {
            publish(tx, ofDocument(EventType.PROCESSING_FAILED, document, result));
            return;
        }
        publish(tx, ofDocument(EventType.DOCUMENT_PROCESSED, document, result));
        if (result.status() == ProcessingStatus.NEEDS_REVIEW) {
            publish(tx, ofDocument(EventType.REVIEW_REQUIRED, document, result));
        }
    }

    /**
     * The event of a document that a person has accepted or rejected: {@code document_processed} with what holds from
     * now on, or {@code processing_failed}; {@code review} in it tells it from the one before.
     */
    default void documentReviewed(Tx tx, StoredDocument document, ProcessingResult result, Review review) {
        EventType type =
                result.status() == ProcessingStatus.FAILED ? EventType.PROCESSING_FAILED : EventType.DOCUMENT_PROCESSED;
        Notification plain = ofDocument(type, document, result);
        Map<String, Object> content = new LinkedHashMap<>(plain.content());
        content.put("review", Map.of("status", review.status(), "decided_at", review.updatedAt()));
        publish(tx, new Notification(type, document.organisationId(), document.id(), content));
    }

    /**
     * An event with a document's result: {@code status}, the guide's {@code results} which hold {@code metadata}, too,
     * {@code error}, and the whole {@code result} as the API answers it.
     */
    static Notification ofDocument(EventType type, StoredDocument document, ProcessingResult result) {
        ObjectNode results = Json.mapper().valueToTree(result.results());
        results.set("metadata", Json.mapper().valueToTree(result.metadata()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", result.status());
        content.put("file_name", document.fileName());
        content.put("results", results);
        content.put("error", result.error());
        content.put("result", result);
        return new Notification(type, document.organisationId(), document.id(), content);
    }
}
