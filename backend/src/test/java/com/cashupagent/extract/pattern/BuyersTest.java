package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Party;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyersTest {

    @TempDir
    private Path folder;

    @Test
    void underAHeadingBesideTheSellersColumn() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "From:").text(300, 100, 10, "To:");
            page.text(50, 114, 10, "Larkfield Company").text(300, 114, 10, "Steel, Laura");
            page.text(50, 128, 10, "Highway 1").text(300, 128, 10, "429 Seventh Avenue");
            page.text(50, 142, 10, "BE-9000 Ghent").text(300, 142, 10, "BE-1000 Brussels");
            Party buyer = buyer(page);
            assertThat(buyer.name().value()).isEqualTo("Steel, Laura");
            assertThat(buyer.address().value()).isEqualTo("429 Seventh Avenue, BE-1000 Brussels");
        }
    }

    @Test
    void throughTheWindowBelowTheSendersLine() {
        try (PdfSheet page = new PdfSheet()) {
            sender(page);
            page.text(50, 130, 10, "Firma").text(50, 143, 10, "Kestrel Textilhandel GmbH");
            page.text(50, 156, 10, "Langenwischstraße 60").text(50, 169, 10, "27751 Delmenhorst");
            Party buyer = buyer(page);
            assertThat(buyer.name().value()).isEqualTo("Kestrel Textilhandel GmbH");
            assertThat(buyer.address().value()).isEqualTo("Langenwischstraße 60, 27751 Delmenhorst");
        }
    }

    @Test
    void aPersonTheLetterIsForIsNotTheFirm() {
        try (PdfSheet page = new PdfSheet()) {
            sender(page);
            page.text(50, 130, 10, "The Accounts Department").text(50, 143, 10, "Kestrel Engineering DAC");
            page.text(50, 156, 10, "Attention: R. Khan").text(50, 169, 10, "14 Quay Street");
            page.text(50, 182, 10, "Galway H91 XK2T");
            Party buyer = buyer(page);
            assertThat(buyer.name().value()).isEqualTo("Kestrel Engineering DAC");
            assertThat(buyer.address().value()).isEqualTo("14 Quay Street, Galway H91 XK2T");
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Billed To").text(50, 114, 10, "Dana Whitcombe");
            page.text(50, 128, 10, "Kestrel Imaging Ltd.").text(50, 142, 10, "77 Queens Quay West, Suite 300");
            page.text(50, 156, 10, "Toronto, ON M5J 1A7").text(50, 170, 10, "Canada");
            Party buyer = buyer(page);
            assertThat(buyer.name().value()).isEqualTo("Kestrel Imaging Ltd.");
            assertThat(buyer.address().value())
                    .isEqualTo("77 Queens Quay West, Suite 300, Toronto, ON M5J 1A7, Canada");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Customer Services House,Customer Services House",
        "An Post,An Post",
        "Pan Logistics,Pan Logistics",
        "Miss Larkfield Ltd,Miss Larkfield Ltd",
        "Mr. Jan Kestrel,Jan Kestrel",
        "Herrn und Frau Jens Kestrel,Jens Kestrel",
        "Firma Kestrel GmbH,Kestrel GmbH",
        "Messrs. Kestrel & Sons,Kestrel & Sons"
    })
    void aTitleIsNoPartOfANameAndAWordOfTheNameIsNoTitle(String line, String name) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Bill to").text(50, 114, 10, line);
            page.text(50, 128, 10, "14 Quay Street").text(50, 142, 10, "Leeds LS1 4AB");
            assertThat(buyer(page).name().value()).isEqualTo(name);
        }
    }

    @Test
    void besideTheirLabelInAColumnOfLabels() {
        try (PdfSheet page = new PdfSheet()) {
            page.right(100, 100, 10, "PROJECT").text(110, 100, 10, "Fleet");
            page.right(100, 114, 10, "CLIENT").text(110, 114, 10, "Kestrel Tea Exporters");
            page.right(100, 128, 10, "ADDRESS").text(110, 128, 10, "P.O. Box 551 - 20200, Kericho, Kenya");
            page.right(100, 142, 10, "DATE").text(110, 142, 10, "March 5, 2025");
            assertThat(buyer(page).name().value()).isEqualTo("Kestrel Tea Exporters");
        }
    }

    @Test
    void theSecondLineOfANameBelongsToIt() {
        try (PdfSheet page = new PdfSheet()) {
            sender(page);
            page.text(50, 130, 10, "Verein zur Förderung der").text(50, 143, 10, "Stadtteilkultur Reinhausen e.V.");
            page.text(50, 156, 10, "Hauptstraße 4").text(50, 169, 10, "93059 Regensburg");
            assertThat(buyer(page).name().value())
                    .isEqualTo("Verein zur Förderung der Stadtteilkultur Reinhausen e.V.");
        }
    }

    @Test
    void neverTheSellerHimselfOnASlipThatGoesBackToHim() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 50, 18, "Larkfield Cleaning Ltd").text(50, 72, 9, "Petre Street 7");
            page.text(50, 84, 9, "SHEFFIELD S4 8LN").text(50, 96, 9, "Tel 0114 496 0183");
            page.text(50, 600, 10, "To:").text(80, 600, 10, "Larkfield Cleaning Ltd");
            page.text(80, 614, 10, "Petre Street 7").text(80, 628, 10, "SHEFFIELD S4 8LN");
            assertThat(buyer(page).name().present()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact Name",
                "Address",
                "Subject: your order",
                "14 Quay Street",
                "PO Box 12",
                "Accounts Payable"
            })
    void aHeadingADepartmentOrAStreetIsNobody(String text) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Bill to").text(50, 114, 10, text);
            assertThat(buyer(page).name().value()).isNotEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kestrel Ltd 14", "1 000", "12 Mill Lane,", "12345 Leeds,", "Tel."})
    void aPageFullOfThemTakesNoTime(String text) {
        try (PdfSheet page = new PdfSheet()) {
            for (int line = 0; line < 130; line++) {
                for (int column = 0; column < 40; column++) {
                    page.text(10 + 14 * column, 10 + 6 * line, 1.5, text);
                }
            }
            long began = System.nanoTime();
            buyer(page);
            assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
        }
    }

    @Test
    void aLineOfAThousandPlacesTakesNoTime() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(10, 50, 10, "Bill to").text(10, 64, 1, "Kestrel Ltd, " + "7 Mill Lane, 12345 Leeds, ".repeat(60));
            long began = System.nanoTime();
            buyer(page);
            assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
        }
    }

    private static void sender(PdfSheet page) {
        page.text(350, 50, 16, "Larkfield Filtertechnik GmbH");
        page.text(50, 115, 7, "Larkfield Filtertechnik GmbH · Isarstraße 40 · 80469 München");
    }

    private Party buyer(PdfSheet page) {
        Path file = page.save(folder.resolve("buyer.pdf"));
        return new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)))
                .buyer();
    }
}
