package com.cashupagent.pipeline;

import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.extract.PaidTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentRecognizer;
import com.cashupagent.read.DocumentRecognizer.TextLayer;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.route.Legibility;
import com.cashupagent.route.Prices;
import com.cashupagent.route.Purse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document on its way from tier to tier, each only while the ones before are not sure. Not thread-safe. */
final class Walk {

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    private static final int EXTRACTING = 45;
    private static final int EXTRACTING_RECOGNISED = 82;
    private static final int ASKING = 83;

    private final DocumentPipeline.Request request;
    private final Document document;
    private final ProgressListener listener;
    private final Trail trail;
    private final Map<Tier, ExtractionTier> tiers;
    private final @Nullable DocumentRecognizer recognizer;
    private final boolean recognisesLater;
    private final LayoutAnalyzer layouts;
    private final Prices prices;
    private final Purse purse;
    private @Nullable Reading best;

    Walk(
            DocumentPipeline.Request request,
            Document document,
            ProgressListener listener,
            Trail trail,
            Map<Tier, ExtractionTier> tiers,
            @Nullable DocumentRecognizer recognizer,
            boolean recognisesLater,
            LayoutAnalyzer layouts,
            Prices prices,
            Purse purse) {
        this.request = request;
        this.document = document;
        this.listener = listener;
        this.trail = trail;
        this.tiers = tiers;
        this.recognizer = recognizer;
        this.recognisesLater = recognisesLater;
        this.layouts = layouts;
        this.prices = prices;
        this.purse = purse;
    }

    /** The best reading so far. */
    @Nullable Reading best() {
        return best;
    }

    /** What the language model stands on: words, and a reading for the checks to compare its own with. */
    void groundwork() {
        for (Tier each : List.of(Tier.PATTERN_MATCHING, Tier.OCR)) {
            ExtractionTier tier = tiers.get(each);
            if (tier != null && !isSure()) {
                free(tier, "groundwork");
            }
        }
    }

    /** The next tier of the plan. */
    void on(Tier next) {
        ExtractionTier tier = Objects.requireNonNull(tiers.get(next));
        boolean forced = request.tier() != TierPreference.AUTO;
        if (isSure() && !(forced && next == Tier.LLM)) {
            boolean data = best != null && best.tier() == Tier.EMBEDDED_DATA;
            skip(
                    next,
                    data ? "senders_data" : "confident_enough",
                    data
                            ? "The sender's own data is in the file; nothing else is asked."
                            : "The tiers before are sure enough: " + sure() + " of " + request.confidenceThreshold()
                                    + " asked for.");
        } else if (tier instanceof PaidTier paid) {
            paid(paid);
        } else {
            free(tier, forced ? "asked_for" : best == null ? "cheapest" : "below_threshold");
        }
    }

    /** Says so when there is no language model where one might have helped. */
    void withoutLlm() {
        if (!tiers.containsKey(Tier.LLM) && !isSure()) {
            skip(Tier.LLM, "not_configured", "No language model is configured; a person must look.");
        }
    }

    /** What the sender's own data says is the answer, however little it convinces; a person decides then. */
    private boolean isSure() {
        return best != null
                && (best.tier() == Tier.EMBEDDED_DATA || best.confidence() >= request.confidenceThreshold());
    }

    private void free(ExtractionTier tier, String reason) {
        Reading before = best;
        BigDecimal price = BigDecimal.ZERO;
        Document read = document;
        if (tier.tier() == Tier.OCR) {
            List<Integer> pages = Legibility.worthRecognising(document, request.tier() == TierPreference.TIER2);
            read = recognised(pages);
            price = read == null ? price : prices.ocr(pages.size());
        }
        if (read == null) {
            return;
        }
        if (!tier.accepts(read)) {
            skip(tier.tier(), "not_applicable", "There is nothing in the document that this tier reads.", price);
            return;
        }
        boolean recognised = tier.tier() == Tier.OCR;
        extracting(recognised ? EXTRACTING_RECOGNISED : EXTRACTING, "Looking for the fields.", read);
        Reading now = Reading.by(tier, layout(read));
        best = Reading.better(before, now);
        String message = before == null
                ? "Confidence " + now.confidence() + "."
                : "Confidence " + now.confidence() + ", after " + before.confidence() + ".";
        trail.ran(tier.tier(), reason, message, Objects.requireNonNull(best).confidence(), price);
    }

    private void paid(PaidTier tier) {
        Reading before = best;
        Document read = before == null ? document : before.layout().document();
        if (!tier.accepts(read)) {
            skip(tier.tier(), "not_applicable", "There is no text that a value could stand in.");
            return;
        }
        extracting(ASKING, "Asking the language model.", read);
        Optional<PageDrawer> drawer = Optional.ofNullable(recognizer).flatMap(DocumentRecognizer::drawer);
        Reading now = new PaidStep(prices, purse, drawer).ask(tier, request, layout(read), before, trail);
        best = now == null ? before : now;
    }

    /** Null where recognition could not add anything; the trail then says why. */
    private @Nullable Document recognised(List<Integer> pages) {
        boolean forced = request.tier() == TierPreference.TIER2;
        if (recognizer == null || pages.isEmpty()) {
            skip(Tier.OCR, "nothing_to_recognise", "No page has a picture that could tell more than its text.");
            return null;
        }
        BigDecimal price = prices.ocr(pages.size());
        if (!forced && best != null && !prices.worth(purse.chance(request.organisationId(), Tier.OCR), price)) {
            skip(Tier.OCR, "not_worth_its_price", "Recognising " + pages.size() + " pages costs too much.");
            return null;
        }
        if (recognisesLater) {
            throw new RecognitionDueException();
        }
        try {
            Document read = recognizer.recognise(
                    request.file(), document, pages, forced ? TextLayer.REPLACED : TextLayer.KEPT, listener);
            if (price.signum() > 0) {
                purse.charge(new Purse.Claim(request.organisationId(), request.documentId(), Tier.OCR, price, 0));
            }
            return read;
        } catch (ProblemException e) {
            if (best == null) {
                throw e;
            }
            // What the text layer gave is still an answer; it is not sure enough, so others or a person look at it.
            String message = Objects.requireNonNullElse(e.getMessage(), e.code().title());
            LOG.warn("document {}: not recognised: {}", request.documentId(), message);
            trail.failed(Tier.OCR, e.code().wireName(), message, sure(), BigDecimal.ZERO);
            return null;
        }
    }

    private Layout layout(Document read) {
        return best != null && best.layout().document() == read ? best.layout() : layouts.analyze(read);
    }

    private void extracting(int percent, String message, Document read) {
        listener.on(Stage.EXTRACTING, percent, null, read.pages().size(), message);
    }

    private @Nullable Double sure() {
        return Reading.sureness(best);
    }

    private void skip(Tier tier, String reason, String message) {
        trail.skipped(tier, reason, message, sure());
    }

    /** What was spent before there turned out to be nothing in it. */
    private void skip(Tier tier, String reason, String message, BigDecimal spent) {
        if (spent.signum() == 0) {
            skip(tier, reason, message);
        } else {
            trail.failed(tier, reason, message, sure(), spent);
        }
    }
}
