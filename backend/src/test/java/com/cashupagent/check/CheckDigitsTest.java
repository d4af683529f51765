package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from the authorities' own examples; each must fail when one digit changes. */
class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695976",
                "ATU13585627",
                "BE0428759497",
                "FR83404833048",
                "IT00743110157",
                "ES54362315K",
                "ESB58378431",
                "NL004495445B01",
                "GB980780684",
                "27AAPFU0939F1ZV",
                "CHE116281710",
                "CHE-107.787.577",
                "NO995525828MVA",
                "DK13585628",
                "FI20774740",
                "SE556188840401",
                "LU15027442",
                "PL8567346215",
                "PT501964843",
                "CZ25123891",
                "EL094259216",
                "IE6433435F",
                "IE6433435OA",
                "16.727.230/0001-97"
            })
    void acceptsRightOnesAndRefusesChangedOnes(String id) {
        assertThat(TaxIdAlgorithms.validate(id)).contains(true);
        for (int i = 3; i < 9; i++) {
            char c = id.charAt(i);
            if (Character.isDigit(c)) {
                char other = (char) ('0' + (c - '0' + 1) % 10);
                String changed = id.substring(0, i) + other + id.substring(i + 1);
                assertThat(TaxIdAlgorithms.validate(changed)).as(changed).contains(false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P051234567M", "12-3456789", "", "XX", "201/113/40209", "LT119511515"})
    void saysNothingAboutOthers(String id) {
        assertThat(TaxIdAlgorithms.validate(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE12", "DE12345678X", "FRXX404833048", "ES", "ITABC", "NL123", "GB1"})
    void aKnownCountryWithAWrongShapeIsWrongOrUnknown(String id) {
        assertThat(TaxIdAlgorithms.validate(id).orElse(false)).isFalse();
    }

    @Test
    void ibansByTheirCheckDigits() {
        assertThat(Iban.isValid("DE89 3704 0044 0532 0130 00")).isTrue();
        assertThat(Iban.isValid("GB82WEST12345698765432")).isTrue();
        assertThat(Iban.isValid("DE88370400440532013000")).isFalse();
        assertThat(Iban.isValid("DE89")).isFalse();
        assertThat(Iban.looksLikeOne("12345678")).isFalse();
    }
}
