package com.cashupagent.deliver.webhook;

import static com.cashupagent.deliver.webhook.Station.SECRET;
import static com.cashupagent.deliver.webhook.Station.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.webhook.Receiver.Received;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.sql.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the transaction in which something happens to the receiver's door, the same on every database. */
@Timeout(240)
abstract class DeliveryContract extends DeliveryFixture {

    @Test
    void anEventArrivesSignedAndIsWrittenDown() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(200));
        Station station = station(4);
        String id = station.register(receiver.url(), EventType.BATCH_COMPLETED);

        station.publish(EventType.BATCH_COMPLETED, Map.of("batch_id", "b_ü"));
        station.publish(EventType.ERP_POSTED);

        eventually("success", () -> station.count(id, State.SUCCEEDED) == 1);
        Received request = receiver.received().get(0);
        assertThat(request.verifies(SECRET)).isTrue();
        assertThat(request.verifies("another secret")).isFalse();
        assertThat(request.verifiesByStandard(SECRET.getBytes(UTF_8))).isTrue();
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.json().path("event_type").asString()).isEqualTo("batch_completed");
        assertThat(request.json().path("batch_id").asString()).isEqualTo("b_ü");
        assertThat(request.json().path("client_id").asString()).isEqualTo(Station.ORGANISATION);
        assertThat(request.json().path("event_id").asString()).isEqualTo(request.header("webhook-id"));
        assertThat(Instant.ofEpochSecond(Long.parseLong(request.header("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(receiver.received()).hasSize(1);

        WebhookAttempt attempt = station.only(id).attempts().get(0);
        assertThat(attempt.status()).isEqualTo(200);
        assertThat(attempt.answerBody()).isEqualTo("ok");
        assertThat(attempt.error()).isNull();
        assertThat(attempt.requestHeaders()).containsKeys("webhook-signature", "X-CashUp-Signature");
        assertThat(attempt.took()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whatIsRolledBackIsNeverHeardOf() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(200));
        Station station = station(4);
        String id = station.register(receiver.url());

        assertThatThrownBy(() -> station.database.transactions().run(tx -> {
                    station.webhooks
                            .notifications()
                            .publish(
                                    tx,
                                    new com.cashupagent.deliver.Notification(
                                            EventType.ERP_FAILED, Station.ORGANISATION, null, Map.of()));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        station.publish(EventType.ERP_POSTED);

        eventually("success", () -> station.count(id, State.SUCCEEDED) == 1);
        assertThat(receiver.received()).hasSize(1);
        assertThat(station.log(id)).hasSize(1);
    }

    /** The receiver: one in five requests fails. Everything arrives, with one id each. */
    @Test
    void aReceiverThatFailsOneTimeInFiveGetsEverythingUnderConstantIds() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(number % 5 == 0 ? 500 : 204));
        Station station = station(4);
        String id = station.register(receiver.url());

        for (int i = 0; i < 60; i++) {
            station.publish(EventType.BATCH_COMPLETED, Map.of("number", i));
        }

        eventually("all arrived", () -> station.count(id, State.SUCCEEDED) == 60);
        assertThat(receiver.ids()).hasSize(60);
        Set<String> bodies = new HashSet<>();
        receiver.received().forEach(r -> bodies.add(r.header("webhook-id") + new String(r.body(), UTF_8)));
        assertThat(bodies).as("an id has one body, whenever it is sent").hasSize(60);
        assertThat(receiver.received()).hasSizeGreaterThan(60).allMatch(r -> r.verifies(SECRET));
        assertThat(receiver.mostOpen()).isLessThanOrEqualTo(Station.PATIENT.slots(WebhookEndpoint.Health.GOOD));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 500, 503})
    void everythingButSuccessIsTriedAgain(int status) throws Exception {
        Receiver receiver = receiver((request, number) -> number == 1
                ? new Reply(status, Map.of("Location", "/elsewhere"), "<html>sorry</html>".getBytes(UTF_8))
                : Reply.of(200));
        Station station = station(2);
        String id = station.register(receiver.url());

        station.publish(EventType.ERP_POSTED);

        eventually("success", () -> station.count(id, State.SUCCEEDED) == 1);
        assertThat(receiver.received()).hasSize(2).allMatch(r -> r.path().equals("/hook"));
        assertThat(receiver.ids()).hasSize(1);
        List<WebhookAttempt> attempts = station.only(id).attempts();
        assertThat(attempts).extracting(WebhookAttempt::status).containsExactly(status, 200);
        assertThat(attempts.get(0).answerBody()).isEqualTo("<html>sorry</html>");
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(500));
        Station station = station(2);
        String id = station.register(receiver.url());

        station.publish(EventType.ERP_POSTED);

        eventually("given up", () -> station.count(id, State.FAILED) == 1);
        assertThat(receiver.received()).hasSize(Station.QUICK.pauses().size() + 1);
        assertThat(station.only(id).attempts())
                .extracting(WebhookAttempt::number)
                .isSorted()
                .hasSize(10);
        assertThat(endpoint(station, id).health().failures()).isEqualTo(10);
    }

    @Test
    void aReceiverMayAskForTime() throws Exception {
        Receiver receiver = receiver((request, number) ->
                number == 1 ? new Reply(429, Map.of("Retry-After", "2"), new byte[0]) : Reply.of(200));
        Station station = station(2);
        String id = station.register(receiver.url());

        station.publish(EventType.ERP_POSTED);

        eventually("success", () -> station.count(id, State.SUCCEEDED) == 1);
        List<WebhookAttempt> attempts = station.only(id).attempts();
        assertThat(Duration.between(attempts.get(0).startedAt(), attempts.get(1).startedAt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aHugeAnswerIsReadNoFurtherThanItIsKept() throws Exception {
        byte[] huge = new byte[30 << 20];
        java.util.Arrays.fill(huge, (byte) 'x');
        huge[5] = 0;
        Receiver receiver = receiver((request, number) -> new Reply(200, Map.of(), huge));
        Station station = station(2);
        String id = station.register(receiver.url());

        station.publish(EventType.ERP_POSTED);

        eventually("success", () -> station.count(id, State.SUCCEEDED) == 1);
        assertThat(station.only(id).attempts().get(0).answerBody()).hasSize(16 << 10);
    }

    /** Two receivers that never answer must not make one wait that does, though all share four threads. */
    @Test
    void deadEndpointsDelayNoOther() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Receiver dead = receiver((request, number) -> {
            never.await(100, TimeUnit.SECONDS);
            return Reply.of(200);
        });
        Receiver alive = receiver((request, number) -> Reply.of(200));
        EndpointPolicy two = new EndpointPolicy(
                1,
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofDays(2),
                Duration.ofDays(5),
                Duration.ofDays(1));
        Station station = station(
                4, new Webhooks.Policies(Station.QUICK, two, Duration.ofSeconds(50), Duration.ofDays(30), () -> 0.5));
        String first = station.register(dead.url());
        String second = station.register(dead.url());
        String healthy = station.register(alive.url());

        for (int i = 0; i < 40; i++) {
            station.publish(EventType.ERP_POSTED, Map.of("number", i));
        }

        eventually("the living got everything", () -> station.count(healthy, State.SUCCEEDED) == 40);
        assertThat(station.count(first, State.SENDING)).isEqualTo(1);
        assertThat(station.count(second, State.SENDING)).isEqualTo(1);
        assertThat(dead.received()).hasSize(2);
        never.countDown();
    }

    @Test
    void aBrokenReceiverIsLeftAloneAndThenCaughtUpWith() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(number <= 8 ? 0 : 200));
        Station station = station(4);
        String id = station.register(receiver.url());

        for (int i = 0; i < 25; i++) {
            station.publish(EventType.ERP_POSTED, Map.of("number", i));
        }

        eventually("paused", () -> endpoint(station, id).health().pausedUntil() != null);
        eventually("all arrived", () -> station.count(id, State.SUCCEEDED) == 25);
        assertThat(receiver.ids()).hasSize(25);
        assertThat(endpoint(station, id).health()).isEqualTo(WebhookEndpoint.Health.GOOD);
    }

    @Test
    void whatWasAcceptedBeforeAStopIsSentAfterTheNextStart() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Receiver receiver = receiver((request, number) -> {
            never.await(100, TimeUnit.SECONDS);
            return Reply.of(200);
        });
        DatabaseSettings settings = settings(folder);
        Station before = new Station(settings, folder, 2, Station.policies());
        String id = before.register(receiver.url());
        for (int i = 0; i < 9; i++) {
            before.publish(EventType.ERP_POSTED, Map.of("number", i));
        }
        eventually("in the middle of it", () -> receiver.received().size() >= 2);
        before.close();
        never.countDown();
        receiver.behave((request, number) -> Reply.of(200));

        Station after = new Station(settings, folder, 2, Station.policies());
        opened.add(after);

        eventually("all arrived", () -> after.count(id, State.SUCCEEDED) == 9);
        assertThat(receiver.ids()).hasSize(9);
    }
}
