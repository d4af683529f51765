package com.cashupagent.pipeline;

import com.cashupagent.check.Agreement;
import com.cashupagent.check.Confidence;
import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Check;
import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.DocumentRecognizer;
import com.cashupagent.route.Prices;
import com.cashupagent.route.Purse;
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
    private static final int CHECKING = 85;
    private static final int DONE = 100;

    private final DocumentReader reader;
    private final @Nullable DocumentRecognizer recognizer;
    private final LayoutAnalyzer layouts = new LayoutAnalyzer();
    private final Map<Tier, ExtractionTier> tiers;
    private final Router router;
    private final Prices prices;
    private final Purse purse;
    private final Clock clock;
    private final boolean recognisesLater;
    private final Function<ErrorCode, String> remedies;

    /**
     * A line that reads text layers alone.
     *
     * @param tiers at least one, at most one of a kind
     */
    public DocumentPipeline(DocumentReader reader, List<ExtractionTier> tiers, Clock clock) {
        this(reader, null, tiers, clock);
    }

    /**
     * A line of a reader, what recognises pages where the text layer does not do, and at least one tier.
     *
     * @param tiers at most one of a kind
     */
    public DocumentPipeline(
            DocumentReader reader, @Nullable DocumentRecognizer recognizer, List<ExtractionTier> tiers, Clock clock) {
        this(
                reader,
                recognizer,
                tiers.stream().collect(Collectors.toMap(ExtractionTier::tier, Function.identity())),
                Prices.FREE,
                Purse.OPEN,
                clock,
                false,
                ErrorCode::remedy);
    }

    /** The same with what things cost, and who holds the money. */
    public DocumentPipeline(
            DocumentReader reader,
            @Nullable DocumentRecognizer recognizer,
            List<ExtractionTier> tiers,
            Prices prices,
            Purse purse,
            Clock clock) {
        this(
                reader,
                recognizer,
                tiers.stream().collect(Collectors.toMap(ExtractionTier::tier, Function.identity())),
                prices,
                purse,
                clock,
                false,
                ErrorCode::remedy);
    }

    private DocumentPipeline(
            DocumentReader reader,
            @Nullable DocumentRecognizer recognizer,
            Map<Tier, ExtractionTier> tiers,
            Prices prices,
            Purse purse,
            Clock clock,
            boolean recognisesLater,
            Function<ErrorCode, String> remedies) {
        this.prices = prices;
        this.purse = purse;
        this.reader = reader;
        this.recognizer = recognizer;
        this.tiers = tiers;
        this.router = new Router(tiers.keySet());
        this.clock = clock;
        this.recognisesLater = recognisesLater;
        this.remedies = remedies;
    }

    /** The same line as far as it is quick: where pages would be recognised, it throws instead. */
    DocumentPipeline untilRecognition() {
        return new DocumentPipeline(reader, recognizer, tiers, prices, purse, clock, true, remedies);
    }

    /** The same line for somebody who typed a command: failed results tell him what to do, and not a client. */
    public DocumentPipeline atCommandLine() {
        return new DocumentPipeline(
                reader, recognizer, tiers, prices, purse, clock, recognisesLater, ErrorCode::remedyAtCommandLine);
    }

    /**
     * One document to process.
     *
     * @param organisationId who pays
     * @param file the original, only read
     * @param mediaType as sniffed from its content
     * @param confidenceThreshold 0..1; below it the result needs review
     */
    public record Request(
            String documentId,
            String organisationId,
            Path file,
            MediaType mediaType,
            TierPreference tier,
            double confidenceThreshold) {

        /** Of nobody in particular, as on the command line. */
        public Request(
                String documentId, Path file, MediaType mediaType, TierPreference tier, double confidenceThreshold) {
            this(documentId, "", file, mediaType, tier, confidenceThreshold);
        }
    }

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
        Trail trail = new Trail();
        ResultAssembler assembler =
                new ResultAssembler(request.documentId(), clock, System.nanoTime(), trail, remedies);
        try {
            return walk(request, listener, assembler, trail);
        } catch (ProblemException e) {
            return assembler.failed(e);
        }
    }

    private ProcessingResult walk(Request request, ProgressListener listener, ResultAssembler assembler, Trail trail) {
        // A bare e-invoice has no page to look at, whatever was asked for.
        TierPreference asked = request.mediaType() == MediaType.XML ? TierPreference.AUTO : request.tier();
        List<Tier> plan = router.plan(asked);
        listener.on(Stage.READING, READING, null, null, "Reading the document.");
        Document document = reader.read(request.file(), request.mediaType(), listener);
        Walk walk = new Walk(
                request, document, listener, trail, tiers, recognizer, recognisesLater, layouts, prices, purse);
        if (asked == TierPreference.TIER3) {
            walk.groundwork();
        }
        plan.forEach(walk::on);
        if (asked == TierPreference.AUTO) {
            walk.withoutLlm();
        }
        Reading best = walk.best();
        if (best != null && best.tier() == Tier.EMBEDDED_DATA) {
            best = comparedWithPage(best);
        }
        int pages = document.pages().size();
        listener.on(Stage.CHECKING, CHECKING, null, pages, "Checking sums, dates and numbers.");
        ProcessingResult result = best == null
                ? assembler.nothingRead(document)
                : assembler.read(best.layout().document(), best, status(best, request, asked));
        listener.on(Stage.DONE, DONE, null, pages, message(result.status()));
        return result;
    }

    /** Who asks for a tier that then could not be had gets what there is, and a person looks at it. */
    private ProcessingStatus status(Reading best, Request request, TierPreference asked) {
        return asked == TierPreference.TIER3 && best.tier() != Tier.LLM
                ? ProcessingStatus.NEEDS_REVIEW
                : router.status(best.confidence(), request.confidenceThreshold());
    }

    /** What an e-invoice says is checked against its page, and what only the page says is added. */
    private Reading comparedWithPage(Reading data) {
        ExtractionTier pattern = tiers.get(Tier.PATTERN_MATCHING);
        if (pattern == null || !pattern.accepts(data.layout().document())) {
            return data;
        }
        Invoice page = pattern.extract(data.layout());
        Invoice both = Completion.of(data.invoice(), page);
        List<Check> checks = new ArrayList<>(InvoiceChecks.run(both));
        checks.add(Agreement.of(data.invoice(), page));
        return new Reading(
                data.tier(),
                data.layout(),
                both,
                List.copyOf(checks),
                Confidence.of(data.tier(), data.layout(), both, checks));
    }

    private static String message(ProcessingStatus status) {
        return status == ProcessingStatus.SUCCESS ? "Done." : "Done; a person should look at it.";
    }
}
