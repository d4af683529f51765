package com.cashupagent.http;

import com.cashupagent.ops.Meters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the requests under way, so that a stop can wait for them. Thread-safe. */
final class InFlight {

    private final Meters meters;
    private final AtomicBoolean draining = new AtomicBoolean();
    private int count;

    InFlight(Meters meters) {
        this.meters = meters;
    }

    synchronized void began() {
        count++;
        meters.connectionOpened();
    }

    synchronized void ended() {
        count--;
        meters.connectionClosed();
        notifyAll();
    }

    boolean draining() {
        return draining.get();
    }

    void drain() {
        draining.set(true);
    }

    /** Returns when nothing is under way, or after the time. */
    synchronized void awaitNone(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (count > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
