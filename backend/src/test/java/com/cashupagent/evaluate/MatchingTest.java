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
    void idsAreExactButForBlanks() {
        assertThat(Matching.id("DE 123", " DE123")).isTrue();
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
    void descriptionsShareHalfTheShorterOnesWords() {
        assertThat(Matching.description("Luftballon", "Luftballon: Bunt, ca. 500ml"))
                .isTrue();
        assertThat(Matching.description("Desk lamp", "Olive oil")).isFalse();
        assertThat(Matching.description("Desk lamp", "")).isFalse();
    }
}
