package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|5",
                "0.025|0.025",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "1'234.50|1234.50",
                "7,08,000.00|708000.00",
                "12,34,567|1234567",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "300,0000|300.0000",
                "99,9|99.9",
                "1234.5|1234.5",
            })
    void readsEveryGrouping(String text, BigDecimal expected) {
        assertThat(Numbers.parse(text, '.')).contains(expected);
        assertThat(Numbers.parse(text, ',')).contains(expected);
    }

    @Test
    void theRestOfTheDocumentDecidesWhatThreeDigitsAre() {
        assertThat(Numbers.parse("1.005", ',')).contains(new BigDecimal("1005"));
        assertThat(Numbers.parse("1.005", '.')).contains(new BigDecimal("1.005"));
        assertThat(Numbers.parse("1,005", '.')).contains(new BigDecimal("1005"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1..2", "31.10.2018", "12/34", "1,2,3", "1234567890123456", "1,23,45", "INV-1"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(Numbers.parse(text, '.')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,23|,", "1.234,56|,", "12.50|.", "1,234.5|."})
    void knowsTheDecimalSignWhereTheNumberShowsIt(String text, char sign) {
        assertThat(Numbers.decimalSign(text)).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"45.070;.", "45,070;,", "1.234.567; ", "45.07; ", "045.070; ", "45070; "})
    void knowsTheSignThatGroupsOnce(String text, @Nullable Character sign) {
        assertThat(Numbers.groupSign(text)).isEqualTo(sign == null ? 0 : sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1.234", "1,234", ""})
    void elsewhereItDoesNotGuess(String text) {
        assertThat(Numbers.decimalSign(text)).isEqualTo((char) 0);
    }
}
