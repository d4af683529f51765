package com.cashupagent.cli;

import com.cashupagent.config.Settings;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.TierPreference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents to JSON lines, without a server. */
@Command(
        name = "extract",
        description = "Reads documents without a server: one JSON result a line. Exit code 1 when one failed.")
final class ExtractCommand extends ConfiguredCommand {

    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "PDF, JPEG, PNG, TIFF, WebP or e-invoice XML")
    List<Path> files = List.of();

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = TierConverter.class,
            description = "auto, tier1, tier2 or tier3 (auto)")
    TierPreference tier = TierPreference.AUTO;

    @Option(
            names = "--confidence-threshold",
            paramLabel = "0..1",
            description = "Below it a result says needs_review (${DEFAULT-VALUE})")
    double threshold = 0.85;

    ExtractCommand(Operations operations) {
        super(READING_KEYS);
        this.operations = operations;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("--confidence-threshold must be a number from 0 to 1");
        }
        Settings settings = settings();
        int atOnce = Math.min(
                files.size(),
                Math.max(settings.workers().count(), settings.ocr().count()));
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try (Operations.Extractor extractor = operations.extractor(settings, atOnce)) {
            List<Future<ProcessingResult>> results = new ArrayList<>();
            for (Path file : files) {
                results.add(threads.submit(() -> extractor.extract(file, tier, threshold)));
            }
            boolean failed = false;
            for (int i = 0; i < files.size(); i++) {
                ProcessingResult result = results.get(i).get();
                out().println(line(files.get(i), result));
                out().flush();
                failed |= result.status() == ProcessingStatus.FAILED;
            }
            return failed ? 1 : 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** The API's result, with the file before it. */
    private static String line(Path file, ProcessingResult result) {
        String json = Json.mapper().writeValueAsString(result);
        return "{\"file\":" + Json.mapper().writeValueAsString(file.toString()) + "," + json.substring(1);
    }
}
