package com.cashupagent.pipeline;

import com.cashupagent.model.RoutingStep;
import com.cashupagent.model.RoutingStep.Decision;
import com.cashupagent.model.Tier;
import com.cashupagent.route.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why each tier was used or not, as one document goes along. Not thread-safe. */
final class Trail {

    private final List<RoutingStep> steps = new ArrayList<>();
    private BigDecimal cost = BigDecimal.ZERO;

    void ran(Tier tier, String reason, String message, double confidence, BigDecimal price) {
        add(tier, Decision.RAN, reason, message, confidence, price);
    }

    void skipped(Tier tier, String reason, String message, @Nullable Double confidence) {
        add(tier, Decision.SKIPPED, reason, message, confidence, BigDecimal.ZERO);
    }

    void failed(Tier tier, String reason, String message, @Nullable Double confidence, BigDecimal price) {
        add(tier, Decision.FAILED, reason, message, confidence, price);
    }

    List<RoutingStep> steps() {
        return List.copyOf(steps);
    }

    /** Of all steps together, exactly. */
    BigDecimal cost() {
        return cost;
    }

    private void add(
            Tier tier,
            Decision decision,
            String reason,
            String message,
            @Nullable Double confidence,
            BigDecimal price) {
        cost = cost.add(price);
        steps.add(new RoutingStep(tier, decision, reason, message, confidence, Cost.shown(price)));
    }
}
