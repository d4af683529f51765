package com.cashupagent.deliver.webhook;

import static com.cashupagent.deliver.webhook.Station.SECRET;
import static com.cashupagent.deliver.webhook.Station.SEEN;
import static com.cashupagent.deliver.webhook.Station.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.webhook.Receiver.Received;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of an endpoint: failing, noticed, disabled, rotated, replayed; the same on every database. */
@Timeout(240)
abstract class EndpointContract extends DeliveryFixture {

    @Test
    void aReceiverThatIsGoneIsDisabledAtOnce() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(410));
        Station station = station(2);
        String id = station.register(receiver.url());
        station.publish(EventType.ERP_POSTED);
        eventually("failed", () -> station.count(id, State.FAILED) == 1);

        station.publish(EventType.ERP_POSTED);

        assertThat(endpoint(station, id).health().disabledReason()).contains("410");
        assertThat(station.count(id, State.CANCELLED)).isEqualTo(1);
        assertThat(receiver.received()).hasSize(1);
        assertProblem(ErrorCode.WEBHOOK_DISABLED, () -> station.webhooks.log().test(SEEN, id, Duration.ZERO));

        receiver.behave((request, number) -> Reply.of(200));
        station.webhooks.registry().change(SEEN, id, Optional.empty(), Optional.empty(), Optional.of(true));
        assertThat(station.webhooks.log().replaySince(SEEN, id, Instant.EPOCH, true))
                .isEqualTo(2);
        eventually("both arrive", () -> station.count(id, State.SUCCEEDED) == 2);
    }

    @Test
    void afterDaysOfFailureThereIsANoticeAndThenTheEnd() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(500));
        Station station = station(2);
        String id = station.register(receiver.url());
        attempt(station, id, receiver);
        assertThat(station.webhooks.registry().disablesAt(endpoint(station, id)))
                .isEmpty();

        station.putForward(Duration.ofDays(6));
        attempt(station, id, receiver);

        // Five days have passed, but nobody had been told.
        WebhookEndpoint noticed = endpoint(station, id);
        assertThat(noticed.active()).isTrue();
        assertThat(noticed.health().noticedAt()).isNotNull();
        assertThat(station.webhooks.registry().disablesAt(noticed)).isPresent();

        station.putForward(Duration.ofHours(25));
        attempt(station, id, receiver);
        eventually("disabled", () -> !endpoint(station, id).active());
        assertThat(station.count(id, State.PENDING) + station.count(id, State.PARKED))
                .isZero();
    }

    @Test
    void aSuccessEndsTheNotice() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(500));
        Station station = station(2);
        String id = station.register(receiver.url());
        attempt(station, id, receiver);
        station.putForward(Duration.ofDays(4));
        attempt(station, id, receiver);
        assertThat(endpoint(station, id).health().noticedAt()).isNotNull();

        receiver.behave((request, number) -> Reply.of(200));
        station.putForward(Duration.ofHours(1));
        attempt(station, id, receiver);

        eventually("well again", () -> endpoint(station, id).health().equals(WebhookEndpoint.Health.GOOD));
    }

    @Test
    void aRotatedSecretOverlapsForADay() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(200));
        Station station = station(2);
        String id = station.register(receiver.url());

        Registered rotated = station.webhooks.registry().rotate(SEEN, id, Optional.empty());
        String fresh = rotated.freshSecret().orElseThrow();
        byte[] freshKey = java.util.Base64.getDecoder().decode(fresh.substring("whsec_".length()));
        attempt(station, id, receiver);
        station.putForward(Duration.ofHours(25));
        attempt(station, id, receiver);

        assertThat(freshKey).hasSizeGreaterThanOrEqualTo(24);
        Received during = receiver.received().get(0);
        assertThat(during.verifies(fresh)).isTrue();
        assertThat(during.verifiesByStandard(freshKey)).isTrue();
        assertThat(during.verifiesByStandard(SECRET.getBytes(UTF_8))).isTrue();
        Received after = receiver.received().get(1);
        assertThat(after.verifiesByStandard(freshKey)).isTrue();
        assertThat(after.verifiesByStandard(SECRET.getBytes(UTF_8))).isFalse();
        assertThat(after.header("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void replaysOneAndAllSince() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(200));
        Station station = station(2);
        String id = station.register(receiver.url());
        for (int i = 0; i < 12; i++) {
            station.publish(EventType.ERP_POSTED, Map.of("number", i));
        }
        eventually("all arrived", () -> station.count(id, State.SUCCEEDED) == 12);
        WebhookDelivery oldest = station.log(id).get(11).delivery();

        station.webhooks.log().replay(SEEN, id, oldest.id());
        eventually("one again", () -> receiver.received().size() == 13 && station.count(id, State.SUCCEEDED) == 12);
        assertThat(receiver.received().get(12).header("webhook-id")).isEqualTo(oldest.eventId());
        assertThat(station.webhooks.log().get(SEEN, id, oldest.id()).attempts()).hasSize(2);

        assertThat(station.webhooks.log().replaySince(SEEN, id, Instant.now().plusSeconds(60), false))
                .isZero();
        assertThat(station.webhooks.log().replaySince(SEEN, id, Instant.EPOCH, true))
                .isZero();
        assertThat(station.webhooks.log().replaySince(SEEN, id, Instant.EPOCH, false))
                .isEqualTo(12);
        eventually("all again", () -> receiver.received().size() == 25 && station.count(id, State.SUCCEEDED) == 12);
        assertThat(receiver.ids()).hasSize(12);
    }

    @Test
    void aTestIsSentOnceAndAnswered() throws Exception {
        Receiver receiver = receiver((request, number) -> Reply.of(number == 1 ? 200 : 418));
        Station station = station(2);
        String id = station.register(receiver.url(), EventType.ERP_POSTED);

        DeliveryLog.Detail good = station.webhooks.log().test(SEEN, id, Duration.ofSeconds(30));
        DeliveryLog.Detail bad = station.webhooks.log().test(SEEN, id, Duration.ofSeconds(30));

        assertThat(good.delivery().state()).isEqualTo(State.SUCCEEDED);
        assertThat(bad.delivery().state()).isEqualTo(State.FAILED);
        assertThat(bad.attempts()).extracting(WebhookAttempt::status).containsExactly(418);
        assertThat(receiver.received())
                .allMatch(r -> r.json().path("event_type").asString().equals("test"));
    }

    @Test
    void anotherOrganisationsWebhookIsNotThere() throws Exception {
        Station station = station(1);
        String id = station.register("http://127.0.0.1:9/hook");
        Set<String> others = Set.of("other");
        Registry registry = station.webhooks.registry();
        DeliveryLog log = station.webhooks.log();

        assertThat(registry.list(others)).isEmpty();
        assertProblem(ErrorCode.WEBHOOK_NOT_FOUND, () -> registry.get(others, id));
        assertProblem(ErrorCode.WEBHOOK_NOT_FOUND, () -> registry.delete(others, id));
        assertProblem(ErrorCode.WEBHOOK_NOT_FOUND, () -> registry.rotate(others, id, Optional.empty()));
        assertProblem(
                ErrorCode.WEBHOOK_NOT_FOUND,
                () -> registry.change(others, id, Optional.empty(), Optional.empty(), Optional.of(false)));
        assertProblem(ErrorCode.WEBHOOK_NOT_FOUND, () -> log.test(others, id, Duration.ZERO));
        assertProblem(ErrorCode.WEBHOOK_NOT_FOUND, () -> log.replaySince(others, id, Instant.EPOCH, false));
        assertThat(registry.get(SEEN, id).active()).isTrue();
    }

    @Test
    void theSecretIsNotInTheDatabase() throws Exception {
        Station station = station(1);
        String id = station.register("http://127.0.0.1:9/hook");

        WebhookEndpoint kept = endpoint(station, id);

        assertThat(kept.secret()).startsWith("v1.").doesNotContain(SECRET);
    }
}
