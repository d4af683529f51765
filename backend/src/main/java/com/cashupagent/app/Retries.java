package com.cashupagent.app;

import com.cashupagent.config.Settings;
import com.cashupagent.jobs.RetryPolicy;

/** The settings' policy for documents that the server failed on. */
final class Retries {

    private static final double PERCENT = 100;

    private Retries() {}

    static RetryPolicy of(Settings settings) {
        Settings.Retry retry = settings.retry();
        return new RetryPolicy(
                retry.attempts(),
                retry.firstPause(),
                retry.factor(),
                retry.longestPause(),
                retry.jitterPercent() / PERCENT);
    }
}
