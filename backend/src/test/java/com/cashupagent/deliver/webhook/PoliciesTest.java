package com.cashupagent.deliver.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.net.RetryAfter;
import com.cashupagent.store.WebhookEndpoint.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When is it tried again, when is an endpoint left alone, when is it given up. */
class PoliciesTest {

    private static final Instant T0 = Instant.parse("2026-01-02T03:04:05Z");
    private static final Optional<Duration> NOTHING = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "1,PT5S", "2,PT5M", "3,PT30M", "4,PT2H", "5,PT5H", "6,PT10H", "7,PT14H", "8,PT20H", "9,PT24H",
    })
    void theUsualPausesWithTwentyPercentOfJitter(int failures, Duration pause) {
        assertThat(RetryPolicy.USUAL.pause(failures, NOTHING, 0.5)).contains(pause);
        assertThat(RetryPolicy.USUAL.pause(failures, NOTHING, 0)).contains(share(pause, 80));
        assertThat(RetryPolicy.USUAL.pause(failures, NOTHING, 1)).contains(share(pause, 120));
    }

    @Test
    void afterTenAttemptsItIsOver() {
        assertThat(RetryPolicy.USUAL.pause(10, NOTHING, 0.5)).isEmpty();
        assertThat(RetryPolicy.USUAL.pause(10, Optional.of(Duration.ofSeconds(1)), 0.5))
                .isEmpty();
        assertThat(RetryPolicy.USUAL.pause(Integer.MAX_VALUE, NOTHING, 0.5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,PT1S,PT5S", "1,PT60S,PT60S", "3,PT60S,PT30M", "1,P30D,PT24H"})
    void whatTheReceiverAsksForLengthensAPause(int failures, Duration asked, Duration pause) {
        assertThat(RetryPolicy.USUAL.pause(failures, Optional.of(asked), 0.5)).contains(pause);
    }

    @Test
    void aPolicyWithoutSenseIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(List.of(), 1.0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5,PT5S",
        "' 120 ',PT2M",
        "'Fri, 02 Jan 2026 03:05:05 GMT',PT1M",
        "0,",
        "-1,",
        "soon,",
        "1.5,",
        "'',",
        "99999999999999999999,",
        "'Fri, 02 Jan 2026 03:04:00 GMT',",
    })
    void readsRetryAfter(String header, @org.jspecify.annotations.Nullable Duration expected) {
        assertThat(RetryAfter.parse(Optional.of(header), T0)).isEqualTo(Optional.ofNullable(expected));
        assertThat(RetryAfter.parse(NOTHING.map(Object::toString), T0)).isEmpty();
    }

    @Test
    void theCircuitOpensAfterFiveFailuresForLongerEachTime() {
        EndpointPolicy policy = EndpointPolicy.USUAL;
        Health health = Health.GOOD;
        assertThat(policy.slots(health)).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            health = policy.failed(health, T0, NOTHING);
            assertThat(policy.paused(health, T0)).isFalse();
            assertThat(policy.slots(health)).isEqualTo(1);
        }
        for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
            health = policy.failed(health, T0, NOTHING);
            assertThat(health.pausedUntil()).isEqualTo(T0.plusSeconds(seconds));
            assertThat(policy.paused(health, T0)).isTrue();
            assertThat(policy.paused(health, T0.plusSeconds(seconds))).isFalse();
        }
        assertThat(policy.failed(new Health(10_000, T0, null, null, null), T0, NOTHING)
                        .pausedUntil())
                .isEqualTo(T0.plusSeconds(300));
    }

    @Test
    void aReceiverThatAsksForTimeIsLeftAlone() {
        Health health = EndpointPolicy.USUAL.failed(Health.GOOD, T0, Optional.of(Duration.ofMinutes(7)));

        assertThat(health.pausedUntil()).isEqualTo(T0.plusSeconds(420));
    }

    @Test
    void theNoticeComesADayAtLeastBeforeTheEnd() {
        EndpointPolicy policy = EndpointPolicy.USUAL;
        Health first = policy.failed(Health.GOOD, T0, NOTHING);
        assertThat(policy.disablesAt(first)).isEmpty();
        Health second = policy.failed(first, day(2), NOTHING);
        assertThat(second.noticedAt()).isEqualTo(day(2));
        assertThat(policy.disablesAt(second)).contains(day(5));
        assertThat(policy.failed(second, day(5).minusSeconds(1), NOTHING).disabledReason())
                .isNull();
        Health last = policy.failed(second, day(5), NOTHING);
        assertThat(last.disabledReason()).contains(T0.toString());
        assertThat(last.pausedUntil()).isNull();

        Health late = policy.failed(first, day(20), NOTHING);
        assertThat(late.disabledReason()).isNull();
        assertThat(policy.disablesAt(late)).contains(day(21));
        assertThat(policy.failed(late, day(20).plusSeconds(60), NOTHING).disabledReason())
                .isNull();
        assertThat(policy.failed(late, day(21), NOTHING).disabledReason()).isNotNull();
    }

    private static Instant day(int days) {
        return T0.plus(Duration.ofDays(days));
    }

    private static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
