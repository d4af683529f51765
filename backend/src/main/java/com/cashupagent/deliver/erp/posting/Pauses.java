package com.cashupagent.deliver.erp.posting;

import java.time.Duration;
import java.util.Optional;

/**
 * When a posting that could not be sent is tried again: each pause four times the one before, up to a day.
 *
 * @param first after the first failure
 * @param most failures; after the last it is given up
 */
record Pauses(Duration first, int most) {

    private static final int FACTOR = 4;
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Empty when there is no further attempt. @param failures so far, at least 1 @param asked by the ERP system */
    Optional<Duration> after(int failures, Optional<Duration> asked) {
        if (failures >= most) {
            return Optional.empty();
        }
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        if (asked.isPresent() && asked.get().compareTo(pause) > 0) {
            pause = asked.get();
        }
        return Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
