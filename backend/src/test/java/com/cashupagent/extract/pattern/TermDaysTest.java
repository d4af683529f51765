package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermDaysTest {

    @ParameterizedTest
    @CsvSource({
        "15 dagar netto,15",
        "Netto 60 dage,60",
        "Per 14 dager,14",
        "przelew 30 dni,30",
        "30 dagar netto. Dröjsmålsränta 8 % efter 40 dagar,30"
    })
    void theDaysOfNorthernAndPolishTerms(String terms, int days) {
        assertThat(TermDays.due(terms)).hasValue(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Løbende måned 20 dage", "Lb. md. + 14 dage", "14 dni roboczych", "10 bankdagar"})
    void whatNeedsACalendarIsNotCounted(String terms) {
        assertThat(TermDays.due(terms)).isEmpty();
    }
}
