package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullNamesTest {

    @TempDir
    private Path folder;

    @Test
    void aNameInTwoPiecesIsWholeInPlainTypeElsewhere() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 22, "LARKFIELD").text(50, 62, 12, "TIMBER & BUILDING SUPPLIES LTD");
            body(page);
            page.text(50, 780, 7, "Larkfield Timber & Building Supplies Ltd. Registered in England No. 02917744.");
            assertThat(found(page)).isEqualTo("Larkfield Timber & Building Supplies Ltd.");
        }
    }

    @Test
    void theCompanyBehindTheBrandStandsWhereItIsRegistered() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "LARKFIELD FREIGHT");
            body(page);
            page.text(50, 780, 7, "Larkfield Freight & Clearing (Pty) Ltd, Reg. No. 1998/014477/07");
            assertThat(found(page)).isEqualTo("Larkfield Freight & Clearing (Pty) Ltd");
        }
    }

    @Test
    void anotherFirmOfTheSameWordIsNotTheBrands() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "LARKFIELD FREIGHT");
            body(page);
            page.text(50, 780, 7, "Bankers: Larkfield Savings Bank Ltd, Main Street");
            assertThat(found(page)).isEqualTo("LARKFIELD FREIGHT");
        }
    }

    @Test
    void theWordsOfALogoInAnotherOrderOrWithMoreBetweenThem() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "LARKFIELD TJADEN");
            body(page);
            page.text(50, 100, 8, "Spedition Larkfield & Tjaden GmbH").text(50, 110, 8, "Hafenstraße 14, 26789 Leer");
            assertThat(found(page)).isEqualTo("Spedition Larkfield & Tjaden GmbH");
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "LARKFIELD TJADEN");
            body(page);
            page.text(50, 100, 8, "Reederei Tjaden GmbH").text(50, 110, 8, "Hafenstraße 14, 26789 Leer");
            assertThat(found(page)).isNotEqualTo("Reederei Tjaden GmbH");
        }
    }

    @Test
    void theInitialsOfALogoAreTheCompanys() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "L&T signs");
            body(page);
            page.text(50, 100, 8, "Larkfield & Tjaden Signage Ltd").text(50, 110, 8, "14 Harbour Road, Leeds LS1 4AB");
            assertThat(found(page)).isEqualTo("Larkfield & Tjaden Signage Ltd");
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "L&T signs");
            body(page);
            page.text(50, 100, 8, "Tjaden Shipping Ltd").text(50, 110, 8, "14 Harbour Road, Leeds LS1 4AB");
            assertThat(found(page)).isEqualTo("L&T signs");
        }
    }

    @Test
    void wordsOfASentenceBeforeANameAreNoPartOfIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "Larkfield Print Works Ltd");
            body(page);
            page.text(50, 100, 8, "14 Harbour Road, Leeds LS1 4AB").text(50, 110, 8, "VAT No. GB 213 4567 89");
            page.text(50, 700, 8, "Payment to Larkfield Print Works Ltd").text(50, 710, 8, "VAT No. GB 213 4567 89");
            assertThat(found(page)).isEqualTo("Larkfield Print Works Ltd");
        }
    }

    @Test
    void whoeverChecksArePayableToIsNamedInFull() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "Great Larks").text(50, 64, 12, "FASTENER & SUPPLY, INC.");
            body(page);
            page.text(50, 700, 9, "Make checks payable to Great Larks Fastener & Supply, Inc.");
            assertThat(found(page)).isEqualTo("Great Larks Fastener & Supply, Inc.");
        }
    }

    @Test
    void oneWordOfALogoInALongerNameNearIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 22, "larkfield").text(300, 60, 8, "TALLERES GRÁFICOS LARKFIELD, S.L.");
            page.text(300, 70, 8, "Pol. Ind. El Oliveral 14, 46190 Riba-roja");
            body(page);
            assertThat(found(page)).isEqualTo("TALLERES GRÁFICOS LARKFIELD, S.L.");
        }
    }

    @Test
    void whoBeginsTheSmallPrintOfTheFootWhoseNextLineHasTheTaxNumber() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 22, "druckwerk");
            body(page);
            page.text(
                    50,
                    790,
                    7,
                    "Kestler & Lark Druckereigesellschaft m.b.H., FN 241183 k, Handelsgericht Graz, Sitz Leibnitz");
            page.text(50, 799, 7, "UID-Nr.: ATU47682814, Bankverbindung: Steirische Sparkasse, BIC STSPAT2GXXX");
            assertThat(found(page)).isEqualTo("Kestler & Lark Druckereigesellschaft m.b.H.");
        }
    }

    @Test
    void aCourtIsNoFirm() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "Nordlicht Kommunikation Hansen & Riedel Partnerschaft");
            body(page);
            page.text(50, 780, 7, "AG Hamburg PR 882, USt-IdNr. DE136695976");
            assertThat(found(page)).isEqualTo("Nordlicht Kommunikation Hansen & Riedel Partnerschaft");
        }
    }

    @Test
    void whatAFirmDoesMayBePartOfItsName() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "Quinta do Pinhal");
            body(page);
            page.text(50, 780, 7, "Quinta do Pinhal - Hotelaria e Turismo, Lda. NIPC 513388206");
            assertThat(found(page)).isEqualTo("Quinta do Pinhal - Hotelaria e Turismo, Lda.");
        }
    }

    @Test
    void aLegalFormMayComeFirst() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "GARAGE DU PINHAL");
            body(page);
            page.text(
                    50,
                    780,
                    7,
                    "SARL GARAGE DU PINHAL au capital de 15 000 € - SIRET 45213087500027 - N° TVA FR24452130875");
            assertThat(found(page)).isEqualTo("SARL GARAGE DU PINHAL");
        }
    }

    @Test
    void brandsMayBeSeveral() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "larkfield");
            body(page);
            page.text(
                    50,
                    780,
                    7,
                    "Larkfield Travel and Larkfield Rail are trading names of Larkfield Business Travel LLP");
            assertThat(found(page)).isEqualTo("Larkfield Business Travel LLP");
        }
    }

    @Test
    void theWholeNameAboveTheSignatureAndTheFirmBesideItsBrand() {
        assertThat(found(
                        "SRI VELAN",
                        "INVOICE 4711",
                        "88 Trichy Road, Coimbatore - 641045",
                        "",
                        "Bars | 42.00",
                        "Total | 42.00",
                        "\n".repeat(24),
                        "For Sri Velan Steels & Hardwares"))
                .isEqualTo("Sri Velan Steels & Hardwares");
        assertThat(found(
                        "AGROVALLE",
                        "COMERCIAL AGROVALLE LIMITADA",
                        "Ruta 5 Sur km 812",
                        "",
                        "FACTURA N° 5513",
                        "Total | 42.00"))
                .isEqualTo("COMERCIAL AGROVALLE LIMITADA");
    }

    @Test
    void theFirmBehindATitleABrandOrAnAbbreviation() {
        String[] page = new String[46];
        Arrays.fill(page, "");
        page[0] = "Larkfield Law Reports";
        page[1] = "12 Harbour Road, Lagos";
        page[40] = "Cheques in favour of Larkfield Legal Publishers Limited";
        page[42] = "for: Larkfield Legal Publishers Limited";
        page[45] = "Larkfield Legal Publishers Limited. Back volumes are subject to availability.";
        assertThat(found(page)).isEqualTo("Larkfield Legal Publishers Limited");
        assertThat(found(
                        "Larkfield Dental Lab",
                        "Crowns and bridges",
                        "Larkfield Dental Laboratory Pty Ltd",
                        "12 Harbour Road"))
                .isEqualTo("Larkfield Dental Laboratory Pty Ltd");
        assertThat(found(
                        "larkfield.example",
                        "",
                        "Total | 10.00",
                        "",
                        "",
                        "larkfield.example is a trading name of Harbour Herbs Ltd. All prices include VAT."))
                .isEqualTo("Harbour Herbs Ltd.");
        assertThat(found(
                        "Larkfield Law Reports",
                        "12 Harbour Road, Lagos",
                        "",
                        "Bill to",
                        "Larkfield Mills Limited",
                        "",
                        "Total | 10.00"))
                .isEqualTo("Larkfield Law Reports");
    }

    @Test
    void aNameIsReportedWithItsLegalFormWhereverThatIsPrinted() {
        assertThat(found(
                        "Fellside Voice",
                        "INVOICE 4711",
                        "4 Mill Lane, Kendal LA9 4QB",
                        "",
                        "",
                        "Broadband | 42.00",
                        "Total | 42.00",
                        "",
                        "",
                        "Account name: Fellside Voice Limited",
                        "Sort code 20-00-00"))
                .isEqualTo("Fellside Voice Limited");
    }

    @Test
    void whoSignsAsMessrsIsTheSellerAndNobodyElseWhoIsCalledSo() {
        List<String> lines = new ArrayList<>(List.of(
                "ROUTE 78",
                "TAX INVOICE",
                "M/s. AUTOKESTREL",
                "78, Pandit Street, Kolkata 700020",
                "",
                "M/s. Marlow Motors"));
        lines.addAll(Collections.nCopies(22, ""));
        lines.add("Total | 1,150.00");
        lines.add("For M/s. AUTOKESTREL");
        String[] page = lines.toArray(new String[0]);
        assertThat(found(page)).isEqualTo("AUTOKESTREL");
        page[page.length - 1] = "Signature";
        assertThat(found(page)).isNotEqualTo("AUTOKESTREL").isNotEqualTo("Marlow Motors");
    }

    @Test
    void theFirmBehindABrandWhereThePageSaysWhoTradesUnderIt() {
        assertThat(found(
                        "Skillbridge Australia",
                        "INVOICE 4711",
                        "210 Pitt Street, Dandenong VIC 3175",
                        "",
                        "Course | 42.00",
                        "Total | 42.00",
                        "",
                        "Brightwater Institute of Training Trading as Skillbridge Australia"))
                .isEqualTo("Brightwater Institute of Training");
        assertThat(found(
                        "Skillbridge Australia",
                        "INVOICE 4711",
                        "",
                        "Total | 42.00",
                        "",
                        "trading as Skillbridge Australia"))
                .isEqualTo("Skillbridge Australia");
    }

    private static void body(PdfSheet page) {
        page.text(50, 120, 9, "Invoice 4711").text(50, 134, 9, "Date 21 Oct 2025");
        page.text(50, 300, 9, "Total 120.00");
    }

    private @Nullable String found(PdfSheet page) {
        return found(DrawnSheet.of(folder, page));
    }

    private @Nullable String found(String... lines) {
        return found(DrawnSheet.of(folder, String.join("\n", lines).split("\n", -1)));
    }

    private static @Nullable String found(Sheet sheet) {
        SellerMentions mentions = new SellerMentions(sheet);
        Field<String> taxId = new TaxIds(sheet, List.of(), mentions).vendor();
        return new VendorNames(sheet, List.of(), Set.of(), taxId, mentions)
                .find()
                .value();
    }
}
