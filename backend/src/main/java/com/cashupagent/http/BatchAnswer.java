package com.cashupagent.http;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is answered.
 *
 * @param status of {@code batch-status}: {@code processing}, {@code completed}, {@code failed}; of {@code process-batch}
 *     always {@code success}, as the guide's client expects of a batch that was accepted
 * @param batchStatus the former, in both
 * @param files every file, in the order in which it was sent
 * @param results of those files that have one, each with its {@code file_name}; left out when they were not asked for
 */
record BatchAnswer(
        String batchId,
        String status,
        StoredBatch.State batchStatus,
        String clientId,
        StoredBatch.Totals totals,
        int percent,
        Instant createdAt,
        @Nullable Instant completedAt,
        Links links,
        List<File> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProcessingResult> results) {

    static final String STATUS = "/api/v1/batch-status/";
    static final String BATCHES = "/api/v1/batches/";

    /** Where to go on; absolute paths. */
    record Links(String self, String events) {}

    /**
     * One file.
     *
     * @param status {@code queued}, {@code processing}, {@code success}, {@code needs_review}, {@code failed},
     *     {@code erased}
     * @param documentId null when the file was refused
     * @param error why it was refused
     */
    record File(
            int number,
            @Nullable String fileName,
            long sizeBytes,
            @Nullable String documentId,
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Refusal error) {

        static File of(BatchStore.Entry entry) {
            BatchItem item = entry.item();
            String code = item.errorCode();
            boolean working = item.state() == BatchItem.State.QUEUED && entry.processing();
            return new File(
                    item.number(),
                    item.fileName(),
                    item.sizeBytes(),
                    item.documentId(),
                    working ? "processing" : item.state().name().toLowerCase(Locale.ROOT),
                    code == null ? null : new Refusal(code, String.valueOf(item.errorMessage())));
        }
    }

    /** A code of the problem catalogue with its sentence. */
    record Refusal(String code, String message) {}

    /** Without results; they are written behind it. */
    static BatchAnswer of(StoredBatch batch, String status, List<File> files) {
        return new BatchAnswer(
                batch.name(),
                status,
                batch.state(),
                batch.organisationId(),
                batch.totals(),
                batch.totals().percent(),
                batch.createdAt(),
                batch.completedAt(),
                new Links(STATUS + batch.name(), BATCHES + batch.name() + "/events"),
                files,
                null);
    }
}
