package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "KRA PIN: P051234567M,P051234567M",
        "VAT No. GB 123 4567 82,GB123456782",
        "USt-IdNr.: DE 136 695 976,DE136695976",
        "EIN 12-3456789,12-3456789",
        "GSTIN: 27AAPFU0939F1ZV,27AAPFU0939F1ZV",
        "MWST-Nr. CHE-116.281.710,CHE-116.281.710",
        "ABN 51 824 753 556,51824753556",
        "Partita IVA IT00743110157,IT00743110157",
        "CIF: B-58378431,B-58378431",
        "R.F.C. AWS980412A3F,AWS980412A3F",
        "Codice fiscale: RVGRGS68A73T909C,RVGRGS68A73T909C",
        "Momsreg.nr SE554352241001,SE554352241001",
        "CVR-nr.: DK 48169007,DK48169007",
        "NIP: 433-420-50-00,433-420-50-00",
        "GST/HST Reg. No. 123026635 RT 0001,123026635RT0001",
        "Business No.: 123026635 RT0001,123026635RT0001",
        "SIRET 40483304800022 TVA: FR 83 404 833 048,FR83404833048",
        "VAT number: BE 0428.759.497,BE0428.759.497",
        "No TPS : 123026635 RT0001 No TVQ : 1006151471 TQ0001,123026635RT0001",
        "TIN: 131-225-937 VRN: 10-594125-T,10-594125-T",
        "RIF: J-40318827-0 / Tel. 555.21.40,J-40318827-0",
        "NIPT: K92417038P,K92417038P"
    })
    void readsTheSellersOfManyCountries(String line, String expected) {
        assertThat(vendor("Kestrel Works", line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GST/HST No. 12302 6635 RT0001,123026635RT0001",
        "HST (13%) | #123026635 RT0001,123026635RT0001",
        "TPS : 123026635 RT0001 | TVQ : 1006151471 TQ0001,123026635RT0001",
        "(Courses only) GST 5% (123026635RT0001): | 36.96,123026635RT0001",
        "CHE-116.281.710 MWST,CHE-116.281.710MWST",
        "Btw-nr. NL 8201.14.595.B01,NL8201.14.595.B01",
        "Org.nr 974 760 673 MVA post@kestrel.no,974760673MVA",
        "Org.nr NO 974 760 673 MVA,NO974760673MVA",
        "N° TVA CHE-116.281.710 TVA,CHE-116.281.710TVA",
        "Registered in England. Number GB 123 4567 82.,GB123456782"
    })
    void whatBelongsToANumberIsRead(String line, String expected) {
        assertThat(vendor("Kestrel Works", line)).isEqualTo(expected);
    }

    @Test
    void aCanadianNumberUnderTheBuyersAddressIsTheSellers() {
        assertThat(vendor(
                        "Northline Landscape Ltd.",
                        "",
                        "Sold to:",
                        "Hillcrest Condo Corp.",
                        "40 Weldon Rd.",
                        "Business No.: 123026635 RT0001"))
                .isEqualTo("123026635RT0001");
    }

    @Test
    void aTelephoneNumberIsNoneAndNoRate() {
        assertThat(vendor("Kestrel Works", "Tax ID 804.555.0139")).isNull();
        assertThat(vendor("Kestrel Works", "STATE EXCISE TAX NO. 0.1750")).isNull();
    }

    @Test
    void aStateIsNoLabel() {
        assertThat(vendor("Kestrel Works", "NORFOLK, VA 23501-0991")).isNull();
        assertThat(vendor("Kestrel Works", "PORTSMOUTH VA 23704      10/22/25      077310"))
                .isNull();
        assertThat(vendor("Kestrel Works", "VA: BE0428759497")).isEqualTo("BE0428759497");
    }

    @Test
    void theNumberInTheFootIsTheSellersThoughTheBuyersIsLabelled() {
        String[] lines = new String[46];
        Arrays.fill(lines, "");
        lines[0] = "Verdoyance";
        lines[4] = "| Clinique du Lac";
        lines[5] = "| 1348 Louvain";
        lines[6] = "| TVA: BE0595057485";
        lines[45] = "info@verdoyance.example BE0428759497";
        assertThat(vendor(lines)).isEqualTo("BE0428759497");
    }

    @Test
    void aShapeThatNothingElseHasNeedsNoLabel() {
        assertThat(vendor("Kestrel Works", "DE136695976")).isEqualTo("DE136695976");
    }

    @Test
    void aSpanishOneNeedsItsCheckDigitWhereNothingAnnouncesIt() {
        String[] letter = {"Suministros Vela", "Factura", "Fecha 3 de marzo de 2026", "Vencimiento", "Forma de pago"};
        assertThat(vendor(append(letter, "B-58378431"))).isEqualTo("B-58378431");
        assertThat(vendor(append(letter, "B-58378432"))).isNull();
        assertThat(vendor(append(letter, "12345678Z"))).isEqualTo("12345678Z");
        assertThat(vendor(append(letter, "12345678A"))).isNull();
    }

    private static String[] append(String[] lines, String last) {
        String[] all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = last;
        return all;
    }

    @Test
    void theBuyersNumberIsNotTheSellers() {
        Sheet sheet = DrawnSheet.of(
                folder, "Kestrel Works", "VAT No. GB123456782", "Your VAT number: DE136695976", "Total | 119.00");
        TaxIds ids = new TaxIds(sheet, List.of(), new SellerMentions(sheet));
        assertThat(ids.vendor().value()).isEqualTo("GB123456782");
        assertThat(ids.buyer(ids.vendor()).value()).isEqualTo("DE136695976");
    }

    @Test
    void whatStandsInTheBuyersSectionIsHis() {
        Sheet sheet = DrawnSheet.of(
                folder, "Kestrel Works", "", "Bill to", "Baobab Foods", "Mill Lane 3", "VAT No. DE136695976");
        TaxIds ids = new TaxIds(sheet, new SectionFinder(sheet, Set.of()).find(), new SellerMentions(sheet));
        assertThat(ids.vendor().present()).isFalse();
        assertThat(ids.buyer(ids.vendor()).value()).isEqualTo("DE136695976");
    }

    @Test
    void ofTwoTheOneWhoseCheckDigitsHoldIsTaken() {
        assertThat(vendor("VAT No. GB980780685", "VAT No. GB980780684")).isEqualTo("GB980780684");
        assertThat(vendor("VAT No. GB980780684", "VAT No. GB980780685")).isEqualTo("GB980780684");
    }

    @Test
    void anUnmistakableFormNeedsNoClearLabel() {
        assertThat(vendor("P.I.N: A056363931D", "VAT No. 017720S")).isEqualTo("A056363931D");
    }

    @Test
    void theCountryMayStandAtTheEndOfTheLineAbove() {
        assertThat(vendor("VAT number: DE", "136695976")).isEqualTo("DE136695976");
    }

    @Test
    void whatStandsBelowTheInvoicesNumberIsNoLongerTheBuyers() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Baobab Foods FZE",
                "Attn: R. Khan",
                "PO Box 61203",
                "TRN 100271983600003",
                "TAX INVOICE No. KW/2025/0318",
                "TRN: 100384712900003");
        TaxIds ids = new TaxIds(sheet, new SectionFinder(sheet, Set.of()).find(), new SellerMentions(sheet));
        assertThat(ids.vendor().value()).isEqualTo("100384712900003");
        assertThat(ids.buyer(ids.vendor()).value()).isEqualTo("100271983600003");
    }

    @Test
    void anAddressWithoutHeadingIsTheBuyersWhereTheFootTellsHowToReachTheSeller() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Baobab Foods",
                "Hauptstraße 3",
                "10115 Berlin",
                "VAT No. DE136695976",
                "",
                "",
                "Invoice 4711",
                "Total | 119.00",
                "",
                "",
                "Kestrel Works",
                "info@kestrel.example",
                "VAT No. GB980780684");
        TaxIds ids = new TaxIds(sheet, List.of(), new SellerMentions(sheet));
        assertThat(ids.vendor().value()).isEqualTo("GB980780684");
        assertThat(ids.buyer(ids.vendor()).value()).isEqualTo("DE136695976");
    }

    @Test
    void theLetterheadsNumberIsNotTheBuyersWhereAHeadingNamesHim() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Kestrel Works",
                "Mill Lane 3",
                "10115 Berlin",
                "VAT No. DE136695976",
                "",
                "",
                "Bill to",
                "Baobab Foods",
                "Hauptstraße 3",
                "",
                "",
                "Total | 119.00",
                "",
                "",
                "Pay by transfer, info@kestrel.example");
        TaxIds ids = new TaxIds(sheet, new SectionFinder(sheet, Set.of()).find(), new SellerMentions(sheet));
        assertThat(ids.vendor().value()).isEqualTo("DE136695976");
        assertThat(ids.buyer(ids.vendor()).present()).isFalse();
    }

    @Test
    void oneNumberIsNotReportedOfBothParties() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Kestrel Works",
                "Mill Lane 3",
                "10115 Berlin",
                "VAT No. DE136695976",
                "",
                "",
                "Total | 119.00",
                "",
                "",
                "Pay by transfer, info@kestrel.example");
        TaxIds ids = new TaxIds(sheet, List.of(), new SellerMentions(sheet));
        assertThat(ids.vendor().present()).isNotEqualTo(ids.buyer(ids.vendor()).present());
    }

    @Test
    void moneyAndDatesBehindTheWordForTaxAreNone() {
        assertThat(vendor("VAT number | 1,250.00", "Tax No. 12.05.2024")).isNull();
    }

    @Test
    void whatIsCalledTheCustomersIsNotTheSellersWhereverElseItStands() {
        assertThat(vendor(
                        "Kestrel Works AB",
                        "VAT ID: DE136695976",
                        "Total | 119.00",
                        "Reverse charge. Customer VAT ID: DE136695976"))
                .isNull();
    }

    @Test
    void numbersInThreesCountWhereTheirCheckDigitHolds() {
        assertThat(vendor("Fatura FAT-4711", "Data: 14/01/2026", "NIF: 214 088 375", "Total a pagar | 490,00 €"))
                .isEqualTo("214088375");
        assertThat(vendor("Faktura 4711", "Fakturadato 28.04.2023", "918 447 261 MVA", "Sum å betale | 490,00"))
                .isEqualTo("918447261MVA");
    }

    @Test
    void theWordNoIsNotNorway() {
        assertThat(vendor("VAT NO : ISV10-004417820", "TIN NO : 04411927-0001")).doesNotStartWith("NO");
    }

    @Test
    void aBareNumberWhoseCheckDigitsHoldIsTaken() {
        assertThat(vendor("Kestrel Works", "Mill Lane 3", "51 824 753 556")).isEqualTo("51824753556");
        assertThat(vendor("Kestrel Works", "Mill Lane 3", "51 824 753 557")).isNull();
        assertThat(vendor("Kestrel Works", "49-091-850", "Invoice date and number", "Total amount due"))
                .isEqualTo("49-091-850");
    }

    @Test
    void theNumberOfATaxInvoiceIsNoTaxNumber() {
        assertThat(vendor("Tax Invoices : 939267")).isNull();
    }

    @Test
    void whatStandsUnderAHeadingAtTheRightEdgeBelongsToIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "AZIENDA:").right(545, 100, 10, "CLIENTE:");
            page.text(50, 112, 10, "Tecno Srl").right(545, 112, 10, "Condominio Le Betulle");
            page.text(50, 124, 10, "PIVA: 12345670017").right(545, 124, 10, "PIVA: 01234567897");
            page.text(50, 160, 10, "FATTURA DESCRIZIONE").right(545, 160, 10, "TOTALE 12,00");
            Sheet sheet = DrawnSheet.of(folder, page);
            List<Section> sections = new SectionFinder(sheet, Set.of()).find();
            TaxIds ids = new TaxIds(sheet, sections, new SellerMentions(sheet));
            assertThat(ids.vendor().value()).isEqualTo("12345670017");
            assertThat(ids.buyer(ids.vendor()).value()).isEqualTo("01234567897");
        }
    }

    /** In Latin America {@code Vendedor} is the salesperson, named in a column of his own. */
    @Test
    void aHeadingBesideASectionDoesNotEndIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 10, "Contables Imbabura").text(50, 72, 10, "RUC: 1002837465001");
            page.text(50, 110, 10, "FACTURAR A").text(350, 110, 10, "INFORMACIÓN ADICIONAL");
            page.text(50, 122, 10, "Florícola Cayambe Cía. Ltda.").text(350, 122, 10, "Vendedor: Andrés Chicaiza");
            page.text(50, 134, 10, "RUC: 1791204473001").text(350, 134, 10, "Fecha: 19/08/2024");
            page.text(50, 180, 10, "Factura: subtotal, total e IVA").right(545, 180, 10, "TOTAL $966.00");
            Sheet sheet = DrawnSheet.of(folder, page);
            List<Section> sections = new SectionFinder(sheet, Set.of()).find();
            assertThat(new TaxIds(sheet, sections, new SellerMentions(sheet))
                            .vendor()
                            .value())
                    .isEqualTo("1002837465001");
        }
    }

    private @Nullable String vendor(String... lines) {
        Sheet sheet = DrawnSheet.of(folder, lines);
        Field<String> id = new TaxIds(sheet, List.of(), new SellerMentions(sheet)).vendor();
        return id.value();
    }

    @Test
    void aVenezuelanOneWithAWrongDigitIsACode() {
        assertThat(vendor("Kestrel Works", "Ref: J-40318827-1")).isNull();
    }

    @Test
    void aGermanOneMayBeSetApartByBlanks() {
        String[] letter = {"Tischlerei Quendel", "Rechnung", "Bitte überweisen Sie den Betrag innerhalb von 14 Tagen"};
        assertThat(vendor(append(letter, "Steuernummer 15 048 12207"))).isEqualTo("1504812207");
        assertThat(vendor(append(letter, "Steuernummer 133 8150 8159"))).isEqualTo("13381508159");
        assertThat(vendor(append(letter, "Telefon 040 555 12207"))).isNull();
    }

    @Test
    void ofOneNumberPrintedTwiceTheOneWithItsCountryIsTaken() {
        String[] letter = {"Suministros Vela", "Factura", "Fecha 3 de marzo de 2026", "Vencimiento", "CIF B58378431"};
        assertThat(vendor(append(letter, "NIF: ESB58378431"))).isEqualTo("ESB58378431");
        assertThat(vendor(append(letter, "NIF: ESF04006177"))).isEqualTo("B58378431");
    }

    /** Brazil's printed electronic invoice. */
    @Test
    void inAFormTheNumberStandsRightOfItsLabelBelowIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 10, "Serralheria Buriti Ltda").text(50, 90, 7, "INSCRIÇÃO ESTADUAL");
            page.text(395, 90, 7, "CNPJ").text(90, 100, 10, "687.114.503.118");
            page.text(453, 100, 10, "27.419.083/0001-04").text(50, 115, 7, "DESTINATÁRIO / REMETENTE");
            page.text(50, 125, 7, "NOME / RAZÃO SOCIAL").text(361, 125, 7, "CNPJ / CPF");
            page.text(50, 135, 10, "Oficina Jatobá S.A.").text(389, 135, 10, "08.174.425/0001-29");
            Sheet sheet = DrawnSheet.of(folder, page);
            List<Section> sections = new SectionFinder(sheet, Set.of()).find();
            assertThat(new TaxIds(sheet, sections, new SellerMentions(sheet))
                            .vendor()
                            .value())
                    .isEqualTo("27.419.083/0001-04");
        }
    }

    @Test
    void theSellersOfIndiaMayHaveAnotherLetterThanZ() {
        assertThat(vendor(
                        "Kestrel Works",
                        "GSTIN: 12ABCDE0123A1A2",
                        "",
                        "INVOICE TO",
                        "Marlow Mills Pvt Ltd",
                        "Level 10, Tower C",
                        "Gurgaon 122002",
                        "",
                        "GSTIN: 98AAAAA7654Z3Z2"))
                .isEqualTo("12ABCDE0123A1A2");
    }
}
