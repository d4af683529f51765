package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya",
                "GERMANY",
                "Deutschland",
                "Österreich",
                "Côte d’Ivoire",
                "Pays-Bas",
                "España",
                "Italia",
                "Brasil"
            })
    void namesInTheLanguagesOfDocuments(String name) {
        assertThat(Countries.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kenya Airways", "Berlin", "Main Street", "DE", "", "1234"})
    void nothingElseIsOne(String text) {
        assertThat(Countries.isName(text)).isFalse();
    }
}
