package com.cashupagent.jobs;

import java.time.Duration;

/**
 * How jobs run.
 *
 * @param threads jobs at a time on this node
 * @param attempts how often a job may fail before it is exhausted, at least 1
 * @param firstRetry pause after the first failure; doubled after each further one
 * @param heartbeat how often this node shows that it is alive; after four missed ones another takes over its jobs
 * @param node name of this node, the same after a restart and no other's, at most 200 characters
 */
public record JobSettings(int threads, int attempts, Duration firstRetry, Duration heartbeat, String node) {

    /** The usual: three attempts, half a second, 15 seconds. */
    public static JobSettings of(int threads, String node) {
        return new JobSettings(threads, 3, Duration.ofMillis(500), Duration.ofSeconds(15), node);
    }
}
