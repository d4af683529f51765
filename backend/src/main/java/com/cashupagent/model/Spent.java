package com.cashupagent.model;

import java.math.BigDecimal;

/**
 * What one use of a tier cost.
 *
 * @param inputTokens 0 where a tier is not paid by tokens
 * @param outputTokens likewise
 * @param cost in the organisation's billing currency, never negative
 */
public record Spent(long inputTokens, long outputTokens, BigDecimal cost) {

    /** Nothing at all. */
    public static final Spent NOTHING = new Spent(0, 0, BigDecimal.ZERO);

    /** Both kinds of tokens. */
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
