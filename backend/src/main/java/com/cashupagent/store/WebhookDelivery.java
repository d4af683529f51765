package com.cashupagent.store;

import java.time.Instant;

/**
 * One event on its way to one endpoint.
 *
 * @param id {@code whd_…}
 * @param attempts in all
 * @param tries attempts since it was last begun anew, where the pauses start over
 * @param job number of the newest job: an older one may do nothing
 * @param dueAt when it is or was to be sent
 */
public record WebhookDelivery(
        String id,
        String endpointId,
        String eventId,
        State state,
        int attempts,
        int tries,
        int job,
        Instant dueAt,
        Instant createdAt) {

    /** Where it is. */
    public enum State {
        /** A job will send it when it is due. */
        PENDING,
        /** Waits, without a job, for one of the endpoint's slots. */
        PARKED,
        /** Holds a slot; its job is sending, or was when its node died and will again. */
        SENDING,
        SUCCEEDED,
        /** No attempt will follow. */
        FAILED,
        /** Never sent, or no further, because the endpoint is disabled. */
        CANCELLED;

        /** Whether nothing will happen by itself. */
        public boolean ended() {
            return this == SUCCEEDED || this == FAILED || this == CANCELLED;
        }
    }

    /** A new one, not sent yet. */
    public static WebhookDelivery of(String id, String endpointId, String eventId, State state, Instant now) {
        return new WebhookDelivery(id, endpointId, eventId, state, 0, 0, 1, now, now);
    }

    /** The same in another state. */
    public WebhookDelivery in(State other) {
        return new WebhookDelivery(id, endpointId, eventId, other, attempts, tries, job, dueAt, createdAt);
    }

    /** The same after one more attempt. */
    public WebhookDelivery attempted() {
        return new WebhookDelivery(id, endpointId, eventId, state, attempts + 1, tries + 1, job, dueAt, createdAt);
    }

    /** The same, to be sent by a new job at that time. */
    public WebhookDelivery due(Instant when) {
        return new WebhookDelivery(id, endpointId, eventId, State.PENDING, attempts, tries, job + 1, when, createdAt);
    }

    /** The same, whose pauses start over, or of which so many tries are already spent. */
    public WebhookDelivery tried(int spent) {
        return new WebhookDelivery(id, endpointId, eventId, state, attempts, spent, job, dueAt, createdAt);
    }
}
