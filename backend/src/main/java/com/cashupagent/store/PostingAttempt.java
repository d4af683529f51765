package com.cashupagent.store;

import java.time.Instant;

/**
 * One step that a posting took.
 *
 * @param number from 1, in order; given by the store
 * @param step {@code post}, {@code find} or {@code attach}
 * @param outcome such as {@code posted}, {@code unknown}
 * @param detail a sentence for a person; never a secret
 */
public record PostingAttempt(int number, String step, String outcome, String detail, Instant at) {}
