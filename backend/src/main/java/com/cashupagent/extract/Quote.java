package com.cashupagent.extract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a tier asks for one document.
 *
 * @param tokens the most it can take, both ways together
 * @param expected what it is likely to cost
 * @param most what it can cost at most
 * @param refusal why it will not look at this document, when it exceeds what one document may take
 */
public record Quote(long tokens, BigDecimal expected, BigDecimal most, Optional<Refusal> refusal) {

    /**
     * A limit that would be passed.
     *
     * @param reason stable, for {@code routing}
     * @param message a sentence with the numbers in it
     */
    public record Refusal(String reason, String message) {}
}
