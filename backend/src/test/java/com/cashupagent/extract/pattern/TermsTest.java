package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Net 15", "Due in 20 days", "30 days EOM", "Strictly 14 days"})
    void underTheirHeadingInARowOfHeadings(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Invoice #").text(150, 100, 10, "Invoice date");
            page.text(270, 100, 10, "Terms").text(380, 100, 10, "Ship Via").text(470, 100, 10, "Due Date");
            page.text(50, 114, 10, "INV-7500").text(150, 114, 10, "2026-10-05");
            page.text(270, 114, 10, terms).text(380, 114, 10, "Best way").text(470, 114, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Net 15", "30 days"})
    void besideTheirLabelInAColumnOfLabels(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Terms:").text(150, 100, 10, terms);
            page.text(50, 114, 10, "Due date:").text(150, 114, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @Test
    void aLabelInAColumnOfLabelsBeginsNoSentence() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Zahlungsziel:").text(150, 100, 10, "05.11.2026");
            page.text(50, 114, 10, "Debitor:").text(150, 114, 10, "70012");
            page.text(50, 128, 10, "Ihre Best.-Nr.:").text(150, 128, 10, "PO-1204");
            page.text(50, 300, 10, "Zahlung innerhalb von 45 Tagen ab Rechnungseingang.");
            assertThat(new Terms(sheet(page)).payment().value())
                    .isEqualTo("Zahlung innerhalb von 45 Tagen ab Rechnungseingang.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"45 Tage rein netto.", "innerhalb 15 Tagen netto", "30 days net", "45 jours fin de mois"})
    void aloneOnALine(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Total").text(450, 100, 10, "119.00").text(50, 300, 10, terms);
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14 days of use", "Returns within 30 days, net of postage", "30 days", "3 Tage Montage"})
    void whatElseTakesDaysIsNone(String text) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 300, 10, text);
            assertThat(new Terms(sheet(page)).payment().present()).isFalse();
        }
    }

    @Test
    void underTheMiddleOfTheirHeadingAndNeverTheNextHeading() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(80, 100, 10, "SALESPERSON")
                    .text(250, 100, 10, "PAYMENT TERMS")
                    .text(430, 100, 10, "DUE DATE");
            page.text(92, 116, 10, "Ann Field").text(278, 116, 10, "Net 30").text(428, 116, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Net 30");
        }
    }

    @Test
    void theDueDateBehindThemIsNoPartOfThem() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Betalingsbetingelser: Netto 60 dage - Forfaldsdato: 5. august 2026");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Netto 60 dage");
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Terms: Payment is due within 20 days");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Payment is due within 20 days");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zahlungskondition: 30 Tage netto – zahlbar bis 28.09.2026",
                "Terms: 30 Tage netto; due on 28.09.2026"
            })
    void norIsTheDayOnWhichTheyEnd(String line) {
        assertThat(said(line)).isEqualTo("30 Tage netto");
    }

    @Test
    void theirLabelMayBeginASentenceAmongOthers() {
        assertThat(
                        said(
                                "VAT is charged at 20%. Payment terms: 30 days. Interest may be charged on bills which remain unpaid"))
                .isEqualTo("30 days");
        assertThat(said("Our terms and conditions of payment have changed. See overleaf."))
                .isEqualTo("null");
    }

    @Test
    void whatSaysWhenComesBeforeWhatSaysHow() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Forma de pago: 99 - Por definir")
                    .text(50, 114, 10, "Condiciones: 30 DIAS FECHA FACTURA");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("30 DIAS FECHA FACTURA");
        }
        assertThat(said("Payment method: bank transfer, 14 days")).isEqualTo("bank transfer, 14 days");
        assertThat(said("Payment method: bank transfer")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Os valores faturados podem ser contestados no prazo de 30 dias.",
                "Bills may be disputed within 30 days of issue.",
                "Queries must be lodged within 30 days of the invoice date.",
                "Elke klacht dient binnen de 8 dagen schriftelijk te worden gemeld."
            })
    void theTimeToObjectIsNone(String line) {
        assertThat(said(line)).isEqualTo("null");
    }

    @Test
    void theNextSentenceAndTheAccountAreNoPartOfThem() {
        assertThat(said("Terms: Net 30 days. Please reference the invoice number on your check."))
                .isEqualTo("Net 30 days");
        assertThat(said("Zahlung: binnen 14 Tagen ohne Abzug. Vielen Dank für Ihren Auftrag!"))
                .isEqualTo("binnen 14 Tagen ohne Abzug");
        assertThat(said("Zahlung: 30 Tage netto. 14 Tage 2 % Skonto")).isEqualTo("30 Tage netto. 14 Tage 2 % Skonto");
        assertThat(said("Conditions de paiement : 30 jours net sur le compte IBAN CH93 0076 2011 6238 5295 7"))
                .isEqualTo("30 jours net");
    }

    @Test
    void aSentenceThatTellsTheDaysIsClearerThanAMeans() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Forma de pago: Transferencia").text(50, 300, 10, "Pago a 30 días fecha factura");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Pago a 30 días fecha factura");
        }
    }

    @Test
    void twoLinesBelowTheirHeadingWhereTheNextIsOfOtherColumns() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Delivery Note").text(300, 100, 10, "Mode/Terms of Payment");
            page.text(50, 112, 10, "GSTIN/UIN: 27AAPFU0939F1ZV").text(300, 122, 10, "30 Days");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("30 Days");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank details: Starling, sort code 71-88-72",
                "Mode de règlement : virement",
                "Many thanks",
                "VAT no: 805 7053 44"
            })
    void endWhereTheNextLineIsAboutSomethingElse(String next) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "30 days from invoice date").text(50, 112, 10, next);
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("30 days from invoice date");
        }
    }

    @Test
    void standWhereADueDateIsAnnounced() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(300, 100, 10, "Payment Due").text(420, 100, 10, "On receipt");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("On receipt");
        }
    }

    @Test
    void endBeforeTheAccountIntoWhichToPay() {
        assertThat(said("Betaling binnen 30 dagen na factuurdatum op NL65 KNAB 7299 4511 74 o.v.v. 18.1071."))
                .isEqualTo("Betaling binnen 30 dagen na factuurdatum");
    }

    @Test
    void whatIsPaidOnDeliveryIsACodeElsewhere() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "INVOICE NO.")
                    .text(200, 100, 10, "INVOICE DATE")
                    .text(400, 100, 10, "TERMS");
            page.text(50, 114, 10, "517-849210").text(200, 114, 10, "02/02/16").text(400, 114, 10, "C.O.D.");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("C.O.D.");
        }
    }

    @Test
    void aSentenceThatSaysWhenIsBetterThanALabelThatSaysHow() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Paiement à réception de facture");
            page.text(50, 112, 10, "Mode de règlement : chèque ou virement");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Paiement à réception de facture");
        }
    }

    @Test
    void theDaysBesideTheirLabelAreTheTermsThoughOtherLabelsStandInTheLineToo() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Delivery Note")
                    .text(200, 100, 10, "Mode/Terms of Payment")
                    .text(400, 100, 10, "15 Days");
            page.text(50, 114, 10, "Supplier's Ref.").text(200, 114, 10, "Other Reference(s)");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("15 Days");
        }
    }

    @Test
    void whatStandsUnderTheWordForTheDueDateMayBeTerms() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "DUE").text(50, 112, 10, "UPON RECEIPT OF SERVICES");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("UPON RECEIPT OF SERVICES");
        }
    }

    @Test
    void aBareCountHasTheUnitOfItsLabel() {
        assertThat(said("Max No. of Days to Pay: 30")).isEqualTo("30 Days");
    }

    @Test
    void aSentenceThatBeganWithinALineOfTextGoesOnAtTheBeginningOfTheNext() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(
                    50,
                    100,
                    10,
                    "Vielen Dank für die Zusammenarbeit. Die Rechnungssumme überweisen Sie bitte innerhalb von 14");
            page.text(50, 112, 10, "Tagen ohne Abzug auf mein unten genanntes Konto.");
            assertThat(new Terms(sheet(page)).payment().value()).contains("innerhalb von 14 Tagen ohne Abzug");
        }
    }

    @Test
    void whatStandsUnderShortTermsIsAnotherMatter() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Zahlung: Zahlbar innerhalb 45 Tagen");
            page.text(50, 112, 10, "Umsatzsteuerfrei nach § 4 Nr. 14 UStG.");
            assertThat(new Terms(sheet(page)).payment().value()).doesNotContain("Umsatzsteuerfrei");
        }
    }

    private String said(String line) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, line);
            return String.valueOf(new Terms(sheet(page)).payment().value());
        }
    }

    private Sheet sheet(PdfSheet page) {
        Path file = page.save(folder.resolve("terms.pdf"));
        return new Sheet(
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moyen de paiement: Virement bancaire",
                "Condiciones de pago: Tarjeta de crédito",
                "Modalità di pagamento: MP05 Bonifico",
                "Payment method: (Stripe)",
                "Frete: 0 - Por conta do remetente"
            })
    void aMeansOfPaymentAloneIsNoneAndNoFreight(String line) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, line).text(50, 114, 10, "Une version de cette facture est dans votre compte");
            assertThat(new Terms(sheet(page)).payment().present()).isFalse();
        }
    }

    @Test
    void aMeansUnderItsHeadingHidesNoOtherHeading() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Modalità di pagamento")
                    .text(250, 100, 10, "Dettagli")
                    .text(400, 100, 10, "Scadenza");
            page.text(50, 114, 10, "MP05 (bonifico)")
                    .text(250, 114, 10, "Banca di Vela")
                    .text(400, 114, 10, "31/05/2026");
            assertThat(new Terms(sheet(page)).payment().present()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Virement à 30 jours", "Chèque à réception", "Contado", "Transfer within 14 days"})
    void aMeansOfPaymentWithTheTimeOfItIsOne(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Conditions de paiement: " + terms);
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @Test
    void oneConditionIsALabelAsWellAsSeveral() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "CONDICION DE PAGO: 30 DIAS FECHA FACTURA");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("30 DIAS FECHA FACTURA");
        }
    }

    @Test
    void aLongerHeadingThanTheLabelInItIsNoTerms() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Conditions of Sale and Terms of Payment:");
            page.text(50, 114, 10, "CPT Veracruz per Incoterms 2000");
            page.text(50, 128, 10, "Payment Terms: Payable by letter of credit");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Payable by letter of credit");
        }
    }
}
