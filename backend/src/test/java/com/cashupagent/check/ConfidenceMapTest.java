package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfidenceMapTest {

    @Test
    void keepsTheOrderAndTheRange() {
        double before = -1;
        for (double strength = 0; strength <= 1; strength += 0.01) {
            double share = ConfidenceMap.calibrated(strength);
            assertThat(share).isBetween(0.0, 0.995).isGreaterThan(before);
            before = share;
        }
    }

    @Test
    void goesThroughItsKnotsAndKeepsToItsEnds() {
        assertThat(ConfidenceMap.calibrated(0.75)).isCloseTo(0.92, within(1e-9));
        assertThat(ConfidenceMap.calibrated(0.8)).isCloseTo(0.945, within(1e-9));
        assertThat(ConfidenceMap.calibrated(-1)).isZero();
        assertThat(ConfidenceMap.calibrated(2)).isEqualTo(0.995);
    }
}
