package com.cashupagent.deliver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an organisation.
 *
 * @param organisationId whose endpoints are told
 * @param documentId null when it is not about one document
 * @param content keys of the event's body beside {@code event_type}, {@code event_id}, {@code timestamp},
 *     {@code client_id} and {@code document_id}, in order; the shared JSON mapper must be able to write the values
 */
public record Notification(
        EventType type, String organisationId, @Nullable String documentId, Map<String, Object> content) {

    public Notification {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
