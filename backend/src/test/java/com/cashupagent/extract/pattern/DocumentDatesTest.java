package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDatesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"As at: 28 January 2026", "Date paid: 28 January 2026", "Payment date: 28 January 2026"})
    void theDatesOfAListAreNotTheDocuments(String line) {
        assertThat(issued(line, "", "Invoice date | Paid", "3 January 2026 | 120.00", "9 January 2026 | 80.00"))
                .isEqualTo(LocalDate.of(2026, 1, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den Gesamtbetrag buchen wir am 14.02.2026 von Ihrem Konto ab.",
                "Der Gesamtbeitrag ist am 14.02.2026 fällig. Gültig ist der Tarif 2026.",
                "Bitte überweisen Sie den Rechnungsbetrag bis 14.02.2026.",
                "El importe se cargará el día 14/02/2026 en su cuenta.",
                "We shall collect the amount on 14.02.2026 from your account.",
                "Le montant sera prélevé le 14/02/2026 sur votre compte.",
                "Het bedrag wordt op 14-02-2026 van uw rekening afgeschreven."
            })
    void aSentenceSaysWhenToPay(String sentence) {
        assertThat(due("Invoice date: 2026-01-28", "", sentence)).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ihre letzte Zahlung haben wir am 14.02.2026 dankend erhalten.",
                "Ihr neuer Abschlag ist erstmals am 14.02.2026 zu zahlen.",
                "Fällig am 14.02.2026, 14.03.2026, 14.04.2026 und so weiter",
                "Überweisen Sie am 14.02.2026, so ziehen Sie 2 % Skonto ab.",
                "Our new office opens on 14.02.2026, see you there.",
                "Payment 14.02.2026"
            })
    void otherSentencesSayNothingOfIt(String sentence) {
        assertThat(due("Invoice date: 2026-01-28", "", sentence)).isNull();
    }

    @Test
    void datesInColumnsAreNoInstalments() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 9, "Invoice date")
                    .text(150, 60, 9, "Service period")
                    .text(300, 60, 9, "Due date");
            page.text(50, 74, 9, "2024-07-22")
                    .text(150, 74, 9, "2024-06-22 - 2024-07-21")
                    .text(300, 74, 9, "2024-07-29");
            assertThat(new DocumentDates(DrawnSheet.of(folder, page), DateOrder.DAY_FIRST, Set.of())
                            .dueDate(null)
                            .value())
                    .isEqualTo(LocalDate.of(2024, 7, 29));
        }
    }

    @Test
    void aDateUnderItsHeadingIsNotOfTheEmptyHeadingBelowIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(300, 60, 9, "Credit note no.").text(420, 60, 9, "Date");
            page.text(300, 74, 9, "JNC0003118").text(420, 74, 9, "21 Oct 2025");
            page.text(300, 92, 9, "Account").text(420, 92, 9, "Payment due");
            page.text(300, 106, 9, "KAROO01").text(50, 140, 9, "Goods returned on 4 Oct 2025");
            Sheet sheet = DrawnSheet.of(folder, page);
            DocumentDates dates = new DocumentDates(sheet, DateOrder.DAY_FIRST, Set.of());
            assertThat(dates.issueDate().value()).isEqualTo(LocalDate.of(2025, 10, 21));
            assertThat(dates.dueDate(LocalDate.of(2025, 10, 21)).value()).isNull();
        }
    }

    @Test
    void aDateAloneUnderItsHeadingIs() {
        assertThat(issued("Invoice date | Amount due", "3 January 2026 | 120.00"))
                .isEqualTo(LocalDate.of(2026, 1, 3));
    }

    @Test
    void thePrintersPermitIsOlderThanTheInvoice() {
        assertThat(issued(
                        "Date: 03/15/2025",
                        "Total | 120.00",
                        "Authority to Print No. OCN 039AU2023",
                        "Date Issued: 02-19-2023",
                        "Accreditation No. 039MP2023 Date of Accreditation: 01-18-2023"))
                .isEqualTo(LocalDate.of(2025, 3, 15));
    }

    @Test
    void aDateBehindTheNumberUnderTheHeadingOfBoth() {
        assertThat(issued("Nummer/Datum", "0090686502 / 4.12.2024", "Lieferscheinnr./Datum", "80926452 / 2.12.2024"))
                .isEqualTo(LocalDate.of(2024, 12, 4));
    }

    @Test
    void aReceiptInTheTermsAnnouncesNoDate() {
        assertThat(due("Payment terms | Due date", "Due on receipt | 5 March 2026"))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aLabelForTwoDatesAnnouncesTheInvoices() {
        assertThat(issued("Rechnungsdatum/Lieferdatum | 13 August 2026", "Rechnungsnummer | RE-304250"))
                .isEqualTo(LocalDate.of(2026, 8, 13));
        assertThat(issued("Invoice date / Delivery date | 13 August 2026", "Invoice # | RE-304250"))
                .isEqualTo(LocalDate.of(2026, 8, 13));
    }

    @Test
    void theInvoiceDateOfTheTermsIsNotTheOneBesideThem() {
        String[] lines = {
            "Issued | Payment due", "7 March 2026 21 days from invoice date | 28 March 2026", "Total | 10.00"
        };
        assertThat(issued(lines)).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(due(lines)).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void valuesMayStandOverTheirLabels() {
        String[] lines = {"29th May 2026 | 28th June 2026", "DATE OF ISSUE | PLEASE PAY BY"};
        assertThat(issued(lines)).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(due(lines)).isEqualTo(LocalDate.of(2026, 6, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scadenze | 5/3/2026",
                "Vervalt op: 5-3-2026",
                "Förfallodatum: 5.3.2026",
                "Forfaldsdato: 05-03-2026",
                "Termin zaplaty / Due date: 05-03-2026",
                "Zahlbar bis spätestens zum 5. März 2026",
                "Vto.: 05/03/2026",
                "Limite de pagamento: 05/03/2026",
                "Échéance le 5 mars 2026",
                "Wij verzoeken u het bedrag voor 05/03/2026 over te maken."
            })
    void dueIsWhatAccountsOfManyLanguagesCallSo(String line) {
        assertThat(due("Kestrel Works", line, "Total | 10.00")).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aLettersDateStandsBehindItsPlaceAndNotAmongWhatWasDone() {
        assertThat(issued(
                        "Steuerkanzlei Wiesinger",
                        "Mannheim, 21.06.2023",
                        "Besprechung vom 17.05.2023, 2,5 Stunden | 300,00"))
                .isEqualTo(LocalDate.of(2023, 6, 21));
    }

    @Test
    void theDatesOfEarlierPartsAreNotThisPapers() {
        assertThat(issued(
                        "Speyer, den 9. April 2026",
                        "3. Abschlagsrechnung Nr. 2026-027",
                        "abzüglich 1. Abschlagsrechnung vom 14.10.2025 | -11.500,00",
                        "abzüglich 2. Abschlagsrechnung vom 20.01.2026 | -19.800,00"))
                .isEqualTo(LocalDate.of(2026, 4, 9));
    }

    @Test
    void theDateOfALawIsNotTheDocuments() {
        assertThat(issued("Date | 22/07/2016", "Réserve de propriété : loi n° 80-335 du 12 mai 1980"))
                .isEqualTo(LocalDate.of(2016, 7, 22));
    }

    @Test
    void theDateBesideAnOrdersNumberIsTheOrders() {
        assertThat(issued(
                        "Invoice No. | KSC/2041",
                        "Dated | 05-01-2023",
                        "Buyer Order No. PO-162 Dated 01-01-2023",
                        "Total | 10.00"))
                .isEqualTo(LocalDate.of(2023, 1, 5));
    }

    @Test
    void aCreditNotesDateIsNotThatOfTheInvoiceItTakesBack() {
        assertThat(issued(
                        "Credit Note | CN/22-23/0117",
                        "Date | 14-01-2023",
                        "Against Invoice | GL/22-23/10442",
                        "Invoice Date | 24-12-2022"))
                .isEqualTo(LocalDate.of(2023, 1, 14));
    }

    @Test
    void aPaymentDateAfterTheIssueDateIsTheDueDateWhereNothingWasPaid() {
        LocalDate issued = LocalDate.of(2026, 4, 3);
        String[] open = {"Invoice date: 03/04/2026", "Payment date: 03/05/2026", "Total | 119.00"};
        assertThat(dates(open).dueDate(issued).value()).isEqualTo(LocalDate.of(2026, 5, 3));
        String[] paid = {"Invoice date: 03/04/2026", "Payment date: 03/05/2026", "Amount paid | 119.00"};
        assertThat(dates(paid).dueDate(issued).value()).isNull();
        String[] same = {"Invoice date: 03/04/2026", "Payment date: 03/04/2026", "Total | 119.00"};
        assertThat(dates(same).dueDate(issued).value()).isNull();
    }

    private DocumentDates dates(String... lines) {
        return new DocumentDates(DrawnSheet.of(folder, lines), DateOrder.DAY_FIRST, Set.of());
    }

    private @Nullable LocalDate due(String... lines) {
        return new DocumentDates(DrawnSheet.of(folder, lines), DateOrder.DAY_FIRST, Set.of())
                .dueDate(null)
                .value();
    }

    private @Nullable LocalDate issued(String... lines) {
        return new DocumentDates(DrawnSheet.of(folder, lines), DateOrder.DAY_FIRST, Set.of())
                .issueDate()
                .value();
    }
}
