package com.cashupagent.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Account and tax numbers of any letters; a right one is wrong once a single digit is changed. */
class CheckDigitsFuzzTest {

    private static final List<byte[]> NUMBERS = Inputs.texts(
            "DE89 3704 0044 0532 0130 00",
            "GB82WEST12345698765432",
            "DE136695976",
            "ATU13585627",
            "BE0428759497",
            "FR40303265045",
            "IT00743110157",
            "ESB58378431",
            "NL004495445B01",
            "GB980780684",
            "27AAPFU0939F1ZV");

    @FuzzTest(maxDuration = "10m")
    void aSingleWrongDigitIsNoticed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        TaxNumbers.validate(text);
        TaxNumbers.validate(text, List.of("GB", "AU", "NZ", "CA", "ZA", "IT"));
        if (Iban.isValid(text)) {
            assertThat(Iban.looksLikeOne(text)).isTrue();
            String iban = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            for (int i = 2; i < iban.length(); i++) {
                if (Character.isDigit(iban.charAt(i))) {
                    char other = (char) ('0' + (iban.charAt(i) - '0' + 1) % 10);
                    String changed = iban.substring(0, i) + other + iban.substring(i + 1);
                    assertThat(Iban.isValid(changed)).as(changed).isFalse();
                }
            }
        }
    }

    @Test
    void aSingleWrongDigitIsNoticedInAFixedSeries() {
        Inputs.each(21, Inputs.MANY, NUMBERS, this::aSingleWrongDigitIsNoticed);
    }
}
