package com.cashupagent.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts a key within a sliding window, so that secrets cannot be tried through. Keeps a bounded number
 * of keys, the most recently seen. Thread-safe.
 */
final class AttemptLimiter {

    private static final int KEYS = 20_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    AttemptLimiter(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /** Seconds to wait before another attempt; 0 when one is allowed now. */
    synchronized long secondsToWait(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant now = clock.instant();
        times.removeIf(time -> !time.plus(window).isAfter(now));
        if (times.size() < allowed) {
            return 0;
        }
        return Math.max(1, Duration.between(now, times.getFirst().plus(window)).toSeconds() + 1);
    }

    synchronized void failed(String key) {
        Deque<Instant> times = failures.computeIfAbsent(key, k -> new ArrayDeque<>());
        if (times.size() >= allowed) {
            times.removeFirst();
        }
        times.addLast(clock.instant());
    }
}
