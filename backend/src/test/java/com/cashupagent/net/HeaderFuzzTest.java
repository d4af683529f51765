package com.cashupagent.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A receiver's {@code Retry-After} is a stranger's text. */
class HeaderFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final List<byte[]> HEADERS =
            Inputs.texts("120", "Thu, 26 Nov 2026 12:10:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "-1", "1e9", " 0 ");

    @FuzzTest(maxDuration = "10m")
    void aPauseIsPositiveOrNone(byte[] bytes) {
        Optional<Duration> pause = RetryAfter.parse(Optional.of(new String(bytes, StandardCharsets.UTF_8)), NOW);
        pause.ifPresent(time -> assertThat(time).isPositive());
    }

    @Test
    void aPauseIsPositiveOrNoneInAFixedSeries() {
        Inputs.each(41, Inputs.MANY, HEADERS, this::aPauseIsPositiveOrNone);
    }
}
