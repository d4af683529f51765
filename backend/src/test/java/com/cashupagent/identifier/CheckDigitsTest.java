package com.cashupagent.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "16.727.230/0001-97",
                "BG175074752",
                "CY10259033P",
                "EE100931558",
                "HR33392005961",
                "HU12892312",
                "LT119511515",
                "LV40003521600",
                "MT11679112",
                "RO18547290",
                "SI50223054",
                "SK2022749619",
                "51 824 753 556",
                "123026635RC0001",
                "00192200M",
                "197401143C",
                "J-00006372-9",
                "J-00095036-9"
            })
    void acceptsRightOnesAndRefusesChangedOnes(String id) {
        assertThat(TaxNumbers.validate(id)).contains(true);
        for (int i = 3; i < 9; i++) {
            char c = id.charAt(i);
            if (Character.isDigit(c)) {
                char other = (char) ('0' + (c - '0' + 1) % 10);
                String changed = id.substring(0, i) + other + id.substring(i + 1);
                assertThat(TaxNumbers.validate(changed)).as(changed).contains(false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"49-3748742", "", "XX", "201/113/40209", "9212345678", "P0512345678M"})
    void saysNothingAboutOthers(String id) {
        assertThat(TaxNumbers.validate(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE12", "DE12345678X", "FRXX404833048", "ES", "ITABC", "NL123", "GB1"})
    void aKnownCountryWithAWrongShapeIsWrongOrUnknown(String id) {
        assertThat(TaxNumbers.validate(id).orElse(false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P051365947M", "A002345678Z", "91-1144442", "12-3456789"})
    void whereThereIsNoCheckDigitTheFormIsTheRule(String id) {
        assertThat(TaxNumbers.validate(id)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "980780684, GB", "980 7806 84, GB", "51824753556, AU", "49091850, NZ", "136410132, NZ", "123026635, CA",
        "00743110157, IT", "4023340283, ZA", "8567346215, PL", "856-734-62-15, PL", "501964843, PT", "B58378431, ES",
        "B-58378431, ES", "094259216, GR"
    })
    void withoutItsPrefixANumberIsRightInItsCountry(String id, String country) {
        assertThat(TaxNumbers.validate(id, List.of("FR", country))).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "4540536920, 4540536921, TR",
        "17291716060, 17291716050, TR",
        "01.312.166.0-091.000, 01.312.166.1-091.000, ID",
        "12345676-2-06, 12345675-2-06, HU"
    })
    void numbersThatAreWrittenWithoutTheirCountry(String right, String wrong, String country) {
        assertThat(TaxNumbers.validate(right, List.of(country))).contains(true);
        assertThat(TaxNumbers.validate(wrong, List.of(country))).contains(false);
    }

    @Test
    void aNumberOfTheCountrysFormWithAWrongDigitIsWrong() {
        assertThat(TaxNumbers.validate("980780685", List.of("GB"))).contains(false);
        assertThat(TaxNumbers.validate("51824753557", List.of("AU"))).contains(false);
        assertThat(TaxNumbers.validate("12 345", List.of("GB"))).isEmpty();
        assertThat(TaxNumbers.validate("980780684", List.of())).isEmpty();
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
