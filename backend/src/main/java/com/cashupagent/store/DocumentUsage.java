package com.cashupagent.store;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one document went, kept beyond its erasure.
 *
 * @param tier null when nothing was read
 * @param llmAsked whether the language model was asked because the tiers before were not sure
 * @param llmSufficed whether no person needed to look after that
 */
public record DocumentUsage(
        String documentId,
        String organisationId,
        MediaType mediaType,
        int pages,
        long sizeBytes,
        ProcessingStatus status,
        @Nullable Tier tier,
        BigDecimal cost,
        long processingMs,
        boolean llmAsked,
        boolean llmSufficed,
        Instant endedAt) {}
