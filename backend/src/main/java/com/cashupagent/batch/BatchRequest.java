package com.cashupagent.batch;

import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller says about a batch.
 *
 * @param organisationId the guide's {@code client_id}, already checked against the caller's rights
 * @param submittedBy the credential's id
 * @param name the caller's {@code batch_id}
 * @param confidenceThreshold 0..1, for each of its documents
 */
public record BatchRequest(
        String organisationId, String submittedBy, String name, TierPreference tier, double confidenceThreshold) {

    // It stands in addresses as it is: the guide does not encode it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:-]{0,199}");
    private static final int RANDOM_CHARACTERS = 26;

    /** @throws ProblemException {@code invalid_batch_id} when the name cannot stand in an address */
    public BatchRequest {
        if (!NAME.matcher(name).matches()) {
            throw new ProblemException(
                    ErrorCode.INVALID_BATCH_ID, "batch_id has no letter or digit first, or other characters.");
        }
    }

    /** The name given, or a new one. */
    public static String name(Optional<String> given) {
        return given.orElseGet(() -> RandomText.of("batch_", RANDOM_CHARACTERS));
    }
}
