package com.cashupagent.http;

import com.cashupagent.batch.Batches;
import com.cashupagent.json.Json;
import com.cashupagent.pipeline.RefusedDocument;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes a batch page by page: a thousand results never lie in memory together. Thread-safe. */
final class BatchWriter {

    private static final int PAGE = 50;
    private static final int LIGHT_PAGE = 1000;

    private final Batches batches;

    BatchWriter(Batches batches) {
        this.batches = batches;
    }

    /** @param status what the answer says of itself; see {@link BatchAnswer} */
    void write(Context ctx, StoredBatch batch, String status, boolean withResults) {
        List<BatchAnswer.File> files = new ArrayList<>();
        List<BatchStore.Entry> page;
        do {
            page = batches.entries(batch, files.size(), LIGHT_PAGE, false);
            page.forEach(entry -> files.add(BatchAnswer.File.of(entry)));
        } while (page.size() == LIGHT_PAGE);
        String head = Json.mapper().writeValueAsString(BatchAnswer.of(batch, status, files));
        ctx.contentType("application/json");
        if (!withResults) {
            ctx.result(head);
            return;
        }
        try {
            OutputStream out = ctx.res().getOutputStream();
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.append(head, 0, head.length() - 1).append(",\"results\":[");
            results(text, batch);
            text.append("]}");
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void results(Writer text, StoredBatch batch) throws IOException {
        String separator = "";
        int after = 0;
        List<BatchStore.Entry> page;
        do {
            page = batches.entries(batch, after, PAGE, true);
            for (BatchStore.Entry entry : page) {
                after = entry.item().number();
                Optional<String> result = result(entry, batch);
                if (result.isPresent()) {
                    text.append(separator)
                            .append("{\"file_name\":")
                            .append(Json.mapper()
                                    .writeValueAsString(entry.item().fileName()))
                            .append(',')
                            .append(result.get(), 1, result.get().length());
                    separator = ",";
                }
            }
        } while (page.size() == PAGE);
    }

    /** As the API answers it; a refused file's in the same form. */
    private static Optional<String> result(BatchStore.Entry entry, StoredBatch batch) {
        BatchItem item = entry.item();
        String code = item.errorCode();
        if (code == null) {
            return Optional.ofNullable(entry.result());
        }
        ObjectNode refused = Json.mapper()
                .valueToTree(
                        RefusedDocument.result(code(code), String.valueOf(item.errorMessage()), batch.createdAt()));
        refused.putNull("document_id");
        return Optional.of(Json.mapper().writeValueAsString(refused));
    }

    private static ErrorCode code(String wireName) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.wireName().equals(wireName))
                .findFirst()
                .orElse(ErrorCode.PROCESSING_FAILED);
    }
}
