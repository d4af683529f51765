package com.cashupagent.app;

import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.extract.einvoice.EmbeddedDataTier;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.Tier;
import java.util.ArrayList;
import java.util.List;

/** The ways to read a document that this program has; a new one is one more line. */
final class Tiers {

    private Tiers() {}

    static List<ExtractionTier> all(LanguageModel model) {
        List<ExtractionTier> tiers =
                new ArrayList<>(List.of(new EmbeddedDataTier(), new PatternTier(), new PatternTier(Tier.OCR)));
        model.tier().ifPresent(tiers::add);
        return List.copyOf(tiers);
    }
}
