package com.cashupagent.deliver.erp.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Room for a few at a time, and pauses between attempts. */
class LanesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void aFewThatHangLeaveRoomForOthersAndAllOfThemForWebhooks() {
        Lanes lanes = new Lanes(4, 16);
        for (int i = 0; i < 100; i++) {
            lanes.enter("hangs-a");
            lanes.enter("hangs-b");
            lanes.enter("hangs-c");
        }
        int entered = 0;
        for (int i = 0; i < 100; i++) {
            entered += lanes.enter("other-" + i) ? 1 : 0;
        }
        assertThat(entered).isEqualTo(8);
        assertThat(lanes.enter("one-more")).isFalse();
        lanes.leave("hangs-a");
        assertThat(lanes.enter("hangs-a")).isFalse();
        assertThat(lanes.enter("one-more")).isTrue();
        lanes.leave("never-entered");
        assertThat(lanes.enter("yet-one-more")).isFalse();
    }

    @Test
    void aConnectionHasRoomForFour() {
        Lanes lanes = new Lanes(4, 16);
        for (int i = 0; i < 4; i++) {
            assertThat(lanes.enter("a")).isTrue();
        }
        assertThat(lanes.enter("a")).isFalse();
        assertThat(lanes.enter("b")).isTrue();
        lanes.leave("a");
        assertThat(lanes.enter("a")).isTrue();
    }

    @Test
    void whoFindsNoneComesAgainOneByOne() {
        Lanes lanes = new Lanes(4, 16);
        for (int i = 1; i <= 100; i++) {
            assertThat(lanes.later("a", NOW)).isEqualTo(NOW.plusMillis(100L * i));
        }
        assertThat(lanes.later("b", NOW)).isEqualTo(NOW.plusMillis(100));
        assertThat(lanes.later("a", NOW.plusSeconds(60)))
                .isEqualTo(NOW.plusSeconds(60).plusMillis(100));
    }

    @Test
    void pausesGrowToADayAndEnd() {
        Pauses pauses = new Pauses(Duration.ofSeconds(5), 10);
        assertThat(pauses.after(1, Optional.empty())).contains(Duration.ofSeconds(5));
        assertThat(pauses.after(3, Optional.empty())).contains(Duration.ofSeconds(80));
        assertThat(pauses.after(9, Optional.empty())).contains(Duration.ofHours(24));
        assertThat(pauses.after(10, Optional.empty())).isEmpty();
        assertThat(pauses.after(1, Optional.of(Duration.ofMinutes(3)))).contains(Duration.ofMinutes(3));
        assertThat(pauses.after(1, Optional.of(Duration.ofDays(300)))).contains(Duration.ofHours(24));
        assertThat(pauses.after(2, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofSeconds(20));
    }
}
