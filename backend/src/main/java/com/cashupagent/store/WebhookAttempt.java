package com.cashupagent.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One time that a delivery was sent: what went out, what came back, how long it took.
 *
 * @param number from 1
 * @param status null when no answer came
 * @param answerBody as text, cut; null when no answer came
 * @param error why there was no answer, a sentence for a person; null when one came
 */
public record WebhookAttempt(
        String deliveryId,
        int number,
        Instant startedAt,
        Duration took,
        String url,
        Map<String, String> requestHeaders,
        @Nullable Integer status,
        Map<String, List<String>> answerHeaders,
        @Nullable String answerBody,
        @Nullable String error) {}
