package com.cashupagent.app;

import com.cashupagent.batch.folder.BatchTarget;
import com.cashupagent.batch.folder.Outcome;
import com.cashupagent.config.Settings;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.TierPreference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/** Reads a folder's documents in this process and its workers, without a server. */
final class DirectTarget implements BatchTarget {

    private static final double USUAL_THRESHOLD = 0.85;

    private final DirectExtractor extractor;
    private final ExecutorService threads;

    DirectTarget(Settings settings, Clock clock) {
        int atOnce = Math.max(settings.workers().count(), settings.ocr().count());
        this.extractor = new DirectExtractor(settings, atOnce, clock);
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    /** Reading twice does no harm: nobody else hears of it. */
    @Override
    public List<Outcome> process(String batchId, List<Item> files, boolean again) throws InterruptedException {
        List<Future<ProcessingResult>> results = new ArrayList<>();
        for (Item item : files) {
            results.add(threads.submit(() -> extractor.extract(item.file(), TierPreference.AUTO, USUAL_THRESHOLD)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            try {
                ProcessingResult result = results.get(i).get();
                ObjectNode json = Json.mapper()
                        .createObjectNode()
                        .put("file_name", files.get(i).name());
                json.setAll((ObjectNode) Json.mapper().valueToTree(result));
                outcomes.add(new Outcome(
                        result.status() != ProcessingStatus.FAILED,
                        Json.mapper().writeValueAsString(json)));
            } catch (ExecutionException e) {
                throw new IllegalStateException("Reading failed", e.getCause());
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        extractor.close();
    }
}
