package com.cashupagent.http;

import com.cashupagent.deliver.webhook.DeliveryLog;
import com.cashupagent.json.Json;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the webhook routes answer. */
final class WebhookAnswers {

    private WebhookAnswers() {}

    /**
     * An endpoint.
     *
     * @param status {@code active}, {@code failing} or {@code disabled}
     * @param secret only when it was made for the caller, this once
     * @param previousSecretUntil until then the previous secret signs, too
     * @param notice that it will be disabled unless a delivery succeeds
     */
    record Webhook(
            String webhookId,
            String clientId,
            String url,
            List<String> events,
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,

            Instant createdAt,
            @Nullable Instant previousSecretUntil,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant pausedUntil,
            @Nullable Notice notice,
            @Nullable String disabledReason) {

        static Webhook of(WebhookEndpoint endpoint, Optional<String> secret, Optional<Instant> disablesAt) {
            WebhookEndpoint.Health health = endpoint.health();
            return new Webhook(
                    endpoint.id(),
                    endpoint.organisationId(),
                    endpoint.url(),
                    endpoint.events(),
                    !endpoint.active() ? "disabled" : health.failures() > 0 ? "failing" : "active",
                    secret.orElse(null),
                    endpoint.createdAt(),
                    endpoint.previousSecretUntil(),
                    health.failures(),
                    health.failingSince(),
                    health.pausedUntil(),
                    disablesAt.map(at -> Notice.of(health, at)).orElse(null),
                    health.disabledReason());
        }
    }

    /** Said before an endpoint is disabled. */
    record Notice(
            String message, Instant disablesAt, @Nullable Instant givenAt) {

        static Notice of(WebhookEndpoint.Health health, Instant disablesAt) {
            return new Notice(
                    "Every delivery since " + health.failingSince()
                            + " failed; without a success this webhook is disabled.",
                    disablesAt,
                    health.noticedAt());
        }
    }

    /** All endpoints of a caller. */
    record WebhookList(List<Webhook> webhooks) {}

    /**
     * One line of the log.
     *
     * @param status {@code pending}, {@code succeeded}, {@code failed} or {@code cancelled}
     * @param nextAttemptAt null when none will follow by itself
     * @param lastAttempt null before the first
     */
    record Delivery(
            String deliveryId,
            String eventId,
            String eventType,
            @Nullable String documentId,
            String status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            @Nullable Attempt lastAttempt) {

        static Delivery of(WebhookDelivery delivery, WebhookEvent event, @Nullable WebhookAttempt last) {
            return new Delivery(
                    delivery.id(),
                    event.id(),
                    event.type(),
                    event.documentId(),
                    WebhookAnswers.status(delivery.state()),
                    delivery.attempts(),
                    delivery.state().ended() ? null : delivery.dueAt(),
                    delivery.createdAt(),
                    last == null ? null : Attempt.of(last));
        }
    }

    /**
     * A page of the log, newest first.
     *
     * @param next what to give as {@code before} for the page after it; null on the last one
     */
    record DeliveryPage(List<Delivery> deliveries, @Nullable String next) {}

    /** A delivery with what is sent and every attempt. */
    record DeliveryDetail(Delivery delivery, Object payload, List<Attempt> attempts) {

        static DeliveryDetail of(DeliveryLog.Detail detail) {
            List<WebhookAttempt> attempts = detail.attempts();
            return new DeliveryDetail(
                    Delivery.of(
                            detail.delivery(),
                            detail.event(),
                            attempts.isEmpty() ? null : attempts.get(attempts.size() - 1)),
                    Json.mapper().readTree(detail.event().payload()),
                    attempts.stream().map(Attempt::of).toList());
        }
    }

    /**
     * One time it was sent.
     *
     * @param status of the answer; null when none came
     * @param answerBody its first 16 KB
     * @param error why none came; null when one did
     */
    record Attempt(
            int number,
            Instant startedAt,
            long durationMs,
            String url,
            Map<String, String> requestHeaders,
            @Nullable Integer status,
            Map<String, List<String>> answerHeaders,
            @Nullable String answerBody,
            @Nullable String error) {

        static Attempt of(WebhookAttempt attempt) {
            return new Attempt(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.took().toMillis(),
                    attempt.url(),
                    attempt.requestHeaders(),
                    attempt.status(),
                    attempt.answerHeaders(),
                    attempt.answerBody(),
                    attempt.error());
        }
    }

    /** How many deliveries will be sent again. */
    record Replayed(int replayed) {}

    static String status(State state) {
        return state.ended() ? state.name().toLowerCase(Locale.ROOT) : "pending";
    }
}
