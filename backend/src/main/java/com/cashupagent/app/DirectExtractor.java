package com.cashupagent.app;

import com.cashupagent.cli.Operations;
import com.cashupagent.config.Costs;
import com.cashupagent.config.Settings;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.route.Purse;
import com.cashupagent.secret.RandomText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents without a server, in the same worker processes that the server uses. */
final class DirectExtractor implements Operations.Extractor {

    private final Path temporary;
    private final Processes processes;
    private final LanguageModel model;
    private final Costs costs;
    private final Clock clock;
    private final long maxFileSize;
    private final int maxPages;

    DirectExtractor(Settings settings, int atOnce, Clock clock) {
        this.clock = clock;
        this.maxFileSize = settings.maxFileSize();
        this.maxPages = settings.maxPages();
        try {
            this.temporary = Files.createTempDirectory("cashup-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
        this.processes = new Processes(settings, atOnce, temporary);
        this.model = new LanguageModel(settings, clock);
        this.costs = settings.costs();
    }

    @Override
    public ProcessingResult extract(Path file, TierPreference tier, double confidenceThreshold) {
        // The worker may still be starting: looking at the file first keeps that out of the document's own time.
        Checked checked = check(file);
        DocumentPipeline pipeline = new DocumentPipeline(
                        new Reading(checked),
                        processes.recognizer(),
                        Tiers.all(model),
                        LanguageModel.prices(costs),
                        Purse.OPEN,
                        clock)
                .atCommandLine();
        return pipeline.process(
                new DocumentPipeline.Request(
                        RandomText.of("doc_", 26), file, checked.type(), tier, confidenceThreshold),
                ProgressListener.NONE);
    }

    @Override
    public void close() {
        processes.close();
        model.close();
        try (Stream<Path> left = Files.walk(temporary)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What intake would have found.
     *
     * @param problem why it would have refused the file; null when it would not
     */
    private record Checked(MediaType type, @Nullable ProblemException problem) {}

    private Checked check(Path file) {
        try {
            MediaType type = typeOf(file);
            int pages = processes.readers().probe(file, type).pages();
            if (pages > maxPages) {
                throw new ProblemException(
                        ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                        "The document has " + pages + " pages; the limit is " + maxPages + ".");
            }
            return new Checked(type, null);
        } catch (ProblemException e) {
            return new Checked(MediaType.PDF, e);
        }
    }

    private MediaType typeOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "There is no file " + file + ".");
        }
        try {
            if (Files.size(file) == 0) {
                throw new ProblemException(ErrorCode.EMPTY_FILE, "The file has no bytes.");
            }
            if (Files.size(file) > maxFileSize) {
                throw new ProblemException(
                        ErrorCode.FILE_TOO_LARGE, "The file is larger than " + maxFileSize + " bytes.");
            }
            return MediaTypeSniffer.sniff(file)
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "The file is neither a PDF, JPEG, PNG, TIFF or WebP nor an e-invoice."));
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The file " + file + " cannot be read.", e);
        }
    }

    /** Refuses what intake would refuse; the pipeline makes a failed result of it, as of every problem. */
    private final class Reading implements DocumentReader {

        private final Checked checked;

        Reading(Checked checked) {
            this.checked = checked;
        }

        @Override
        public Probe probe(Path file, MediaType mediaType) {
            return processes.readers().probe(file, mediaType);
        }

        @Override
        public Document read(Path file, MediaType mediaType, ProgressListener progress) {
            ProblemException problem = checked.problem();
            if (problem != null) {
                throw problem;
            }
            return processes.readers().read(file, mediaType, progress);
        }
    }
}
