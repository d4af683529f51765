package com.cashupagent.pipeline;

import com.cashupagent.check.Adjudication;
import com.cashupagent.check.Adjudication.Verdict;
import com.cashupagent.check.Confidence;
import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.extract.PaidReading;
import com.cashupagent.extract.PaidTier;
import com.cashupagent.extract.Quote;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.model.Check;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.route.Cost;
import com.cashupagent.route.Prices;
import com.cashupagent.route.Purse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a tier that costs money, if it is worth it and the money is there. Thread-safe. */
final class PaidStep {

    private static final Logger LOG = LoggerFactory.getLogger(PaidStep.class);

    private final Prices prices;
    private final Purse purse;
    private final Optional<PageDrawer> drawer;

    /** @param drawer shows the pages to tiers that see */
    PaidStep(Prices prices, Purse purse, Optional<PageDrawer> drawer) {
        this.drawer = drawer;
        this.prices = prices;
        this.purse = purse;
    }

    /** The reading of both together; null when there is none, and the trail says why. */
    @Nullable Reading ask(PaidTier tier, DocumentPipeline.Request request, Layout layout, @Nullable Reading before, Trail trail) {
        Double sure = Reading.sureness(before);
        Quote quote = tier.quote(layout);
        if (quote.refusal().isPresent()) {
            trail.skipped(
                    tier.tier(),
                    quote.refusal().get().reason(),
                    quote.refusal().get().message(),
                    sure);
            return null;
        }
        double chance = purse.chance(request.organisationId(), tier.tier());
        if (request.tier() == TierPreference.AUTO && !prices.worth(chance, quote.expected())) {
            trail.skipped(tier.tier(), "not_worth_its_price", price(quote, chance), sure);
            return null;
        }
        Purse.Grant grant = purse.reserve(new Purse.Claim(
                request.organisationId(), request.documentId(), tier.tier(), quote.most(), quote.tokens()));
        if (grant.refused()) {
            trail.skipped(tier.tier(), grant.reason(), grant.message(), sure);
            return null;
        }
        try {
            PaidReading reading = tier.read(layout, DrawnPages.of(drawer, request.file(), layout.document()));
            purse.settle(grant.reservation(), reading.spent());
            return judged(tier.tier(), request, layout, before, reading, trail);
        } catch (TierFailedException e) {
            purse.settle(grant.reservation(), e.spent());
            if (Thread.currentThread().isInterrupted()) {
                // This server is stopping: the document is taken up again, and must not end like this.
                throw new ProblemException(ErrorCode.UNAVAILABLE, "The server is stopping.", e);
            }
            LOG.warn("document {}: {} failed: {} {}", request.documentId(), tier.tier(), e.reason(), e.getMessage());
            trail.failed(
                    tier.tier(),
                    e.reason(),
                    Objects.requireNonNull(e.getMessage()),
                    sure,
                    e.spent().cost());
            return null;
        }
    }

    private String price(Quote quote, double chance) {
        return "Asking costs about " + Cost.shown(quote.expected()).toPlainString() + "; a person's look costs "
                + Cost.shown(prices.review()).toPlainString() + ", and is spared in "
                + Math.round(chance * 100) + " of 100 cases.";
    }

    private static @Nullable Reading judged(
            Tier tier,
            DocumentPipeline.Request request,
            Layout layout,
            @Nullable Reading before,
            PaidReading reading,
            Trail trail) {
        Spent spent = reading.spent();
        if (reading.grounded() == 0) {
            String message = reading.named() == 0
                    ? "The model named no value."
                    : "Not one of the " + reading.named() + " values that the model named stands on the page.";
            trail.failed(tier, "nothing_grounded", message, Reading.sureness(before), spent.cost());
            return null;
        }
        Verdict verdict = before == null
                ? new Verdict(reading.invoice(), 0, 0, 0)
                : Adjudication.of(before.invoice(), reading.invoice());
        List<Check> checks = InvoiceChecks.run(verdict.invoice());
        double confidence = Confidence.ofTwo(layout, verdict, checks);
        String message = reading.grounded() + " of " + reading.named() + " values named stand on the page; "
                + verdict.agreed() + " agree with what was read before, " + verdict.contested() + " do not, "
                + verdict.supplied() + " are new.";
        boolean forced = request.tier() != TierPreference.AUTO;
        trail.ran(tier, forced ? "asked_for" : "below_threshold", message, confidence, spent.cost());
        return new Reading(tier, layout, verdict.invoice(), checks, confidence);
    }
}
