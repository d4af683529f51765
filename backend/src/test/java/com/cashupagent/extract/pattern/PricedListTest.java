package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricedListTest {

    @TempDir
    private Path folder;

    @Test
    void textsWithAmountsThatAddUpToTheSumBelowAreItems() {
        PricedList list = new PricedList(
                DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00", "Total | 6.50", "Cash | 10.00"));
        assertThat(list.items()).extracting(item -> item.description().value()).containsExactly("Bread", "Maize flour");
        assertThat(list.items().get(1).amount().value()).isEqualByComparingTo("4.00");
        assertThat(list.rows()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theTotalMayStandUnderNetAndTax() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Design of a brochure | 100.00",
                "Print | 50.00",
                "Net | 150.00",
                "VAT 20% | 30.00",
                "Total | 180.00"));
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void whatDoesNotAddUpIsNone() {
        assertThat(new PricedList(DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00", "Total | 7.50")).items())
                .isEmpty();
        assertThat(new PricedList(DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00")).items())
                .isEmpty();
    }

    @Test
    void amountsInAnotherColumnAreNotCounted() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder, "Deposit of last year 99.00", "Bread | 2.50", "Maize flour | 4.00", "Total | 6.50"));
        assertThat(list.items()).hasSize(2);
    }
}
