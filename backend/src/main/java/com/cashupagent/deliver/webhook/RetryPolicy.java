package com.cashupagent.deliver.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a delivery that failed is tried again.
 *
 * @param pauses after the first failure, the second and so on; a delivery that fails after the last is given up
 * @param jitter 0..1, how far a pause may lie beside its length, so that what failed together does not return together
 * @param longestAsked bound of what a receiver may ask for by {@code Retry-After}
 */
record RetryPolicy(List<Duration> pauses, double jitter, Duration longestAsked) {

    /** More than three days in all; 20 % jitter. */
    static final RetryPolicy USUAL = new RetryPolicy(
            Stream.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
                    .map(Duration::parse)
                    .toList(),
            0.2,
            Duration.ofHours(24));

    RetryPolicy {
        if (jitter < 0 || jitter >= 1) {
            throw new IllegalArgumentException("not a retry policy");
        }
        pauses = List.copyOf(pauses);
    }

    /**
     * The pause before the next attempt; empty when there is none.
     *
     * @param failures so far, at least 1
     * @param asked the receiver's {@code Retry-After}; it can lengthen a pause and not shorten it
     * @param random 0..1, where within the jitter
     */
    Optional<Duration> pause(int failures, Optional<Duration> asked, double random) {
        if (failures > pauses.size()) {
            return Optional.empty();
        }
        Duration usual = pauses.get(failures - 1);
        Duration spread = Duration.ofMillis(Math.round(usual.toMillis() * (1 + jitter * (2 * random - 1))));
        return Optional.of(asked.map(this::bounded)
                .filter(wish -> wish.compareTo(spread) > 0)
                .orElse(spread));
    }

    /** What was asked for, at most what may be. */
    Duration bounded(Duration asked) {
        return asked.compareTo(longestAsked) > 0 ? longestAsked : asked;
    }
}
