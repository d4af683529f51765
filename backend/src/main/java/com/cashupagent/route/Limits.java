package com.cashupagent.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one organisation may spend on the language model, and of what it wants to hear. Days and months are UTC's.
 *
 * @param dayBudget hard; empty for none
 * @param monthBudget hard; empty for none
 * @param dayTokens hard; 0 for none
 * @param dayThresholds sums of a day of which is told once each
 * @param monthThresholds sums of a month of which is told once each
 */
public record Limits(
        Optional<BigDecimal> dayBudget,
        Optional<BigDecimal> monthBudget,
        long dayTokens,
        List<BigDecimal> dayThresholds,
        List<BigDecimal> monthThresholds) {

    /** No limit. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), 0, List.of(), List.of());

    public Limits {
        dayThresholds = List.copyOf(dayThresholds);
        monthThresholds = List.copyOf(monthThresholds);
    }
}
