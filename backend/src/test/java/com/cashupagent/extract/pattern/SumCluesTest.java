package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of an amount, and what may lie between the sums. */
class SumCluesTest {

    @TempDir
    private Path folder;

    @Test
    void labelsSizesAndSumsAreClues() {
        SumClues clues = clues("Subtotal | 100.00", "VAT 20% | 20.00", "Total | 120.00");
        assertThat(of(clues, "120.00"))
                .containsKeys("LEFT TOTAL", "largest", "sum of two others", "base and its tax", "last line with money");
        assertThat(of(clues, "100.00")).containsKeys("LEFT NET", "base of a printed rate", "second largest");
        assertThat(of(clues, "20.00"))
                .containsKeys("LEFT TAX", "tax at a printed rate", "its line's rate of another amount");
        assertThat(of(clues, "20.00")).doesNotContainKey("largest");
    }

    @Test
    void sharesAndLongNumbersAreNoMoney() {
        SumClues clues = clues("VAT 20.00% | 5.00", "Account | 123456789012.00");
        assertThat(clues.amounts())
                .extracting(found -> found.value().value().toPlainString())
                .containsExactly("5.00");
    }

    @Test
    void aSummaryByRateHasBasesAndTaxes() {
        SumClues clues = clues("20% 100.00 | 20.00", "5% 200.00 | 10.00");
        assertThat(clues.byRate().taxes())
                .extracting(found -> found.value().value().toPlainString())
                .containsExactly("20.00", "10.00");
        assertThat(clues.byRate().bases())
                .extracting(found -> found.value().value().toPlainString())
                .containsExactly("100.00", "200.00");
    }

    @Test
    void announcedGoesToTheLabelThatSaysItBest() {
        SumClues clues = clues("Shipping | 5.00", "Discount | 2.00", "Total | 103.00");
        assertThat(clues.announced(Role.SHIPPING)).hasSize(1);
        assertThat(clues.announced(Role.DISCOUNT)).hasSize(1);
        assertThat(clues.announced(Role.TAX)).isEmpty();
        assertThat(clues.isPrinted(new BigDecimal("-103"))).isTrue();
        assertThat(clues.isPrinted(new BigDecimal("104"))).isFalse();
    }

    @Test
    void sideSumsAreAddedOrTakenOffAloneAndTogether() {
        Set<BigDecimal> sums = SideSums.of(clues("Shipping | 5.00", "Discount | 2.00", "Total | 103.00"));
        assertThat(sums).containsExactlyInAnyOrder(new BigDecimal("5"), new BigDecimal("-2"), new BigDecimal("3"));
    }

    @Test
    void roundingMayGoEitherWay() {
        assertThat(SideSums.of(clues("Rounding | 0.02", "Total | 103.00")))
                .containsExactlyInAnyOrder(new BigDecimal("0.02"), new BigDecimal("-0.02"));
    }

    @Test
    void nothingBesideTheSumsIsNothing() {
        assertThat(SideSums.of(clues("Total | 103.00"))).isEmpty();
    }

    private SumClues clues(String... lines) {
        Sheet sheet = DrawnSheet.of(folder, lines);
        return new SumClues(sheet, new SumLabels(sheet, Set.of()), Set.of(), BigDecimal.ZERO);
    }

    private static Map<String, Double> of(SumClues clues, String amount) {
        Map<String, Double> all = new HashMap<>();
        clues.amounts().stream()
                .filter(found -> found.value().value().toPlainString().equals(amount))
                .forEach(found -> clues.describe(found, (name, strength) -> all.merge(name, strength, Double::sum)));
        return all;
    }
}
