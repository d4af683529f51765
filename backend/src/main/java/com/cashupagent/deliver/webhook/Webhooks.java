package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.Notifications;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEndpointStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** The parts of webhooks, put together. Thread-safe. */
public final class Webhooks {

    private final Registry registry;
    private final DeliveryLog log;
    private final Outbox outbox;
    private final DeliverWebhook deliver;
    private final PurgeDeliveries purge;

    /**
     * With the usual policies.
     *
     * @param guard says where endpoints may be; the caller's own
     * @param patience for one attempt
     * @param retention how long events are kept after everybody was told
     */
    public Webhooks(
            Transactions transactions,
            WebhookEndpointStore endpoints,
            WebhookDeliveryStore deliveries,
            TimedJobs jobs,
            OutboundGuard guard,
            OutboundCaller caller,
            Sealer sealer,
            Duration patience,
            Duration retention,
            Clock clock) {
        this(
                transactions,
                endpoints,
                deliveries,
                jobs,
                guard,
                caller,
                sealer,
                new Policies(
                        RetryPolicy.USUAL,
                        EndpointPolicy.USUAL,
                        patience,
                        retention,
                        () -> ThreadLocalRandom.current().nextDouble()),
                clock);
    }

    Webhooks(
            Transactions transactions,
            WebhookEndpointStore endpoints,
            WebhookDeliveryStore deliveries,
            TimedJobs jobs,
            OutboundGuard guard,
            OutboundCaller caller,
            Sealer sealer,
            Policies policies,
            Clock clock) {
        WebhookSecrets secrets = new WebhookSecrets(sealer);
        EndpointPolicy policy = policies.endpoints();
        EndpointQueue queue = new EndpointQueue(deliveries, jobs, policy);
        this.outbox = new Outbox(endpoints, deliveries, jobs, clock);
        this.registry =
                new Registry(transactions, endpoints, deliveries, new RegistrationRules(guard), secrets, policy, clock);
        this.log = new DeliveryLog(transactions, endpoints, deliveries, queue, outbox, clock);
        this.deliver = new DeliverWebhook(
                transactions,
                endpoints,
                deliveries,
                queue,
                new Sender(caller, secrets, policies.patience(), clock),
                policies.retries(),
                policy,
                policies.random(),
                clock);
        this.purge = new PurgeDeliveries(transactions, deliveries, jobs, policies.retention(), clock);
    }

    /** @param random 0..1, of which jitter is made */
    record Policies(
            RetryPolicy retries,
            EndpointPolicy endpoints,
            Duration patience,
            Duration retention,
            DoubleSupplier random) {}

    public Registry registry() {
        return registry;
    }

    public DeliveryLog log() {
        return log;
    }

    /** Where the program says what happened. */
    public Notifications notifications() {
        return outbox;
    }

    /** What the timed jobs must be able to run. */
    public List<TimedJobHandler> handlers() {
        return List.of(deliver, purge);
    }

    /** Begins the daily purge; call it when the jobs are about to start. */
    public void start() {
        purge.schedule();
    }
}
