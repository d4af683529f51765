package com.cashupagent.pipeline;

import com.cashupagent.check.Confidence;
import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.check.Misreadings;
import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.model.Check;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one tier made of the document; the layout's document is the one it looked at. */
record Reading(Tier tier, Layout layout, Invoice invoice, List<Check> checks, double confidence) {

    static Reading by(ExtractionTier tier, Layout layout) {
        Invoice invoice = Misreadings.mended(tier.extract(layout), layout.document());
        List<Check> checks = InvoiceChecks.run(invoice);
        return new Reading(tier.tier(), layout, invoice, checks, Confidence.of(tier.tier(), layout, invoice, checks));
    }

    static @Nullable Reading better(@Nullable Reading before, @Nullable Reading now) {
        return before == null || now != null && now.confidence() > before.confidence() ? now : before;
    }

    static @Nullable Double sureness(@Nullable Reading reading) {
        return reading == null ? null : reading.confidence();
    }
}
