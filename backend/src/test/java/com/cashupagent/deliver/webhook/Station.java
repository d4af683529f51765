package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.Notification;
import com.cashupagent.jobs.DbTimedJobs;
import com.cashupagent.jobs.JobSettings;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.secret.MasterKeys;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore.Entry;
import com.cashupagent.store.WebhookDeliveryStore.Filter;
import com.cashupagent.store.WebhookDeliveryStore.Page;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlWebhookDeliveryStore;
import com.cashupagent.store.sql.SqlWebhookEndpointStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Webhooks as the program wires them, in a hurry, with a clock that can be put forward. */
final class Station implements AutoCloseable {

    static final String ORGANISATION = "eabl_main";
    static final Set<String> SEEN = Set.of(ORGANISATION);
    static final String SECRET = "your_webhook_secret_key";

    /** Ten attempts, as the usual ones; a second for hours. */
    static final RetryPolicy QUICK = new RetryPolicy(
            Stream.of(50, 100, 100, 200, 200, 300, 300, 400, 400)
                    .map(Duration::ofMillis)
                    .toList(),
            0.2,
            Duration.ofHours(24));

    static final EndpointPolicy PATIENT = new EndpointPolicy(
            4,
            5,
            Duration.ofMillis(200),
            Duration.ofMillis(800),
            Duration.ofDays(2),
            Duration.ofDays(5),
            Duration.ofDays(1));

    final Database database;
    final SqlWebhookEndpointStore endpoints = new SqlWebhookEndpointStore();
    final SqlWebhookDeliveryStore deliveries = new SqlWebhookDeliveryStore();
    final Webhooks webhooks;
    final DbTimedJobs jobs;
    private final OutboundCaller caller;
    private volatile Duration ahead = Duration.ZERO;
    private boolean open = true;

    Station(DatabaseSettings settings, Path folder, int threads, Webhooks.Policies policies) {
        Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
        database = Database.open(settings);
        OutboundGuard guard = new OutboundGuard(true);
        caller = new OutboundCaller(guard);
        jobs = new DbTimedJobs(database, JobSettings.of(threads, "node-of-" + folder.getFileName()), clock);
        webhooks = new Webhooks(
                database.transactions(),
                endpoints,
                deliveries,
                jobs,
                guard,
                caller,
                new Sealer(MasterKeys.open(Optional.empty(), folder.resolve("master.key"))),
                policies,
                clock);
        webhooks.start();
        jobs.start(webhooks.handlers());
    }

    static Webhooks.Policies policies() {
        return new Webhooks.Policies(QUICK, PATIENT, Duration.ofSeconds(5), Duration.ofDays(30), () -> 0.5);
    }

    void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    String register(String url, EventType... events) {
        return webhooks.registry()
                .register(new Registration(
                        ORGANISATION,
                        "cl_1",
                        url,
                        Stream.of(events.length == 0 ? EventType.values() : events)
                                .map(EventType::wireName)
                                .toList(),
                        Optional.of(SECRET)))
                .endpoint()
                .id();
    }

    void publish(EventType type) {
        publish(type, Map.of("batch_id", "b_1"));
    }

    void publish(EventType type, Map<String, Object> content) {
        database.transactions()
                .run(tx -> webhooks.notifications().publish(tx, new Notification(type, ORGANISATION, null, content)));
    }

    List<Entry> log(String endpointId, State... states) {
        return webhooks.log()
                .page(SEEN, endpointId, new Page(new Filter(Set.of(states), null, null, null, null), null, 1_000));
    }

    int count(String endpointId, State state) {
        return database.transactions().<Integer>call(tx -> deliveries.count(tx, endpointId, state));
    }

    /** The one delivery there is, with its attempts. */
    DeliveryLog.Detail only(String endpointId) {
        List<Entry> log = log(endpointId);
        if (log.size() != 1) {
            throw new AssertionError(log.size() + " deliveries");
        }
        return webhooks.log().get(SEEN, endpointId, log.get(0).delivery().id());
    }

    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            jobs.stop(Duration.ofSeconds(1));
            caller.close();
            database.close();
        }
    }
}
