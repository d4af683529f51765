package com.cashupagent.store;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.TierPreference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document with its state, as kept.
 *
 * @param id {@code doc_…}
 * @param organisationId the guide's {@code client_id}
 * @param submittedBy the credential's id, or {@code widget:<session id>} for a widget session
 * @param fileName as the caller named it, data only, never a path; null when it had none
 * @param sha256 of the original, lower-case hex; also the blob's key
 * @param result null until the document has ended
 */
public record StoredDocument(
        String id,
        String organisationId,
        String submittedBy,
        @Nullable String fileName,
        MediaType mediaType,
        long sizeBytes,
        String sha256,
        int pages,
        TierPreference tierPreference,
        double confidenceThreshold,
        State state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ProcessingResult result) {

    /** Where the document is. */
    public enum State {
        QUEUED,
        PROCESSING,
        DONE
    }
}
