package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wir bitten um Überweisung innerhalb von 14 Tagen ohne Abzug auf das unten genannte Konto|Wir bitten um Überweisung innerhalb von 14 Tagen ohne Abzug",
                "14 Tage ohne Abzug (bis 15.04.2026).|14 Tage ohne Abzug",
                "Paiement par virement à 30 jours, soit au plus tard le 13 avril 2026.|Paiement par virement à 30 jours",
                "within 14 days to our bank account, quoting the invoice number|within 14 days",
                "innerhalb 14 Tagen ohne Abzug. Eine Aufrechnung ist unzulässig (Ziffer 19|innerhalb 14 Tagen ohne Abzug",
                "Wij verzoeken u vriendelijk het bovenstaande bedrag van € 1.719,71 binnen 14 dagen te voldoen|binnen 14 dagen",
                "This invoice is payable within 14 days of its date. Please pay by bank transfer.|This invoice is payable within 14 days of its date"
            })
    void whatIsSaidBesideTheTermsIsNoPartOfThem(String said, String terms) {
        assertThat(TermsWording.of(said)).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innerhalb von 30 Tagen netto. Skontoabzüge werden nicht akzeptiert.",
                "14 Tage 2 % Skonto, 45 Tage netto",
                "Please quote the invoice number",
                "Den Betrag buchen wir am 14.02.2026 von Ihrem Konto ab.",
                "30 days",
                ""
            })
    void whatBelongsToThemStays(String text) {
        assertThat(TermsWording.of(text)).isEqualTo(text);
    }

    @Test
    void aThousandSentencesTakeNoTime() {
        long began = System.nanoTime();
        TermsWording.of("auf das Konto innerhalb von ".repeat(1000) + "(bis ".repeat(1000));
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }
}
