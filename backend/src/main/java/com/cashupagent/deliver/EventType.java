package com.cashupagent.deliver;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What others can be told of. */
public enum EventType {
    /** A document has a result, whether or not a person should look at it. */
    DOCUMENT_PROCESSED,
    /** A document ended without a result. */
    PROCESSING_FAILED,
    /** Every document of a batch has ended. */
    BATCH_COMPLETED,
    /** An organisation's spending passed its threshold. */
    COST_THRESHOLD_EXCEEDED,
    /** A person must look at a document. */
    REVIEW_REQUIRED,
    /** A document was posted to the organisation's ERP system. */
    ERP_POSTED,
    /** Posting to the ERP system was given up. */
    ERP_FAILED;

    /** As in registrations and payloads, such as {@code document_processed}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By wire name. */
    public static Optional<EventType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }

    /** All wire names, in order. */
    public static Set<String> wireNames() {
        return Arrays.stream(values()).map(EventType::wireName).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
