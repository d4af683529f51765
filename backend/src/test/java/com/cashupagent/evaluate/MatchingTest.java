package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void amountsAreEqualAsNumbers() {
        assertThat(Matching.amount(new BigDecimal("5"), new BigDecimal("5.00"))).isTrue();
        assertThat(Matching.amount(new BigDecimal("5"), new BigDecimal("5.01"))).isFalse();
    }

    @Test
    void idsAreExactAfterTrimming() {
        assertThat(Matching.id("DE 123 ", " DE 123")).isTrue();
        assertThat(Matching.id("DE 123", "DE123")).isFalse();
        assertThat(Matching.id("INV-O1", "INV-01")).isFalse();
        assertThat(Matching.id("inv-1", "INV-1")).isFalse();
    }

    @Test
    void namesForgiveCaseAccentsAndATenthOfTheLetters() {
        assertThat(Matching.name("Café Müller GmbH", "CAFE MULLER GMBH")).isTrue();
        assertThat(Matching.name("Kestrel Logistics Ltd", "Kestrel Logistic Ltd."))
                .isTrue();
        assertThat(Matching.name("Kestrel Ltd", "Kestrel Inc")).isFalse();
        assertThat(Matching.name("Kestrel", "")).isFalse();
    }

    @Test
    void termsShareMostWords() {
        assertThat(Matching.terms("Net 30", "net 30")).isTrue();
        assertThat(Matching.terms("Payment is due within 30 days", "Payment due within 30 days."))
                .isTrue();
        assertThat(Matching.terms("Net 30", "Net 60")).isFalse();
    }

    @Test
    void addressesShareEightOfTenWords() {
        assertThat(Matching.address("12, Mill Lane, Leeds LS1 4AB", "12 Mill Lane Leeds, LS1 4AB"))
                .isTrue();
        assertThat(Matching.address("Lindenweg 4, 80331 München, Deutschland", "Lindenweg 4, 80331 Munchen"))
                .isTrue();
        assertThat(Matching.address("Lindenweg 4, 80331 München", "80331 München"))
                .isFalse();
        assertThat(Matching.address("Lindenweg 4", "")).isFalse();
    }

    @Test
    void descriptionsShareHalfTheShorterOnesWords() {
        assertThat(Matching.description("Luftballon", "Luftballon: Bunt, ca. 500ml"))
                .isTrue();
        assertThat(Matching.description("Desk lamp", "Olive oil")).isFalse();
        assertThat(Matching.description("Desk lamp", "")).isFalse();
    }

    @Test
    void datesAreEqualHoweverTheTruthWritesThem() {
        assertThat(Matching.date("2024-9-5", "2024-09-05")).isTrue();
        assertThat(Matching.date("2024-09-05T00:00:00Z", "2024-09-05")).isTrue();
        assertThat(Matching.date("2024-05-09", "2024-09-05")).isFalse();
        assertThat(Matching.date("2024-02-30", "2024-02-30")).isTrue();
        assertThat(Matching.date("2024-02-30", "2024-03-01")).isFalse();
    }

    @Test
    void currenciesAreEqualButForCase() {
        assertThat(Matching.currency("eur", "EUR")).isTrue();
        assertThat(Matching.currency("EUR", "USD")).isFalse();
    }

    @Test
    void taxNumbersForgiveBlanksAndNothingElse() {
        assertThat(Matching.taxId("DE 123 456 789", "DE123456789")).isTrue();
        assertThat(Matching.taxId("DE123456789", "123456789")).isFalse();
    }
}
