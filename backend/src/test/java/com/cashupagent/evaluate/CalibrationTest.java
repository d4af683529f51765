package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calibration and straight-through rate, worked out by hand. */
class CalibrationTest {

    private static final Tally RIGHT = new Tally(1, 1, 1);
    private static final Tally WRONG = new Tally(1, 1, 0);
    private static final Tally MISSING = new Tally(1, 0, 0);

    @Test
    void theErrorIsTheDistanceWeightedByDocuments() {
        List<Report.Entry> entries =
                List.of(entry(0.95, RIGHT), entry(0.95, RIGHT), entry(0.95, WRONG), entry(0.55, RIGHT));
        // Three at 0.95, two of them right; one at 0.55, right.
        double expected = (3 * Math.abs(0.95 - 2 / 3.0) + 0.45) / 4;
        assertThat(Calibration.error(entries)).isCloseTo(expected, within(1e-9));
        assertThat(Calibration.of(entries)).extracting(Calibration::documents).containsExactly(1, 3);
    }

    @Test
    void everyConfidenceFallsIntoOneRange() {
        List<Report.Entry> entries = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            entries.add(entry(i / 100.0, RIGHT));
        }
        assertThat(Calibration.of(entries).stream()
                        .mapToInt(Calibration::documents)
                        .sum())
                .isEqualTo(101);
    }

    @Test
    void aDocumentThatReportsNothingIsNeitherRightNorStraightThrough() {
        List<Report.Entry> entries = List.of(entry(0.9, RIGHT), entry(0.1, MISSING));
        assertThat(Calibration.error(entries)).isCloseTo(0.1, within(1e-9));
        assertThat(Calibration.straightThrough(entries, 0.99)).isEqualTo(0.5);
        assertThat(Calibration.straightThrough(List.of(entry(1, MISSING)), 0.99))
                .isZero();
        assertThat(Calibration.error(List.of(entry(1, MISSING)))).isZero();
    }

    @Test
    void theThresholdIsTheLowestThatKeepsThePrecision() {
        List<Report.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(entry(0.9, RIGHT));
        }
        entries.add(entry(0.8, WRONG));
        assertThat(Calibration.straightThrough(entries, 0.99)).isEqualTo(1);
        entries.add(entry(0.7, WRONG));
        assertThat(Calibration.straightThrough(entries, 0.99)).isCloseTo(101 / 102.0, within(1e-9));
    }

    @Test
    void documentsOfOneConfidenceAreNotToldApart() {
        List<Report.Entry> entries = List.of(entry(0.9, RIGHT), entry(0.9, WRONG));
        assertThat(Calibration.straightThrough(entries, 0.99)).isZero();
    }

    private static Report.Entry entry(double confidence, Tally total) {
        return new Report.Entry("a.pdf", confidence, 1, Map.of("total_amount", total));
    }
}
