package com.cashupagent.route;

import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Decides which tiers a document goes through, cheapest first. Immutable. */
public final class Router {

    private static final Map<TierPreference, Tier> ASKED_FOR = Map.of(
            TierPreference.TIER1, Tier.PATTERN_MATCHING,
            TierPreference.TIER2, Tier.OCR,
            TierPreference.TIER3, Tier.LLM);

    private final List<Tier> available;

    /** The tiers this server has; their order does not matter. */
    public Router(Collection<Tier> available) {
        this.available = List.copyOf(new TreeSet<>(available));
    }

    /**
     * The tiers to try in order, each only when the one before it was not sure enough. A preference allows its own tier
     * alone, and {@code tier1} the data that a file carries besides; {@code auto} allows all.
     *
     * @throws ProblemException {@code tier_not_available}
     */
    public List<Tier> plan(TierPreference preference) {
        Tier asked = ASKED_FOR.get(preference);
        if (asked == null) {
            return available;
        }
        if (!available.contains(asked)) {
            throw new ProblemException(ErrorCode.TIER_NOT_AVAILABLE, "There is no " + preference.wireName() + " here.");
        }
        return available.stream()
                .filter(tier -> tier == asked || asked == Tier.PATTERN_MATCHING && tier == Tier.EMBEDDED_DATA)
                .toList();
    }

    /** Whether a result may go on by itself or a person must look. */
    public ProcessingStatus status(double confidence, double threshold) {
        return confidence > 0 && confidence >= threshold ? ProcessingStatus.SUCCESS : ProcessingStatus.NEEDS_REVIEW;
    }
}
