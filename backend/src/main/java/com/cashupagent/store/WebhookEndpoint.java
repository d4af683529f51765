package com.cashupagent.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation wants to be told of events, as kept.
 *
 * @param id {@code whk_…}
 * @param organisationId whose events it gets
 * @param createdBy the credential that registered it
 * @param events wire names, sorted
 * @param secret what signs, sealed
 * @param previousSecret what signs, too, until {@code previousSecretUntil}, sealed; null when there is none
 * @param health how deliveries have gone
 */
public record WebhookEndpoint(
        String id,
        String organisationId,
        String createdBy,
        String url,
        List<String> events,
        String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousSecretUntil,
        Health health,
        Instant createdAt) {

    public WebhookEndpoint {
        events = events.stream().sorted().distinct().toList();
    }

    /**
     * How deliveries have gone.
     *
     * @param failures since the last success
     * @param failingSince the first of these failures; null when there is none
     * @param noticedAt when it was said that the endpoint will be disabled; null when it was not
     * @param pausedUntil nothing is sent before; null when nothing stands against it
     * @param disabledReason why nothing is sent any more, a sentence for a person; null while something is
     */
    public record Health(
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant noticedAt,
            @Nullable Instant pausedUntil,
            @Nullable String disabledReason) {

        /** Nothing has gone wrong. */
        public static final Health GOOD = new Health(0, null, null, null, null);

        /** The same, disabled. */
        public Health disabled(String reason) {
            return new Health(failures, failingSince, noticedAt, null, reason);
        }
    }

    /** Whether deliveries are sent there. */
    public boolean active() {
        return health.disabledReason() == null;
    }

    /** Whether something signs beside the secret at that time. */
    public boolean overlapping(Instant now) {
        return previousSecret != null && previousSecretUntil != null && now.isBefore(previousSecretUntil);
    }

    /** The same with other health. */
    public WebhookEndpoint with(Health changed) {
        return new WebhookEndpoint(
                id,
                organisationId,
                createdBy,
                url,
                events,
                secret,
                previousSecret,
                previousSecretUntil,
                changed,
                createdAt);
    }

    /** The same elsewhere, or for other events. */
    public WebhookEndpoint with(String changedUrl, List<String> changedEvents) {
        return new WebhookEndpoint(
                id,
                organisationId,
                createdBy,
                changedUrl,
                changedEvents,
                secret,
                previousSecret,
                previousSecretUntil,
                health,
                createdAt);
    }

    /** The same with another secret; the old one signs until then. */
    public WebhookEndpoint rotated(String newSecret, Instant oldUntil) {
        return new WebhookEndpoint(
                id, organisationId, createdBy, url, events, newSecret, secret, oldUntil, health, createdAt);
    }

    @Override
    public String toString() {
        return "WebhookEndpoint[" + id + "]";
    }
}
