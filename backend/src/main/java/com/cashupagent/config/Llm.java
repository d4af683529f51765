package com.cashupagent.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The language model.
 *
 * @param temperature empty: not sent
 * @param documentCost empty: no limit
 * @param inputPrice of a million tokens
 * @param outputPrice of a million tokens
 */
public record Llm(
        URI url,
        boolean azure,
        Optional<String> apiVersion,
        Optional<String> apiKey,
        String model,
        boolean allowPrivate,
        boolean sees,
        Optional<Double> temperature,
        Duration timeout,
        int attempts,
        int maxOutputTokens,
        int documentTokens,
        Optional<BigDecimal> documentCost,
        BigDecimal inputPrice,
        BigDecimal outputPrice) {

    /** Empty without an address; checked all the same. */
    static Optional<Llm> of(Values values) {
        Optional<URI> url = values.httpUrl(Key.LLM_URL);
        String model = values.text(Key.LLM_MODEL);
        List<BigDecimal> prices = values.pairs(Key.LLM_PRICES).get(model);
        boolean azure =
                values.word(Key.LLM_PROVIDER, List.of("openai", "azure")).equals("azure");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (model.isEmpty()) {
            throw values.unfit(Key.LLM_MODEL, "the name of a model, which llm-url needs");
        }
        if (prices == null) {
            // Without a price no budget could hold.
            throw values.unfit(
                    Key.LLM_PRICES,
                    "complete: it has no price for " + model + "; write " + model + "=0/0 if it is free");
        }
        return Optional.of(new Llm(
                url.get(),
                azure,
                values.optional(Key.LLM_API_VERSION),
                values.optional(Key.LLM_API_KEY),
                model,
                values.flag(Key.LLM_ALLOW_PRIVATE),
                values.flag(Key.LLM_SEES),
                values.number(Key.LLM_TEMPERATURE).map(BigDecimal::doubleValue),
                values.duration(Key.LLM_TIMEOUT, Duration.ofMillis(100), Duration.ofMinutes(10)),
                values.integer(Key.LLM_ATTEMPTS, 1, 10),
                values.integer(Key.LLM_MAX_OUTPUT_TOKENS, 1, 1_000_000),
                values.integer(Key.LLM_DOCUMENT_TOKENS, 1, 100_000_000),
                values.number(Key.LLM_DOCUMENT_COST),
                prices.get(0),
                prices.get(1)));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Llm[" + model + " at " + url.getHost() + "]";
    }
}
