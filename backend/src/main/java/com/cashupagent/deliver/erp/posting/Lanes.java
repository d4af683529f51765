package com.cashupagent.deliver.erp.posting;

import com.cashupagent.store.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many calls this node makes at a time: a few to one connection, for ERP systems limit their callers; and never so
 * many in all that webhooks, which share the threads, would stand still while ERP systems hang. The last half of those
 * is for connections that have none yet, so that a few that hang leave room for the others. Whoever finds no room comes
 * again at a time of its own, so that a backlog of any length costs a few looks a second. Thread-safe.
 */
final class Lanes {

    private static final Duration APART = Duration.ofMillis(100);

    private final int mostOfOne;
    private final int mostOfAll;
    private final Map<String, Integer> busy = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();
    private int all;

    /** @param mostOfOne for one connection @param mostOfAll for all of them */
    Lanes(int mostOfOne, int mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /** Of a posting's connection. */
    static String name(Posting posting) {
        return name(posting.organisationId(), posting.connection());
    }

    static String name(String organisationId, String connection) {
        return organisationId + "\n" + connection;
    }

    /** What is done within a lane; it may wait for another's answer. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work now where there is room for it; else {@code later} gets the time to come again. */
    void run(Posting posting, Instant now, Work work, Consumer<Instant> later) throws InterruptedException {
        String lane = name(posting);
        if (!enter(lane)) {
            later.accept(later(lane, now));
            return;
        }
        try {
            work.run();
        } finally {
            leave(lane);
        }
    }

    /** True when there was room; then {@link #leave} must follow. */
    synchronized boolean enter(String connection) {
        int now = busy.getOrDefault(connection, 0);
        int room = now == 0 ? mostOfAll : Math.max(1, mostOfAll / 2);
        if (now >= mostOfOne || all >= room) {
            return false;
        }
        all++;
        busy.put(connection, now + 1);
        return true;
    }

    synchronized void leave(String connection) {
        if (busy.containsKey(connection)) {
            all--;
            busy.computeIfPresent(connection, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    /** When to come again. */
    synchronized Instant later(String connection, Instant now) {
        next.values().removeIf(time -> time.isBefore(now));
        Instant slot = next.getOrDefault(connection, now).plus(APART);
        next.put(connection, slot);
        return slot;
    }
}
