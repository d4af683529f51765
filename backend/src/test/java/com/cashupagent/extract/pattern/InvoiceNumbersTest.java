package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceNumbersTest {

    @TempDir
    private Path folder;

    @Test
    void aStatementListsManyUnderAHeadingOrNone() {
        assertThat(listed("Invoice | Amount", "INV-1001 | 120.00", "INV-1002 | 80.00"))
                .containsExactly("INV-1001", "INV-1002");
        assertThat(listed("Entry | Amount", "INV-1001 | 120.00", "INV-1002 | 80.00"))
                .containsExactly("INV-1001", "INV-1002");
    }

    @Test
    void articlesOnAStatementAreNoInvoices() {
        assertThat(listed("Item no. | Amount", "D21362 | 120.00", "D16182 | 80.00"))
                .isEmpty();
    }

    @Test
    void theReferencesOfARemittanceAdviceAreInvoicesAndItsOwnNumberIsThePayments() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Remittance Advice",
                "Cheque no.: P22928",
                "Your reference | Paid",
                "INV-1001 | 120.00",
                "INV-1002 | 80.00");
        assertThat(values(sheet, DocumentType.REMITTANCE_ADVICE)).containsExactly("INV-1001", "INV-1002");
    }

    @Test
    void thePrefixOfAPortugueseNumberBelongsToIt() {
        Sheet sheet = DrawnSheet.of(folder, "Fatura FT 2024/9003", "Data: 2024-05-06", "Total | 120,00 EUR");
        assertThat(values(sheet, DocumentType.INVOICE)).containsExactly("FT 2024/9003");
    }

    @Test
    void theAmountOfTheInvoiceIsNotItsNumber() {
        Sheet sheet = DrawnSheet.of(folder, "Number/Date | 90337791 / 30.07.2026", "Invoice amount | 767.98");
        assertThat(values(sheet, DocumentType.INVOICE)).containsExactly("90337791");
    }

    @Test
    void aCreditNoteHasItsOwnNumberAndNotThatOfTheInvoiceItCorrects() {
        for (String other :
                List.of("Applies to Invoice | SI034132", "Original invoice no. | SI034132", "Invoice No. SI034132:")) {
            Sheet sheet = DrawnSheet.of(folder, "Sales - Credit Memo", "Credit Memo No. | PSCR228729", other);
            assertThat(values(sheet, DocumentType.CREDIT_NOTE)).as(other).containsExactly("PSCR228729");
        }
        Sheet french = DrawnSheet.of(
                folder,
                "Avoir",
                "Numéro | AV-2026-012",
                "Date d'émission | 27/06/2026",
                "Facture d'origine | F-2019-104");
        assertThat(values(french, DocumentType.CREDIT_NOTE)).containsExactly("AV-2026-012");
        Sheet titled = DrawnSheet.of(
                folder, "Note de crédit RINV/2025/00009", "Date | 18/02/2025", "Référence: | INV/2025/00044");
        assertThat(values(titled, DocumentType.CREDIT_NOTE)).containsExactly("RINV/2025/00009");
    }

    @Test
    void neitherAYearNorATaxNumberBelowTheTitleIsTheNumber() {
        Sheet monthly = DrawnSheet.of(folder, "| Invoice", "| For July 2025", "Invoice | 202507-355242");
        assertThat(values(monthly, DocumentType.INVOICE)).containsExactly("202507-355242");
        Sheet spanish = DrawnSheet.of(
                folder,
                "Factura | B58378431",
                "Número # F180153",
                "Fecha 19 de junio de 2018",
                "Vencimiento",
                "Forma de pago");
        assertThat(values(spanish, DocumentType.INVOICE)).containsExactly("F180153");
    }

    @Test
    void aNumberInTheTitleMayEndLikeAPostCode() {
        Sheet sheet =
                DrawnSheet.of(folder, "Tax Invoice PSI-204417", "Your Reference | 0017-21", "Date | 28 January 2021");
        assertThat(values(sheet, DocumentType.INVOICE)).containsExactly("PSI-204417");
    }

    @Test
    void theCodesOfTreatmentsAreNoInvoices() {
        assertThat(listed("CDT | Amount", "D0120 | 120.00", "D1110 | 80.00")).isEmpty();
    }

    @Test
    void aPrefixThatIsAWordElsewhereAndANumberThatLooksLikeADate() {
        Sheet german = DrawnSheet.of(folder, "Rechnung", "Rechnungs-Nr.: RE 230456", "Datum: 31.10.2023");
        assertThat(values(german, DocumentType.INVOICE)).containsExactly("RE 230456");
        Sheet polish = DrawnSheet.of(folder, "Invoice No. 12/05/2024", "Issue date: 2024-05-17", "Total | 120.00 PLN");
        assertThat(values(polish, DocumentType.INVOICE)).containsExactly("12/05/2024");
    }

    @Test
    void theFolioOfAnInvoiceAndThatOfARegister() {
        Sheet mexican = DrawnSheet.of(
                folder,
                "FACTURA",
                "Folio: A-4471",
                "Folio fiscal (UUID): F74080F5-6C5A-A328-F676-226E236A23E2",
                "Total | $ 20,233.55");
        assertThat(values(mexican, DocumentType.INVOICE)).containsExactly("A-4471");
        Sheet spanish = DrawnSheet.of(
                folder,
                "FACTURA",
                "Nº factura: 24-1187",
                "Total | 120,00 €",
                "Inscrita en el Registro Mercantil, Tomo 2975, Folio 81, Hoja V-08959");
        assertThat(values(spanish, DocumentType.INVOICE)).containsExactly("24-1187");
    }

    @Test
    void aNumberMayTouchItsLabelAndIsNotJoinedToAWordBeforeIt() {
        assertThat(listed("Fattura nr.1052 del 09-10-2025", "Tot: | €5149.90")).containsExactly("1052");
        assertThat(listed("CREDIT NOTE | NEL/CN/0345", "DOCKET NO-1288102 AND 1288107 | 42.00", "Total | 42.00"))
                .doesNotContain("AND 1288107");
    }

    @Test
    void aNumberMayBeSetInGroupsOrHoldBrackets() {
        assertThat(invoice("FACTURE N° 6 118 204", "Date | 09/01/24")).containsExactly("6 118 204");
        assertThat(invoice("Factuur", "Factuurnummer | 18 442 70 118 03", "Debiteurnummer | 70 118 440"))
                .containsExactly("18 442 70 118 03");
        assertThat(invoice("Factuurnummer: 0/0(014)0031/118820", "Factuurdatum : 14-03-2024"))
                .containsExactly("0/0(014)0031/118820");
        assertThat(invoice("Invoice Number | 03 9314 7720", "Invoice No. 61208"))
                .doesNotContain("03 9314 7720");
        assertThat(invoice("Rechnung Nr. 417 2024", "Datum | 14.03.2024")).containsExactly("417");
    }

    @Test
    void onStationeryTheNumberStandsOverTheDate() {
        assertThat(invoice(
                        "Thornbury Fasteners Ltd",
                        "Tel:- (01993) 770214",
                        "Invoice",
                        "Cotswold Plant Hire | 61208",
                        "Nr Fairford, Glos | 14/06/2023",
                        "Invoice Total | 23.52"))
                .containsExactly("61208");
        assertThat(invoice("Thornbury Fasteners Ltd", "Cotswold Plant Hire | 61208", "Nr Fairford, Glos", "14 of 20"))
                .isEmpty();
    }

    @Test
    void theNumberOfTheProgramThatPrintedItIsNotTheInvoices() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Factura FT A/87",
                "Contribuinte N.º 513990028",
                "Total (EUR) | 1.047,23",
                "Processado por programa validado n.º 45/AGT/2019");
        assertThat(values(sheet, DocumentType.INVOICE)).containsExactly("FT A/87");
    }

    @Test
    void aNumberInGroupsStandsUnderItsHeadingAsBesideIt() {
        assertThat(values(heads("2504 7719 0083"), DocumentType.INVOICE)).containsExactly("2504 7719 0083");
        // A telephone's.
        assertThat(values(heads("0711 4471 0083"), DocumentType.INVOICE)).doesNotContain("0711 4471 0083");
    }

    @Test
    void aTitleMayHaveANumberInGroups() {
        assertThat(invoice("Rechnung 118 442", "Schattdorf, 06.02.2025", "Fahrgestell JF1SJ5LC5GG048812"))
                .containsExactly("118 442");
    }

    @Test
    void lettersBeforeTheNumberBelongToItUnderItsHeading() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(210, 60, 8, "Rechnung").text(290, 60, 8, "Datum").text(370, 60, 8, "Debitor");
            page.text(202, 76, 9, "SR 2506-0447").text(280, 76, 9, "15.06.2025").text(370, 76, 9, "70415");
            assertThat(values(DrawnSheet.of(folder, page), DocumentType.INVOICE))
                    .containsExactly("SR 2506-0447");
        }
    }

    @Test
    void anAccountsNumberInTwoLanguagesIsNotTheBills() {
        assertThat(invoice("Account no. / No. akaun | 10044718", "Bill no. / No. bil | 0188447120-11"))
                .containsExactly("0188447120-11");
    }

    private Sheet heads(String number) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 8, "Kundennummer")
                    .text(160, 60, 8, "Rechnungsnummer")
                    .text(290, 60, 8, "Rechnungsdatum");
            page.text(50, 76, 9, "80 331 207").text(160, 76, 9, number).text(290, 76, 9, "04.04.2025");
            return DrawnSheet.of(folder, page);
        }
    }

    private List<String> invoice(String... lines) {
        return values(DrawnSheet.of(folder, lines), DocumentType.INVOICE);
    }

    private List<String> listed(String... lines) {
        return values(DrawnSheet.of(folder, lines), DocumentType.STATEMENT);
    }

    private static List<String> values(Sheet sheet, DocumentType type) {
        return new InvoiceNumbers(sheet, Set.of())
                .find(type).stream()
                        .map(Field::value)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
