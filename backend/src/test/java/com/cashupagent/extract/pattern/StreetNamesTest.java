package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hauptstraße 12", "HAUPTSTRASSE 12", "Hauptstr.12", "Hansaring 14", "Ring", "Av. de la Paix 3",
                "12 rue du Bac", "Kerkstraat 5", "P.O. Box 77", "s.l.p 4020", "c/Mayor 3", "Edificio Sol, c/ Mayor 3",
                "1 ST. JAMES", "Praça da Alegria", "5, Allée des Pins"
            })
    void streets(String text) {
        assertThat(StreetNames.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Streeter Ltd",
                "Catering 24",
                "Spring",
                "String",
                "Hearing Aids",
                "Placeholder",
                "Boxes 4",
                "Restaurant",
                "Viable 3",
                "a/c 4711",
                "Crude Oil",
                "…"
            })
    void noStreets(String text) {
        assertThat(StreetNames.isIn(text)).isFalse();
    }
}
