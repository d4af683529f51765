package com.cashupagent.pipeline;

import com.cashupagent.check.Agreement;
import com.cashupagent.check.Confidence;
import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Check;
import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.route.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line a document walks. Thread-safe. */
public final class DocumentPipeline {

    private static final int READING = 10;
    private static final int EXTRACTING = 50;
    private static final int CHECKING = 85;
    private static final int DONE = 100;

    private final DocumentReader reader;
    private final LayoutAnalyzer layouts = new LayoutAnalyzer();
    private final Map<Tier, ExtractionTier> tiers;
    private final Router router;
    private final Clock clock;

    /**
     * A line of one reader and at least one tier.
     *
     * @param tiers at most one of a kind
     */
    public DocumentPipeline(DocumentReader reader, List<ExtractionTier> tiers, Clock clock) {
        this.reader = reader;
        this.tiers = tiers.stream().collect(Collectors.toMap(ExtractionTier::tier, Function.identity()));
        this.router = new Router(this.tiers.keySet());
        this.clock = clock;
    }

    /**
     * One document to process.
     *
     * @param file the original, only read
     * @param mediaType as sniffed from its content
     * @param confidenceThreshold 0..1; below it the result needs review
     */
    public record Request(
            String documentId, Path file, MediaType mediaType, TierPreference tier, double confidenceThreshold) {}

    /**
     * Whether a preference can be met at all.
     *
     * @throws ProblemException {@code tier_not_available}
     */
    public void requireTier(TierPreference preference) {
        router.plan(preference);
    }

    /** Never throws for a bad document: the result then has the status failed and says why. */
    public ProcessingResult process(Request request, ProgressListener listener) {
        long began = System.nanoTime();
        ResultAssembler assembler = new ResultAssembler(request.documentId(), clock, began);
        try {
            return walk(request, listener, assembler);
        } catch (ProblemException e) {
            return assembler.failed(e);
        }
    }

    private ProcessingResult walk(Request request, ProgressListener listener, ResultAssembler assembler) {
        List<Tier> plan = router.plan(request.tier());
        listener.on(Stage.READING, READING, null, null, "Reading the document.");
        Document document = reader.read(request.file(), request.mediaType(), listener);
        int pages = document.pages().size();
        listener.on(Stage.EXTRACTING, EXTRACTING, null, pages, "Looking for the fields.");
        Layout layout = layouts.analyze(document);
        Reading best = null;
        for (Tier each : plan) {
            ExtractionTier tier = tiers.get(each);
            // What the sender's own data says is the answer, however little it convinces; a person decides then.
            boolean sure = best != null
                    && (best.tier() == Tier.EMBEDDED_DATA || best.confidence() >= request.confidenceThreshold());
            if (tier != null && !sure && tier.accepts(document)) {
                best = better(best, read(tier, layout));
            }
        }
        if (best != null && best.tier() == Tier.EMBEDDED_DATA) {
            best = comparedWithPage(best, layout);
        }
        listener.on(Stage.CHECKING, CHECKING, null, pages, "Checking sums, dates and numbers.");
        ProcessingResult result = best == null
                ? assembler.nothingRead(document)
                : assembler.read(document, best, router.status(best.confidence(), request.confidenceThreshold()));
        listener.on(Stage.DONE, DONE, null, pages, message(result.status()));
        return result;
    }

    private static Reading read(ExtractionTier tier, Layout layout) {
        Invoice invoice = tier.extract(layout);
        List<Check> checks = InvoiceChecks.run(invoice);
        return new Reading(tier.tier(), invoice, checks, Confidence.of(tier.tier(), invoice, checks));
    }

    /** What an e-invoice says is checked against its page, and what only the page says is added. */
    private Reading comparedWithPage(Reading data, Layout layout) {
        ExtractionTier pattern = tiers.get(Tier.PATTERN_MATCHING);
        if (pattern == null || !pattern.accepts(layout.document())) {
            return data;
        }
        Invoice page = pattern.extract(layout);
        Invoice both = Completion.of(data.invoice(), page);
        List<Check> checks = new ArrayList<>(InvoiceChecks.run(both));
        checks.add(Agreement.of(data.invoice(), page));
        return new Reading(data.tier(), both, List.copyOf(checks), Confidence.of(data.tier(), both, checks));
    }

    private static Reading better(@Nullable Reading before, Reading now) {
        return before == null || now.confidence() > before.confidence() ? now : before;
    }

    private static String message(ProcessingStatus status) {
        return status == ProcessingStatus.SUCCESS ? "Done." : "Done; a person should look at it.";
    }

    /** What one tier made of the document. */
    record Reading(Tier tier, Invoice invoice, List<Check> checks, double confidence) {}
}
