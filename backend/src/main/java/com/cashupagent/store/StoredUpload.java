package com.cashupagent.store;

import com.cashupagent.model.TierPreference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that arrives piece by piece, and what its sender said of it.
 *
 * @param account whose limit of open uploads it counts against: a credential's own programs, or its widgets
 * @param submittedBy what the document will carry
 * @param metadata as the sender wrote it; null when there is none, or the upload is finished
 * @param fileName null when the sender gave none, or the upload is finished
 * @param key the document's idempotency key: the sender's, or else the upload's own id
 * @param length bytes that the whole file has
 * @param documentId what it became; null while it is open
 */
public record StoredUpload(
        String id,
        String organisationId,
        String account,
        String submittedBy,
        @Nullable String metadata,
        @Nullable String fileName,
        TierPreference tier,
        double confidenceThreshold,
        String key,
        long length,
        Instant createdAt,
        @Nullable String documentId) {}
