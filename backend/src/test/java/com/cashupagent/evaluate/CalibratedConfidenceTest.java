package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The measures of calibration, and the fit, on made-up scores. */
class CalibratedConfidenceTest {

    @Test
    void theErrorIsTheDistanceBetweenConfidenceAndTruth() {
        assertThat(new Report(entries(0.9, 9, 1)).calibrationError()).isCloseTo(0, within(1e-9));
        assertThat(new Report(entries(0.9, 5, 5)).calibrationError()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void straightThroughIsWhatLiesAboveTheThresholdThatKeepsThePrecision() {
        List<Report.Entry> entries = new ArrayList<>(entries(0.95, 60, 0));
        entries.addAll(entries(0.7, 30, 10));
        assertThat(new Report(entries).straightThrough()).isEqualTo(0.6);
        assertThat(new Report(entries(0.95, 0, 5)).straightThrough()).isZero();
    }

    @Test
    void whatClaimsNothingIsNeitherRightNorWrong() {
        List<Report.Entry> entries = new ArrayList<>(entries(0.9, 9, 1));
        entries.add(new Report.Entry("b.png", 0, 1, Map.of("total_amount", new Tally(1, 0, 0))));
        assertThat(new Report(entries).calibrationError()).isCloseTo(0, within(1e-9));
        assertThat(new Report(entries).calibration()).hasSize(1);
    }

    @Test
    void theFitRisesAndMeetsTheShares() {
        List<Report.Entry> entries = new ArrayList<>(entries(0.6, 5, 5));
        entries.addAll(entries(0.7, 4, 6));
        entries.addAll(entries(0.9, 9, 1));
        IsotonicRegression fit = new IsotonicRegression(entries);
        assertThat(fit.share(0.6)).isEqualTo(fit.share(0.7)).isCloseTo(0.45, within(1e-9));
        assertThat(fit.share(0.9)).isCloseTo(0.9, within(1e-9));
    }

    private static List<Report.Entry> entries(double confidence, int right, int wrong) {
        return IntStream.range(0, right + wrong)
                .mapToObj(i -> new Report.Entry(
                        "a.pdf", confidence, 1, Map.of("total_amount", new Tally(1, 1, i < right ? 1 : 0))))
                .toList();
    }
}
