package com.cashupagent.deliver.webhook;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookDeliveryStore.Entry;
import com.cashupagent.store.WebhookDeliveryStore.Page;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpointStore;
import com.cashupagent.store.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was sent and what will be, and doing it again. Thread-safe. Every call is given the organisations whose endpoints
 * the caller may see, as in {@link Registry}, and throws {@code webhook_not_found} for another's.
 */
public final class DeliveryLog {

    private static final long LOOK_EVERY_MS = 50;

    private final Transactions transactions;
    private final WebhookEndpointStore endpoints;
    private final WebhookDeliveryStore deliveries;
    private final EndpointQueue queue;
    private final Outbox outbox;
    private final Clock clock;

    DeliveryLog(
            Transactions transactions,
            WebhookEndpointStore endpoints,
            WebhookDeliveryStore deliveries,
            EndpointQueue queue,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.queue = queue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A delivery with all that is known of it. */
    public record Detail(WebhookDelivery delivery, WebhookEvent event, List<WebhookAttempt> attempts) {}

    /** Newest first. */
    public List<Entry> page(Set<String> organisations, String endpointId, Page page) {
        return transactions.call(tx -> {
            Registry.visible(endpoints.find(tx, endpointId), organisations);
            return deliveries.page(tx, endpointId, page);
        });
    }

    /** @throws ProblemException {@code delivery_not_found} */
    public Detail get(Set<String> organisations, String endpointId, String deliveryId) {
        return transactions.call(tx -> {
            Registry.visible(endpoints.find(tx, endpointId), organisations);
            return detail(tx, endpointId, deliveryId);
        });
    }

    /**
     * Sends a delivery again, at once and with the same ids, its pauses from the beginning; one that is being sent now
     * is left to it.
     *
     * @throws ProblemException {@code delivery_not_found} or {@code webhook_disabled}
     */
    public Detail replay(Set<String> organisations, String endpointId, String deliveryId) {
        return transactions.call(tx -> {
            active(tx, organisations, endpointId);
            WebhookDelivery delivery = detail(tx, endpointId, deliveryId).delivery();
            if (delivery.state() != State.SENDING) {
                queue.schedule(tx, delivery.tried(0), clock.instant());
            }
            return detail(tx, endpointId, deliveryId);
        });
    }

    /**
     * Sends everything again that has ended and was created then or later; how many deliveries these are.
     *
     * @param undeliveredOnly leaves out what succeeded
     * @throws ProblemException {@code webhook_disabled}
     */
    public int replaySince(Set<String> organisations, String endpointId, Instant since, boolean undeliveredOnly) {
        return transactions.call(tx -> {
            WebhookEndpoint endpoint = active(tx, organisations, endpointId);
            int parked = deliveries.parkEnded(tx, endpointId, since, undeliveredOnly, clock.instant());
            queue.refill(tx, endpoint, clock.instant());
            return parked;
        });
    }

    /**
     * Sends an event named {@code test}, once, and waits for the answer; after the patience, as it is then.
     *
     * @throws ProblemException {@code webhook_disabled}
     */
    public Detail test(Set<String> organisations, String endpointId, Duration patience) {
        WebhookDelivery delivery = transactions.call(tx -> outbox.test(tx, active(tx, organisations, endpointId)));
        long deadline = System.nanoTime() + patience.toNanos();
        Detail now = get(organisations, endpointId, delivery.id());
        try {
            while (!now.delivery().state().ended() && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_EVERY_MS);
                now = get(organisations, endpointId, delivery.id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    private WebhookEndpoint active(Tx tx, Set<String> organisations, String endpointId) {
        WebhookEndpoint endpoint = Registry.visible(endpoints.lock(tx, endpointId), organisations);
        if (!endpoint.active()) {
            throw new ProblemException(ErrorCode.WEBHOOK_DISABLED, "Nothing is sent to this webhook.");
        }
        return endpoint;
    }

    private Detail detail(Tx tx, String endpointId, String deliveryId) {
        WebhookDelivery delivery = deliveries
                .find(tx, deliveryId)
                .filter(d -> d.endpointId().equals(endpointId))
                .orElseThrow(DeliveryLog::missing);
        WebhookEvent event = deliveries.findEvent(tx, delivery.eventId()).orElseThrow(DeliveryLog::missing);
        return new Detail(delivery, event, deliveries.attempts(tx, deliveryId));
    }

    private static ProblemException missing() {
        return new ProblemException(ErrorCode.DELIVERY_NOT_FOUND, "There is no delivery with this id to this webhook.");
    }
}
