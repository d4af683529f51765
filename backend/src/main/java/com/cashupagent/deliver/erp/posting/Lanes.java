package com.cashupagent.deliver.erp.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many postings this node sends to one connection at a time: few, for ERP systems limit their callers, and one that
 * hangs must not take every thread from the others. Whoever finds no room comes again at a time of its own, so that a
 * backlog of any length costs a few looks a second. Thread-safe.
 */
final class Lanes {

    private static final int MOST = 4;
    private static final Duration APART = Duration.ofMillis(100);

    private final Map<String, Integer> busy = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();

    /** True when there was room; then {@link #leave} must follow. */
    synchronized boolean enter(String connection) {
        int now = busy.getOrDefault(connection, 0);
        if (now >= MOST) {
            return false;
        }
        busy.put(connection, now + 1);
        return true;
    }

    synchronized void leave(String connection) {
        busy.computeIfPresent(connection, (key, count) -> count == 1 ? null : count - 1);
    }

    /** When to come again. */
    synchronized Instant later(String connection, Instant now) {
        next.values().removeIf(time -> time.isBefore(now));
        Instant slot = next.getOrDefault(connection, now).plus(APART);
        next.put(connection, slot);
        return slot;
    }
}
