package com.cashupagent.deliver.webhook;

import com.cashupagent.store.WebhookEndpoint.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint's failures change what is sent there: its circuit, the notice, the end.
 *
 * @param slots deliveries at a time while all is well; one when the last attempt failed
 * @param failuresToPause failures in a row that open the circuit
 * @param firstPause how long it stays open; twice as long after each probe that fails
 * @param longestPause bound of that
 * @param noticeAfter how long an endpoint fails before it is said that it will be disabled
 * @param disableAfter how long it fails before it is disabled
 * @param noticeBefore how long before that it must have been said
 */
record EndpointPolicy(
        int slots,
        int failuresToPause,
        Duration firstPause,
        Duration longestPause,
        Duration noticeAfter,
        Duration disableAfter,
        Duration noticeBefore) {

    static final EndpointPolicy USUAL = new EndpointPolicy(
            4,
            5,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(2),
            Duration.ofDays(5),
            Duration.ofDays(1));

    private static final int MOST_DOUBLINGS = 20;

    /** How many may be sent at a time now. */
    int slots(Health health) {
        return health.failures() == 0 ? slots : 1;
    }

    /** Whether the circuit is open. */
    boolean paused(Health health, Instant now) {
        Instant until = health.pausedUntil();
        return until != null && until.isAfter(now);
    }

    /**
     * After an attempt that failed.
     *
     * @param asked how long the receiver wants to be left alone; it need not have failed often for that
     */
    Health failed(Health before, Instant now, Optional<Duration> asked) {
        int failures = before.failures() + 1;
        Instant since = before.failingSince() == null ? now : before.failingSince();
        Duration failing = Duration.between(since, now);
        Instant noticed = before.noticedAt();
        if (noticed == null && failing.compareTo(noticeAfter) >= 0) {
            noticed = now;
        }
        boolean warned = noticed != null && Duration.between(noticed, now).compareTo(noticeBefore) >= 0;
        String reason = warned && failing.compareTo(disableAfter) >= 0
                ? "Every delivery since " + since + " failed. Mend the receiver, set the status to active, and replay."
                : null;
        return new Health(failures, since, noticed, reason == null ? pause(failures, now, asked) : null, reason);
    }

    /** When an endpoint that goes on failing will be disabled; empty before the notice. */
    Optional<Instant> disablesAt(Health health) {
        Instant since = health.failingSince();
        Instant noticed = health.noticedAt();
        if (since == null || noticed == null) {
            return Optional.empty();
        }
        Instant byAge = since.plus(disableAfter);
        Instant byNotice = noticed.plus(noticeBefore);
        return Optional.of(byAge.isAfter(byNotice) ? byAge : byNotice);
    }

    private @Nullable Instant pause(int failures, Instant now, Optional<Duration> asked) {
        Duration pause = asked.orElse(Duration.ZERO);
        if (failures >= failuresToPause) {
            Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - failuresToPause, MOST_DOUBLINGS));
            Duration circuit = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
            pause = circuit.compareTo(pause) > 0 ? circuit : pause;
        }
        return pause.isZero() ? null : now.plus(pause);
    }
}
