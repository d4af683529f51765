package com.cashupagent.deliver.webhook;

import com.cashupagent.json.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The body of an event: the keys that every event has, then its own. */
final class Payload {

    private Payload() {}

    static String of(
            String eventId,
            String type,
            Instant timestamp,
            String organisationId,
            @Nullable String documentId,
            Map<String, Object> content) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("event_type", type);
        body.put("event_id", eventId);
        body.put("timestamp", timestamp.toString());
        body.put("client_id", organisationId);
        if (documentId != null) {
            body.put("document_id", documentId);
        }
        content.forEach((key, value) -> body.set(key, Json.mapper().valueToTree(value)));
        return Json.mapper().writeValueAsString(body);
    }
}
