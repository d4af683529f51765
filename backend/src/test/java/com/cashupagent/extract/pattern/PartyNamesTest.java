package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Design 360",
                "Reinigung 1871 e.U.",
                "101 Lakeview Engineering Corp.",
                "3 Ridge Catering Limited",
                "Harbour Telecom",
                "Faxwell Printing GmbH",
                "Mobile Homes Direct",
                "Corner Pizza #744007",
                "Unit Street Works Ltd",
                "castaing.com"
            })
    void mayBeNames(String text) {
        assertThat(PartyNames.mayBeName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLETES Y MUDANZAS DEL VALLE Y HERMANOS, S. DE R.L. DE C.V.",
                "Molinos del Bajio SAPI de CV",
                "Ferretería Tepeyac S.A.B. de C.V.",
                "Taller Morelos, S de RL"
            })
    void mexicosLegalForms(String text) {
        assertThat(PartyNames.hasLegalForm(text)).isTrue();
        assertThat(PartyNames.isCompany(text)).isTrue();
        assertThat(PartyNames.mayBeName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hansaring 14",
                "Am Ring 5",
                "Mill Lane 3",
                "90001 Springfield",
                "560001",
                "Tel. 030 123456",
                "Telephone",
                "Telefon: 0664 123",
                "Fax 030 123457",
                "Mobile: +254 712 345678",
                "E-mail",
                "www.castaing.fr",
                "billing@castaing.fr",
                "Invoice 4711 of 2024",
                "Adelaide SA 5000"
            })
    void areNone(String text) {
        assertThat(PartyNames.mayBeName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Catering", "Precision Engineering", "Spring Water", "Corner String Works"})
    void aWordThatEndsLikeARingRoadIsNone(String text) {
        assertThat(PartyNames.isStreet(text)).isFalse();
    }
}
