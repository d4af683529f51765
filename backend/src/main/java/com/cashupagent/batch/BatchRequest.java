package com.cashupagent.batch;

import com.cashupagent.intake.RequestKeys;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a batch.
 *
 * @param organisationId the guide's {@code client_id}, already checked against the caller's rights
 * @param submittedBy the credential's id
 * @param name the caller's {@code batch_id}; null when it gave none
 * @param confidenceThreshold 0..1, for each of its documents
 * @param idempotencyKey null when it gave none
 */
public record BatchRequest(
        String organisationId,
        String submittedBy,
        @Nullable String name,
        TierPreference tier,
        double confidenceThreshold,
        @Nullable String idempotencyKey) {

    // It stands in addresses as it is: the guide does not encode it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:-]{0,199}");
    private static final int RANDOM_CHARACTERS = 26;

    /**
     * @throws ProblemException {@code invalid_batch_id} when the name cannot stand in an address,
     *     {@code invalid_request} when the key is too long or not printable
     */
    public BatchRequest {
        if (name != null && !NAME.matcher(name).matches()) {
            throw new ProblemException(
                    ErrorCode.INVALID_BATCH_ID, "batch_id has no letter or digit first, or other characters.");
        }
        if (idempotencyKey != null) {
            RequestKeys.checked(idempotencyKey);
        }
    }

    /** The name given, or a new one. */
    String nameOrNew() {
        return Optional.ofNullable(name).orElseGet(() -> RandomText.of("batch_", RANDOM_CHARACTERS));
    }
}
