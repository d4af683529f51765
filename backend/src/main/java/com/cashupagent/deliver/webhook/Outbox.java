package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.Notification;
import com.cashupagent.deliver.Notifications;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpointStore;
import com.cashupagent.store.WebhookEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what happened for every endpoint that wants it, with its job, in the transaction in which it happened. */
public final class Outbox implements Notifications {

    private static final int ID_CHARACTERS = 26;

    private final WebhookEndpointStore endpoints;
    private final WebhookDeliveryStore deliveries;
    private final TimedJobs jobs;
    private final Clock clock;

    /** Everything is shared and thread-safe. */
    public Outbox(WebhookEndpointStore endpoints, WebhookDeliveryStore deliveries, TimedJobs jobs, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void publish(Tx tx, Notification notification) {
        List<WebhookEndpoint> wanting = endpoints.wanting(
                tx, notification.organisationId(), notification.type().wireName());
        if (wanting.isEmpty()) {
            return;
        }
        WebhookEvent event = event(
                notification.type().wireName(),
                notification.organisationId(),
                notification.documentId(),
                notification.content());
        deliveries.insert(tx, event);
        wanting.forEach(endpoint -> send(tx, endpoint, event, 0));
    }

    /** An event made up to see whether an endpoint can be reached; one attempt. */
    WebhookDelivery test(Tx tx, WebhookEndpoint endpoint) {
        WebhookEvent event =
                event("test", endpoint.organisationId(), null, Map.of("message", "A test, asked for by you."));
        deliveries.insert(tx, event);
        return send(tx, endpoint, event, Integer.MAX_VALUE / 2);
    }

    private WebhookDelivery send(Tx tx, WebhookEndpoint endpoint, WebhookEvent event, int spent) {
        // A disabled endpoint's events are kept for a replay.
        WebhookDelivery delivery = WebhookDelivery.of(
                        RandomText.of("whd_", ID_CHARACTERS),
                        endpoint.id(),
                        event.id(),
                        endpoint.active() ? State.PENDING : State.CANCELLED,
                        event.createdAt())
                .tried(spent);
        deliveries.insert(tx, delivery);
        if (endpoint.active()) {
            jobs.enqueue(tx, EndpointQueue.JOB, JobKey.of(delivery), delivery.dueAt());
        }
        return delivery;
    }

    private WebhookEvent event(
            String type, String organisationId, @Nullable String documentId, Map<String, Object> content) {
        Instant now = clock.instant();
        String id = RandomText.of("evt_", ID_CHARACTERS);
        return new WebhookEvent(
                id, type, documentId, Payload.of(id, type, now, organisationId, documentId, content), now);
    }
}
