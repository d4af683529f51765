package com.cashupagent.deliver.webhook;

import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEndpoint;
import java.time.Instant;

/**
 * Each endpoint's own queue. An endpoint has a few slots; a delivery that finds none is parked, without a job and
 * without a thread, and whoever is done hands the turn on. So the slowest receiver holds no more threads than it has
 * slots, on all nodes together, and a backlog costs rows.
 *
 * <p>What holds between transactions: where something is parked, something else of that endpoint is being sent, or has
 * a job that is due by now or by the end of the pause, and that will {@link #refill}. Every method wants the endpoint
 * locked by the transaction. Thread-safe.
 */
final class EndpointQueue {

    static final String JOB = "deliver-webhook";

    private final WebhookDeliveryStore deliveries;
    private final TimedJobs jobs;
    private final EndpointPolicy policy;

    EndpointQueue(WebhookDeliveryStore deliveries, TimedJobs jobs, EndpointPolicy policy) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.policy = policy;
    }

    /** Takes a slot for the delivery; false when it must wait, which is then seen to. */
    boolean take(Tx tx, WebhookEndpoint endpoint, WebhookDelivery delivery, Instant now) {
        if (delivery.state() == State.SENDING) {
            // Its node died while sending; the slot is still its own.
            return true;
        }
        boolean free = !policy.paused(endpoint.health(), now)
                && deliveries.count(tx, endpoint.id(), State.SENDING) < policy.slots(endpoint.health());
        deliveries.update(tx, delivery.in(free ? State.SENDING : State.PARKED));
        if (!free) {
            refill(tx, endpoint, now);
        }
        return free;
    }

    /** Gives the delivery a job at that time. */
    void schedule(Tx tx, WebhookDelivery delivery, Instant due) {
        WebhookDelivery scheduled = delivery.due(due);
        if (deliveries.update(tx, scheduled)) {
            jobs.enqueue(tx, JOB, JobKey.of(scheduled), due);
        }
    }

    /** Gives jobs to as many parked deliveries as there are slots; while the endpoint is paused, to one as a probe. */
    void refill(Tx tx, WebhookEndpoint endpoint, Instant now) {
        Instant until = endpoint.health().pausedUntil();
        boolean paused = until != null && policy.paused(endpoint.health(), now);
        Instant due = until != null && paused ? until : now;
        int slots = paused ? 1 : policy.slots(endpoint.health());
        int coming = deliveries.count(tx, endpoint.id(), State.SENDING) + deliveries.countDue(tx, endpoint.id(), due);
        if (endpoint.active() && coming < slots) {
            deliveries.parked(tx, endpoint.id(), slots - coming).forEach(parked -> schedule(tx, parked, due));
        }
    }
}
