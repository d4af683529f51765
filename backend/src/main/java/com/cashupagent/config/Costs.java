package com.cashupagent.config;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What reading costs and may cost.
 *
 * @param currency ISO 4217
 * @param dayTokens of an organisation on the language model; 0: no limit
 * @param dayBudget of an organisation on the language model; empty: no limit
 * @param monthBudget likewise
 */
public record Costs(
        String currency,
        BigDecimal ocrPage,
        BigDecimal review,
        int dayTokens,
        Optional<BigDecimal> dayBudget,
        Optional<BigDecimal> monthBudget,
        List<BigDecimal> dayThresholds,
        List<BigDecimal> monthThresholds) {

    static Costs of(Values values) {
        String currency = values.text(Key.COST_CURRENCY);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(currency))) {
            throw values.unfit(Key.COST_CURRENCY, "an ISO 4217 code such as USD");
        }
        return new Costs(
                currency,
                values.number(Key.OCR_PAGE_PRICE).orElse(BigDecimal.ZERO),
                values.number(Key.REVIEW_PRICE).orElse(BigDecimal.ZERO),
                values.integer(Key.LLM_DAILY_TOKENS, 0, 2_000_000_000),
                values.number(Key.LLM_DAILY_BUDGET),
                values.number(Key.LLM_MONTHLY_BUDGET),
                values.numbers(Key.COST_THRESHOLDS_DAY),
                values.numbers(Key.COST_THRESHOLDS_MONTH));
    }
}
