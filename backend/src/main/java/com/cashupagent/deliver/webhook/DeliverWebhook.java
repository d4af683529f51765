package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.webhook.Sender.Outcome;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpoint.Health;
import com.cashupagent.store.WebhookEndpointStore;
import com.cashupagent.store.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of one attempt. It takes one of its endpoint's slots in a first transaction, sends outside of any, and writes
 * what came of it in a second, with the job of the next attempt. A node that dies between the two sends again after its
 * restart, with the same ids.
 */
final class DeliverWebhook implements TimedJobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverWebhook.class);

    private final Transactions transactions;
    private final WebhookEndpointStore endpoints;
    private final WebhookDeliveryStore deliveries;
    private final EndpointQueue queue;
    private final Sender sender;
    private final RetryPolicy retries;
    private final EndpointPolicy policy;
    private final DoubleSupplier random;
    private final Clock clock;

    DeliverWebhook(
            Transactions transactions,
            WebhookEndpointStore endpoints,
            WebhookDeliveryStore deliveries,
            EndpointQueue queue,
            Sender sender,
            RetryPolicy retries,
            EndpointPolicy policy,
            DoubleSupplier random,
            Clock clock) {
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.queue = queue;
        this.sender = sender;
        this.retries = retries;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EndpointQueue.JOB;
    }

    @Override
    public void run(String key) throws InterruptedException {
        Optional<Claim> claimed = transactions.call(tx -> claim(tx, JobKey.parse(key)));
        if (claimed.isPresent()) {
            Claim claim = claimed.get();
            Outcome outcome = sender.send(claim.endpoint(), claim.delivery(), claim.event());
            transactions.run(tx -> record(tx, claim, outcome));
        }
    }

    private Optional<Claim> claim(Tx tx, JobKey key) {
        Instant now = clock.instant();
        Optional<WebhookEndpoint> locked = endpoints.lock(tx, key.endpointId());
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        WebhookEndpoint endpoint = locked.get();
        Optional<WebhookDelivery> delivery = deliveries
                .find(tx, key.deliveryId())
                .filter(d -> d.job() == key.number())
                .filter(d -> d.state() == State.PENDING || d.state() == State.SENDING);
        Optional<WebhookEvent> event = delivery.flatMap(d -> deliveries.findEvent(tx, d.eventId()));
        if (delivery.isEmpty() || event.isEmpty()) {
            queue.refill(tx, endpoint, now);
            return Optional.empty();
        }
        if (!endpoint.active()) {
            deliveries.update(tx, delivery.get().in(State.CANCELLED));
            return Optional.empty();
        }
        return queue.take(tx, endpoint, delivery.get(), now)
                ? Optional.of(new Claim(endpoint, delivery.get(), event.get()))
                : Optional.empty();
    }

    private void record(Tx tx, Claim claim, Outcome outcome) {
        Instant now = clock.instant();
        Optional<WebhookEndpoint> locked = endpoints.lock(tx, claim.endpoint().id());
        if (locked.isEmpty()) {
            return;
        }
        WebhookEndpoint endpoint = locked.get();
        Health health = outcome.successful() ? recovered(endpoint.health()) : failed(endpoint, outcome, now);
        WebhookEndpoint changed = endpoint.with(health);
        endpoints.update(tx, changed);
        // Not this job's any more when it was replayed meanwhile or its document erased.
        deliveries
                .find(tx, claim.delivery().id())
                .filter(d -> d.job() == claim.delivery().job())
                .ifPresent(d -> record(tx, changed, d.attempted(), outcome, now));
        if (!changed.active()) {
            deliveries.cancelWaiting(tx, endpoint.id());
        }
        queue.refill(tx, changed, now);
    }

    private void record(Tx tx, WebhookEndpoint endpoint, WebhookDelivery attempted, Outcome outcome, Instant now) {
        Optional<Duration> pause = outcome.successful() || !endpoint.active()
                ? Optional.empty()
                : retries.pause(attempted.tries(), outcome.retryAfter(), random.getAsDouble());
        if (pause.isPresent()) {
            queue.schedule(tx, attempted, now.plus(pause.get()));
        } else {
            deliveries.update(tx, attempted.in(outcome.successful() ? State.SUCCEEDED : State.FAILED));
        }
        deliveries.insert(tx, outcome.attempt());
    }

    private static Health recovered(Health before) {
        return new Health(0, null, null, null, before.disabledReason());
    }

    private Health failed(WebhookEndpoint endpoint, Outcome outcome, Instant now) {
        Health before = endpoint.health();
        if (!endpoint.active()) {
            return before;
        }
        Health after = outcome.gone()
                ? before.disabled("The receiver answered 410: it is gone for good.")
                : policy.failed(before, now, outcome.retryAfter().map(retries::bounded));
        if (after.disabledReason() != null) {
            LOG.warn("webhook {} is disabled. {}", endpoint.id(), after.disabledReason());
        } else if (before.noticedAt() == null && after.noticedAt() != null) {
            LOG.warn(
                    "webhook {} has failed since {} and will be disabled at {}",
                    endpoint.id(),
                    after.failingSince(),
                    policy.disablesAt(after).orElse(now));
        }
        return after;
    }

    /** What is to be sent where. */
    private record Claim(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookEvent event) {}
}
