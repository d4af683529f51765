package com.cashupagent.extract.llm;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model is asked, where, and how much one document may take. Immutable.
 *
 * @param url the API's base, to which {@code /chat/completions} is added
 * @param azure whether the key goes into Azure's {@code api-key} header rather than a Bearer token
 * @param apiVersion Azure's {@code api-version}; empty where the address needs none
 * @param apiKey empty for an endpoint that asks for none
 * @param sees whether the model is shown pictures of pages
 * @param temperature empty: not sent, as some models want it
 * @param timeout for one call
 * @param attempts at least one; further ones only where the call cannot have been billed
 * @param firstRetry the pause before the second attempt; it doubles, with jitter
 * @param maxOutputTokens of one answer
 * @param maxTokens of one document, both ways together
 * @param maxCost of one document; empty: as much as its tokens cost
 * @param inputPrice of a million tokens
 * @param outputPrice of a million tokens
 */
public record LlmSettings(
        URI url,
        boolean azure,
        Optional<String> apiVersion,
        Optional<String> apiKey,
        String model,
        boolean sees,
        Optional<Double> temperature,
        Duration timeout,
        int attempts,
        Duration firstRetry,
        int maxOutputTokens,
        long maxTokens,
        Optional<BigDecimal> maxCost,
        BigDecimal inputPrice,
        BigDecimal outputPrice) {

    private static final int MILLION_DIGITS = 6;

    /** What so many tokens cost, exactly. */
    public BigDecimal price(long input, long output) {
        return inputPrice
                .multiply(BigDecimal.valueOf(input))
                .add(outputPrice.multiply(BigDecimal.valueOf(output)))
                .movePointLeft(MILLION_DIGITS);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LlmSettings[" + model + " at " + url.getHost() + "]";
    }
}
