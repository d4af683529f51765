package com.cashupagent.net;

import java.time.Duration;

/**
 * What one call may take.
 *
 * @param connect finding the name, and then again reaching one of its addresses
 * @param read the longest silence while shaking hands, sending or receiving
 * @param total from the call to the last byte of the answer; more than zero, like the two others
 * @param answerBytes how much of the answer's body is kept; the rest is not read
 */
public record OutboundLimits(Duration connect, Duration read, Duration total, int answerBytes) {

    public OutboundLimits {
        if (connect.toMillis() <= 0 || read.toMillis() <= 0 || total.toMillis() <= 0 || answerBytes < 0) {
            throw new IllegalArgumentException("limits must be positive: a call without one may never end");
        }
    }
}
