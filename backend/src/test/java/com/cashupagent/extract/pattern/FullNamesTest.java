package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import com.cashupagent.model.Field;
import java.nio.file.Path;
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
            page.text(50, 780, 7, "SARL GARAGE DU PINHAL au capital de 15 000 € - SIRET 45213087500027 - N° TVA FR24452130875");
            assertThat(found(page)).isEqualTo("SARL GARAGE DU PINHAL");
        }
    }

    @Test
    void brandsMayBeSeveral() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 40, 20, "larkfield");
            body(page);
            page.text(50, 780, 7, "Larkfield Travel and Larkfield Rail are trading names of Larkfield Business Travel LLP");
            assertThat(found(page)).isEqualTo("Larkfield Business Travel LLP");
        }
    }

    private static void body(PdfSheet page) {
        page.text(50, 120, 9, "Invoice 4711").text(50, 134, 9, "Date 21 Oct 2025");
        page.text(50, 300, 9, "Total 120.00");
    }

    private @Nullable String found(PdfSheet page) {
        Sheet sheet = DrawnSheet.of(folder, page);
        SellerMentions mentions = new SellerMentions(sheet);
        Field<String> taxId = new TaxIds(sheet, List.of(), mentions).vendor();
        return new VendorNames(sheet, List.of(), Set.of(), taxId, mentions)
                .find()
                .value();
    }
}
