package com.cashupagent.intake;

import com.cashupagent.model.TierPreference;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a document.
 *
 * @param organisationId the guide's {@code client_id}, already checked against the caller's rights
 * @param submittedBy the credential's id, or {@code widget:<session id>}
 * @param fileName as the caller named it; data only
 * @param confidenceThreshold 0..1
 * @param idempotencyKey at most 255 characters, null when the caller sent none
 */
public record Submission(
        String organisationId,
        String submittedBy,
        @Nullable String fileName,
        TierPreference tier,
        double confidenceThreshold,
        @Nullable String idempotencyKey) {}
