package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries by tax rate, and taxes in columns of the table of items, against what else is called a sum. */
class SummaryByRateTest {

    private static final int HEADER = 0;

    @TempDir
    Path folder;

    @Test
    void aSubtotalOfPricesWithTaxIsNoNetAmountBesideASummary() {
        try (PdfSheet page = shop("Subtotal", "62.95", "Postage", "4.95", "Total incl. VAT", "67.90")) {
            cells(page, 160, "VAT rate", "Net", "VAT");
            cells(page, 175, "21%", "42.11", "8.84");
            cells(page, 190, "9%", "15.55", "1.40");
            cells(page, 205, "Total", "57.66", "10.24");
            assertSums(sums(page, "62.95"), "57.66", "10.24", "67.90");
        }
    }

    @Test
    void norWhereAVoucherWasTakenOff() {
        try (PdfSheet page = shop("Subtotal", "82.90", "Welcome10", "-15.00", "Total incl. VAT", "67.90")) {
            cells(page, 160, "VAT rate", "Net", "VAT");
            cells(page, 175, "21%", "42.11", "8.84");
            cells(page, 190, "9%", "15.55", "1.40");
            assertSums(sums(page, "82.90"), "57.66", "10.24", "67.90");
        }
    }

    @Test
    void aSummaryOfSomethingElseSaysNothingOfTheTotal() {
        try (PdfSheet page = shop("Net amount", "100.00", "VAT 21%", "21.00", "Total", "121.00")) {
            cells(page, 160, "Last year", "Net", "VAT");
            cells(page, 175, "21%", "42.11", "8.84");
            cells(page, 190, "9%", "15.55", "1.40");
            assertSums(sums(page, "100.00"), "100.00", "21.00", "121.00");
        }
    }

    @Test
    void aLineWithoutRateIsPartOfASummaryWhereItsAmountsStandInTheColumns() {
        try (PdfSheet page = new PdfSheet()) {
            cells(page, 100, "Rate", "Base", "Tax");
            cells(page, 115, "22.00", "3,066.06", "674.53");
            cells(page, 130, "Exempt N3", "1,524.38", "0.00");
            page.text(60, 160, 10, "Shipping").right(545, 160, 10, "2.00");
            page.text(60, 175, 10, "Invoice total").right(545, 175, 10, "5,266.97");
            Sums sums = sums(page, "4590.44");
            assertThat(sums.total().value()).isEqualTo("5266.97");
            assertThat(sums.tax().value()).isEqualTo("674.53");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(TVA 8.1% 28.47 CHF incluse)", "VAT 8.1% 28.47 included", "(MwSt. 8.1% CHF 28.47 enthalten)"})
    void aTaxThatIsSaidToBeIncludedLeavesASubtotalOfPricesWithIt(String tax) {
        try (PdfSheet page = shop("Sous-total", "380.00 CHF", "TOTAL A PAYER", "380.00 CHF")) {
            page.text(60, 160, 10, tax);
            assertSums(sums(page, "380.00"), "351.53", "28.47", "380.00");
        }
    }

    @Test
    void ofWhichSpeaksOfWhatFollows() {
        try (PdfSheet page = shop("Totaal exclusief btw", "98.173,70", "Totaal te voldoen", "98.173,70")) {
            page.text(60, 160, 10, "Btw verlegd. Loonsom 40%: € 39.269,48, waarvan 25% op onze rekening.");
            Sums sums = sums(page, "98173.70");
            assertThat(sums.total().value()).isEqualTo("98173.70");
            assertThat(sums.net().value()).isEqualTo("98173.70");
        }
    }

    @Test
    void headingsOfColumnsDoNotSayThatTheTotalIncludesWhatIsUnderThem() {
        try (PdfSheet page = shop("Total invoice", "331.45", "VISA", "331.45", "To pay", "0.00")) {
            cells(page, 160, "VAT", "Incl. VAT", "VAT", "Excl. VAT");
            cells(page, 175, "21.00%", "13.00", "2.26", "10.74");
            cells(page, 190, "9.00%", "318.45", "26.29", "292.16");
            assertSums(sums(page, "331.45"), "302.90", "28.55", "331.45");
        }
    }

    @ParameterizedTest
    @CsvSource({"1880.01", "0"})
    void theTaxOfTheLastLineNeedsNoNetAmountBesideItWhereTheItemsProveIt(String lines) {
        try (PdfSheet page = indian("93.98")) {
            Sums sums = sums(page, Set.of(HEADER), lines);
            assertThat(sums.total().value()).isEqualTo("1973.99");
            assertThat(sums.tax().value()).isEqualTo("93.98");
        }
    }

    @Test
    void withoutProofItIsNoTax() {
        try (PdfSheet page = indian("91.11")) {
            assertThat(sums(page, Set.of(HEADER), "1512.40").tax().value()).isNotEqualTo(new BigDecimal("91.11"));
        }
    }

    @Test
    void valuesUnderHeadingsOfTheirOwnAreNotThoseOfHeadingsAbove() {
        try (PdfSheet page = new PdfSheet()) {
            cells(page, 100, "Discount", "Net amount", "VAT amount");
            cells(page, 115, "0.00", "500.00", "95.00");
            cells(page, 130, "Freight", "Discount", "Total amount");
            cells(page, 145, "7.00", "0.00", "602.00");
            Sums sums = sums(page, "500.00");
            assertThat(sums.total().value()).isEqualTo("602.00");
            assertThat(sums.tax().value()).isEqualTo("95.00");
        }
    }

    @Test
    void shareCapitalInTheSmallPrintIsNoTotal() {
        Sheet sheet =
                DrawnSheet.of(folder, "Importo 5.266,97", "", "Rea: AN 188204 Capitale sociale 60.000,00 i.v. (SU)");
        SumCandidates candidates = new SumCandidates(sheet, Set.of(), BigDecimal.ZERO);
        assertThat(candidates.totals())
                .extracting(Candidate::value)
                .doesNotContain(new BigDecimal("60000.00"))
                .contains(new BigDecimal("5266.97"));
    }

    private static PdfSheet shop(String... lines) {
        PdfSheet page = new PdfSheet();
        for (int i = 0; i < lines.length; i += 2) {
            page.text(60, 100 + 7.5 * i, 10, lines[i]).right(545, 100 + 7.5 * i, 10, lines[i + 1]);
        }
        return page;
    }

    /** Two items with a tax in two halves each. */
    private static PdfSheet indian(String tax) {
        PdfSheet page = new PdfSheet();
        cells(page, 100, "Net", "Tax type", "Tax", "Total");
        cells(page, 115, "1,523.82", "2.5% CGST", "38.09", "1,600.00");
        cells(page, 130, "", "2.5% SGST", "38.09", "");
        cells(page, 145, "356.19", "2.5% CGST", "8.90", "373.99");
        cells(page, 160, "", "2.5% SGST", "8.90", "");
        page.text(60, 190, 10, "TOTAL:");
        cells(page, 190, "", "", tax, "1,973.99");
        return page;
    }

    private static void cells(PdfSheet page, double y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                page.right(200 + 110 * i, y, 10, cells[i]);
            }
        }
    }

    private Sums sums(PdfSheet page, String items) {
        return sums(page, Set.of(), items);
    }

    private Sums sums(PdfSheet page, Set<Integer> itemRows, String items) {
        Sheet sheet = DrawnSheet.of(folder, page);
        DocumentSums sums = new DocumentSums(sheet, itemRows, new BigDecimal(items));
        return NetAmount.complete(sums.find(), sums.candidates(), new BigDecimal(items));
    }

    private static void assertSums(Sums sums, String net, String tax, String total) {
        assertThat(sums.total().value()).isEqualTo(total);
        assertThat(sums.tax().value()).isEqualTo(tax);
        assertThat(sums.net().value()).isEqualTo(net);
    }
}
