package com.cashupagent.jobs;

import java.time.Duration;

/**
 * How jobs run.
 *
 * @param threads jobs at a time on this node
 * @param retry of jobs that fail
 * @param heartbeat how often this node shows that it is alive; after four missed ones another takes over its jobs
 * @param node name of this node, the same after a restart and no other's, at most 200 characters
 */
public record JobSettings(int threads, RetryPolicy retry, Duration heartbeat, String node) {

    /** The usual: the usual retries, 15 seconds. */
    public static JobSettings of(int threads, String node) {
        return of(threads, RetryPolicy.USUAL, node);
    }

    /** 15 seconds. */
    public static JobSettings of(int threads, RetryPolicy retry, String node) {
        return new JobSettings(threads, retry, Duration.ofSeconds(15), node);
    }
}
