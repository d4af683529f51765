package com.cashupagent.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one tier, in the order in which they were made.
 *
 * @param tier which it is about
 * @param decision what came of it
 * @param reason stable, such as {@code below_threshold} or {@code monthly_budget}
 * @param message a sentence with the numbers in it, for a person
 * @param confidence how sure the document's reading was afterwards; null while there is none
 * @param cost what the step cost, also when it failed
 */
public record RoutingStep(
        Tier tier,
        Decision decision,
        String reason,
        String message,
        @Nullable Double confidence,
        BigDecimal cost) {

    /** The JSON name is the lower-case constant. */
    public enum Decision {
        /** It looked at the document. */
        RAN,
        /** It was left out. */
        SKIPPED,
        /** It was tried, and brought nothing. */
        FAILED
    }
}
