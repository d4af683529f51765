package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermDaysTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 1, 17);

    @ParameterizedTest
    @CsvSource({
        "15 dagar netto,15",
        "Netto 60 dage,60",
        "Per 14 dager,14",
        "przelew 30 dni,30",
        "30 dagar netto. Dröjsmålsränta 8 % efter 40 dagar,30"
    })
    void theDaysOfNorthernAndPolishTerms(String terms, int days) {
        assertThat(TermDays.due(terms, ISSUED)).hasValue(ISSUED.plusDays(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Due on receipt",
                "DUE UPON RECEIPT",
                "Immediate payment",
                "Cash on invoice - due immediately",
                "Payment due upon receipt of invoice",
                "Zahlbar sofort nach Erhalt ohne Abzug",
                "prompt nach Rechnungserhalt",
                "Fällig bei Erhalt der Rechnung.",
                "Règlement comptant à réception par virement",
                "Paiement à réception de facture",
                "CONTADO",
                "Vista fattura",
                "Contant"
            })
    void whatIsDueAtOnceIsDueOnTheInvoicesDay(String terms) {
        assertThat(TermDays.due(terms, ISSUED)).hasValue(ISSUED);
    }

    @ParameterizedTest
    @CsvSource({
        "20th of month following,2024-02-20",
        "NET 10TH OF FOLLOWING MONTH,2024-02-10",
        "20th month following invoice,2024-02-20",
        "Payable by the 15th of the following month,2024-02-15",
        "zahlbar bis zum 10. des Folgemonats,2024-02-10",
        "le 15 du mois suivant,2024-02-15",
        "el 5 del mes siguiente,2024-02-05",
        "Payment due by the last day of the month following the month of invoice,2024-02-29",
        "End of following month,2024-02-29",
        "Ende des Folgemonats,2024-02-29"
    })
    void aDayOfTheNextMonth(String terms, LocalDate due) {
        assertThat(TermDays.due(terms, ISSUED)).hasValue(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C.O.D.",
                "Cash on delivery",
                "Within one week of receipt",
                "Zahlbar binnen zwei Wochen nach Erhalt",
                "10 Werktage nach Erhalt der Rechnung",
                "Pas d'escompte pour paiement comptant",
                "30 days end of month",
                "45 jours fin de mois",
                "Net monthly account",
                "31st of month following",
                "Payment on completion please",
                "Interest is charged immediately on late payment"
            })
    void whatDoesNotSayPlainlyWhenIsLeftOpen(String terms) {
        assertThat(TermDays.due(terms, LocalDate.of(2024, 1, 31))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Løbende måned 20 dage", "Lb. md. + 14 dage", "14 dni roboczych", "10 bankdagar"})
    void whatNeedsACalendarIsNotCounted(String terms) {
        assertThat(TermDays.due(terms, ISSUED)).isEmpty();
    }
}
