package com.cashupagent.jobs;

import java.time.Duration;

/**
 * What becomes of a job that failed though it need not have.
 *
 * @param retries how often it is tried again; after that it is exhausted
 * @param firstPause before the first of them
 * @param factor by which every further pause is longer, at least 1
 * @param longestPause none is longer, but for the jitter
 * @param jitter 0..1, how far a pause may lie beside its length, so that what failed together does not return together
 */
public record RetryPolicy(int retries, Duration firstPause, double factor, Duration longestPause, double jitter) {

    /** The guide's three, after a second, two and four. */
    public static final RetryPolicy USUAL = new RetryPolicy(3, Duration.ofSeconds(1), 2, Duration.ofMinutes(5), 0.2);

    public RetryPolicy {
        if (retries < 0 || firstPause.isNegative() || !(factor >= 1) || !(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("not a retry policy");
        }
    }

    /** Whether a job that failed so often has another attempt. */
    boolean another(int failures) {
        return failures <= retries;
    }

    /**
     * The pause before the next attempt.
     *
     * @param failures so far, at least 1
     * @param random 0..1, where within the jitter
     */
    Duration pause(int failures, double random) {
        double usual = Math.min(firstPause.toMillis() * Math.pow(factor, failures - 1.0), longestPause.toMillis());
        return Duration.ofMillis(Math.round(usual * (1 + jitter * (2 * random - 1))));
    }
}
