package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore.Entry;
import com.cashupagent.store.WebhookDeliveryStore.Filter;
import com.cashupagent.store.WebhookDeliveryStore.Page;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpoint.Health;
import com.cashupagent.store.WebhookEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints and the outbox, the same on every database. */
@Timeout(180)
abstract class WebhookStoreContract {

    private static final Instant T0 = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final SqlWebhookEndpointStore endpoints = new SqlWebhookEndpointStore();
    private final SqlWebhookDeliveryStore deliveries = new SqlWebhookDeliveryStore();
    private final AtomicInteger numbers = new AtomicInteger();
    private Database database;

    abstract DatabaseSettings settings(Path folder) throws Exception;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(settings(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEndpointIsKeptWhole() {
        WebhookEndpoint plain = endpoint("whk_1", "eabl_main", "document_processed");
        WebhookEndpoint full = new WebhookEndpoint(
                "whk_2",
                "eabl_main",
                "cl_1",
                "https://b.test/hook?x=1",
                List.of("review_required", "document_processed"),
                "sealed",
                "sealed before",
                T0.plusSeconds(1),
                new Health(3, T0.minusSeconds(9), T0.minusSeconds(8), T0.plusSeconds(7), "because"),
                T0.plusSeconds(1));

        run(tx -> {
            endpoints.insert(tx, plain);
            endpoints.insert(tx, full);
            endpoints.insert(tx, endpoint("whk_3", "other", "document_processed"));
        });

        run(tx -> {
            assertThat(endpoints.find(tx, "whk_1")).contains(plain);
            assertThat(endpoints.lock(tx, "whk_2")).contains(full);
            assertThat(endpoints.find(tx, "whk_9")).isEmpty();
            assertThat(endpoints.list(tx, List.of("eabl_main"))).containsExactly(plain, full);
            assertThat(endpoints.list(tx, List.of())).isEmpty();
            assertThat(endpoints.list(tx, List.of("eabl_main", "other"))).hasSize(3);
            assertThat(endpoints.wanting(tx, "eabl_main", "document_processed")).containsExactly(plain, full);
            assertThat(endpoints.wanting(tx, "eabl_main", "review_required")).containsExactly(full);
            assertThat(endpoints.wanting(tx, "eabl_main", "document")).isEmpty();
        });
        assertThat(full.toString()).doesNotContain("sealed");
    }

    @Test
    void anEndpointChangesAndGoes() {
        WebhookEndpoint before = endpoint("whk_1", "eabl_main", "document_processed");
        WebhookEndpoint after = before.with("https://new.test", List.of("erp_failed"))
                .rotated("new", T0.plusSeconds(60))
                .with(new Health(1, T0, null, null, null));
        run(tx -> endpoints.insert(tx, before));

        run(tx -> endpoints.update(tx, after));

        run(tx -> {
            assertThat(endpoints.find(tx, "whk_1")).contains(after);
            endpoints.update(tx, before);
            assertThat(endpoints.find(tx, "whk_1")).contains(before);
            assertThat(endpoints.delete(tx, "whk_1")).isTrue();
            assertThat(endpoints.delete(tx, "whk_1")).isFalse();
            assertThat(endpoints.find(tx, "whk_1")).isEmpty();
        });
    }

    @Test
    void aLockedEndpointMakesOthersWait() throws Exception {
        run(tx -> endpoints.insert(tx, endpoint("whk_1", "eabl_main", "erp_failed")));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> run(tx -> {
            endpoints.lock(tx, "whk_1");
            locked.countDown();
            await(release);
            released.set(true);
        }));
        await(locked);

        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> database.transactions().call(tx -> {
                    endpoints.lock(tx, "whk_1");
                    return released.get();
                }));
        Thread.sleep(200);
        assertThat(second).isNotDone();
        release.countDown();

        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
        first.get(20, TimeUnit.SECONDS);
    }

    @Test
    void eventsAndDeliveriesAreKeptWhole() {
        WebhookDelivery delivery = started("whk_1", State.PENDING, T0);

        run(tx -> {
            assertThat(deliveries.find(tx, delivery.id())).contains(delivery);
            assertThat(deliveries.findEvent(tx, delivery.eventId()))
                    .contains(new WebhookEvent(delivery.eventId(), "erp_failed", null, "{\"ü\": 1}", T0));
            WebhookDelivery later = delivery.attempted().due(T0.plusSeconds(5));
            assertThat(deliveries.update(tx, later)).isTrue();
            assertThat(deliveries.find(tx, delivery.id())).contains(later);
            assertThat(later.job()).isEqualTo(2);
            assertThat(later.tries()).isEqualTo(1);
            assertThat(deliveries.update(tx, WebhookDelivery.of("whd_x", "whk_1", "evt_x", State.FAILED, T0)))
                    .isFalse();
            assertThat(deliveries.find(tx, "whd_x")).isEmpty();
            assertThat(deliveries.findEvent(tx, "evt_x")).isEmpty();
        });
    }

    @Test
    void countsWhatIsUnderWayAndFindsWhatWaitsLongest() {
        started("whk_1", State.SENDING, T0);
        started("whk_1", State.PENDING, T0);
        started("whk_1", State.PENDING, T0.plusSeconds(60));
        WebhookDelivery second = started("whk_1", State.PARKED, T0.plusSeconds(2));
        WebhookDelivery first = started("whk_1", State.PARKED, T0.plusSeconds(1));
        started("whk_2", State.SENDING, T0);

        run(tx -> {
            assertThat(deliveries.count(tx, "whk_1", State.SENDING)).isEqualTo(1);
            assertThat(deliveries.countDue(tx, "whk_1", T0)).isEqualTo(1);
            assertThat(deliveries.countDue(tx, "whk_1", T0.minusSeconds(1))).isZero();
            assertThat(deliveries.countDue(tx, "whk_1", T0.plusSeconds(60))).isEqualTo(2);
            assertThat(deliveries.parked(tx, "whk_1", 9)).containsExactly(first, second);
            assertThat(deliveries.parked(tx, "whk_1", 1)).containsExactly(first);
        });
    }

    @Test
    void whatWaitsIsCancelledAndWhatEndedIsParkedAgain() {
        WebhookDelivery sending = started("whk_1", State.SENDING, T0);
        WebhookDelivery pending = started("whk_1", State.PENDING, T0);
        WebhookDelivery parked = started("whk_1", State.PARKED, T0);
        WebhookDelivery done = started("whk_1", State.SUCCEEDED, T0.plusSeconds(5));
        WebhookDelivery failed = started("whk_1", State.FAILED, T0.plusSeconds(5));
        WebhookDelivery others = started("whk_2", State.PENDING, T0);

        run(tx -> {
            assertThat(deliveries.cancelWaiting(tx, "whk_1")).isEqualTo(2);
            assertState(tx, sending, State.SENDING);
            assertState(tx, pending, State.CANCELLED);
            assertState(tx, parked, State.CANCELLED);
            assertState(tx, others, State.PENDING);

            Instant now = T0.plusSeconds(100);
            assertThat(deliveries.parkEnded(tx, "whk_1", T0.plusSeconds(1), true, now))
                    .isEqualTo(1);
            assertState(tx, failed, State.PARKED);
            assertState(tx, done, State.SUCCEEDED);
            assertThat(deliveries.find(tx, failed.id()).orElseThrow().dueAt()).isEqualTo(now);
            assertThat(deliveries.parkEnded(tx, "whk_1", T0, false, now)).isEqualTo(3);
            assertState(tx, done, State.PARKED);
            assertState(tx, pending, State.PARKED);
        });
    }

    @Test
    void theLogIsReadInPagesWithTheNewestAttempt() {
        WebhookDelivery first = started("whk_1", State.PENDING, T0);
        WebhookDelivery second = started("whk_1", State.FAILED, T0.plusSeconds(1));
        WebhookDelivery third = started("whk_1", State.PENDING, T0.plusSeconds(1));
        WebhookAttempt lost = attempt(first.id(), 1, null, "no answer");
        WebhookAttempt answered = attempt(first.id(), 2, 503, null);
        run(tx -> {
            deliveries.update(tx, first.attempted().attempted());
            deliveries.insert(tx, lost);
            deliveries.insert(tx, answered);
        });

        run(tx -> {
            List<Entry> all = deliveries.page(tx, "whk_1", new Page(Filter.ALL, null, 10));
            assertThat(all).hasSize(3);
            assertThat(all.get(2).delivery().id()).isEqualTo(first.id());
            assertThat(all.get(2).last()).isEqualTo(answered);
            assertThat(all.get(2).event().type()).isEqualTo("erp_failed");
            assertThat(all.get(0).last()).isNull();
            assertThat(deliveries.attempts(tx, first.id())).containsExactly(lost, answered);

            List<Entry> one = deliveries.page(tx, "whk_1", new Page(Filter.ALL, null, 1));
            List<Entry> rest = deliveries.page(
                    tx, "whk_1", new Page(Filter.ALL, one.get(0).delivery().id(), 10));
            assertThat(rest).hasSize(2).doesNotContain(one.get(0));
            assertThat(deliveries.page(tx, "whk_1", page(Set.of(State.FAILED))))
                    .extracting(entry -> entry.delivery().id())
                    .containsExactly(second.id());
            assertThat(deliveries.page(tx, "whk_1", page(Set.of(State.PENDING, State.PARKED))))
                    .extracting(entry -> entry.delivery().id())
                    .containsExactlyInAnyOrder(first.id(), third.id());
            assertThat(deliveries.page(tx, "whk_2", new Page(Filter.ALL, null, 10)))
                    .isEmpty();
            Instant later = T0.plusSeconds(1);
            assertThat(ids(tx, new Filter(Set.of(), null, null, later, null)))
                    .containsExactlyInAnyOrder(second.id(), third.id());
            assertThat(ids(tx, new Filter(Set.of(), null, null, null, later))).containsExactly(first.id());
            assertThat(ids(tx, new Filter(Set.of(State.PENDING), "erp_failed", null, later, T0.plusSeconds(2))))
                    .containsExactly(third.id());
            assertThat(ids(tx, new Filter(Set.of(), "erp_posted", null, null, null)))
                    .isEmpty();
            assertThat(ids(tx, new Filter(Set.of(), null, "doc_other", null, null)))
                    .isEmpty();
        });
    }

    @Test
    void erasingADocumentErasesItsEventsWithTheirDeliveries() {
        SqlDocumentStore documents = new SqlDocumentStore();
        run(tx -> {
            documents.insert(tx, document("doc_1"), null);
            endpoints.insert(tx, endpoint("whk_1", "eabl_main", "document_processed"));
            deliveries.insert(tx, new WebhookEvent("evt_1", "document_processed", "doc_1", "{}", T0));
            deliveries.insert(tx, WebhookDelivery.of("whd_1", "whk_1", "evt_1", State.PENDING, T0));
            deliveries.insert(tx, attempt("whd_1", 1, 200, null));
        });

        run(tx -> documents.delete(tx, "doc_1"));

        run(tx -> {
            assertThat(deliveries.findEvent(tx, "evt_1")).isEmpty();
            assertThat(deliveries.find(tx, "whd_1")).isEmpty();
            assertThat(deliveries.attempts(tx, "whd_1")).isEmpty();
        });
    }

    @Test
    void removingAnEndpointRemovesItsDeliveriesAndNobodyElses() {
        WebhookDelivery gone = started("whk_1", State.PENDING, T0);
        WebhookDelivery stays = started("whk_2", State.PENDING, T0);

        run(tx -> endpoints.delete(tx, "whk_1"));

        run(tx -> {
            assertThat(deliveries.find(tx, gone.id())).isEmpty();
            assertThat(deliveries.find(tx, stays.id())).contains(stays);
        });
        assertThatThrownBy(() -> run(tx ->
                        deliveries.insert(tx, WebhookDelivery.of("whd_n", "whk_1", gone.eventId(), State.PENDING, T0))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void oldEventsGoOnceEverybodyWasTold() {
        WebhookDelivery told = started("whk_1", State.SUCCEEDED, T0);
        WebhookDelivery givenUp = started("whk_1", State.FAILED, T0);
        WebhookDelivery waiting = started("whk_1", State.PENDING, T0);
        WebhookDelivery fresh = started("whk_1", State.SUCCEEDED, T0.plusSeconds(10));

        run(tx -> {
            assertThat(deliveries.purge(tx, T0.plusSeconds(5), 1)).isEqualTo(1);
            assertThat(deliveries.purge(tx, T0.plusSeconds(5), 10)).isEqualTo(1);
            assertThat(deliveries.purge(tx, T0.plusSeconds(5), 10)).isZero();
            assertThat(deliveries.find(tx, told.id())).isEmpty();
            assertThat(deliveries.find(tx, givenUp.id())).isEmpty();
            assertThat(deliveries.find(tx, waiting.id())).isPresent();
            assertThat(deliveries.find(tx, fresh.id())).isPresent();
        });
    }

    private List<String> ids(Tx tx, Filter filter) {
        return deliveries.page(tx, "whk_1", new Page(filter, null, 10)).stream()
                .map(entry -> entry.delivery().id())
                .toList();
    }

    private static Page page(Set<State> states) {
        return new Page(new Filter(states, null, null, null, null), null, 10);
    }

    private void assertState(Tx tx, WebhookDelivery delivery, State state) {
        assertThat(deliveries.find(tx, delivery.id()).orElseThrow().state()).isEqualTo(state);
    }

    private WebhookDelivery started(String endpointId, State state, Instant at) {
        int number = numbers.incrementAndGet();
        WebhookDelivery delivery = WebhookDelivery.of("whd_" + number, endpointId, "evt_" + number, state, at);
        run(tx -> {
            if (endpoints.find(tx, endpointId).isEmpty()) {
                endpoints.insert(tx, endpoint(endpointId, "eabl_main", "erp_failed"));
            }
            deliveries.insert(tx, new WebhookEvent("evt_" + number, "erp_failed", null, "{\"ü\": 1}", at));
            deliveries.insert(tx, delivery);
        });
        return delivery;
    }

    private void run(Consumer<Tx> work) {
        database.transactions().run(work);
    }

    private static WebhookEndpoint endpoint(String id, String organisation, String event) {
        return new WebhookEndpoint(
                id, organisation, "cl_1", "https://a.test", List.of(event), "sealed", null, null, Health.GOOD, T0);
    }

    private static WebhookAttempt attempt(
            String delivery,
            int number,
            @org.jspecify.annotations.Nullable Integer status,
            @org.jspecify.annotations.Nullable String error) {
        return new WebhookAttempt(
                delivery,
                number,
                T0,
                Duration.ofMillis(12),
                "https://a.test",
                Map.of("webhook-id", "evt_1"),
                status,
                status == null ? Map.of() : Map.of("retry-after", List.of("5")),
                status == null ? null : "later",
                error);
    }

    private static StoredDocument document(String id) {
        return new StoredDocument(
                id,
                "eabl_main",
                "cl_1",
                null,
                MediaType.PDF,
                1,
                "0".repeat(64),
                1,
                TierPreference.AUTO,
                0.85,
                StoredDocument.State.QUEUED,
                T0,
                T0,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
