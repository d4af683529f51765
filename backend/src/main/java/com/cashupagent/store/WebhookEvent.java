package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that endpoints are told of.
 *
 * @param id {@code evt_…}; what receivers tell repetitions by
 * @param type wire name
 * @param documentId null when it is not about one document; erasing the document erases the event
 * @param payload the body that is sent, byte for byte
 */
public record WebhookEvent(String id, String type, @Nullable String documentId, String payload, Instant createdAt) {}
