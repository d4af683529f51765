package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import com.cashupagent.samples.generated.GeneratedDocuments;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several sums is the one asked for. */
class DocumentSumsTest {

    @TempDir
    private Path folder;

    @Test
    void theLastLineOfASummaryByRateSumsUpTheOthers() {
        PdfSheet sheet = new PdfSheet()
                .right(300, 100, 10, "Net amount")
                .right(400, 100, 10, "VAT amount")
                .right(500, 100, 10, "Total");
        row(sheet, 115, "16.98", "1.02", "18.00");
        row(sheet, 130, "1136.36", "238.64", "1375.00");
        row(sheet, 145, "1153.34", "239.66", "1393.00");
        assertSums(sheet, "1153.34", "239.66", "1393.00");
    }

    @Test
    void theTotalIsNotWhatIsStillToPay() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "858.75");
        line(sheet, 115, "VAT 19%", "163.16");
        line(sheet, 130, "Grand total", "1021.91");
        line(sheet, 145, "Prepaid", "-500.00");
        line(sheet, 160, "Amount due", "521.91");
        assertSums(sheet, "858.75", "163.16", "1021.91");
    }

    @Test
    void taxesOfSeveralRatesAreAddedUpWhereThePageDoesNot() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Net total", "496.00");
        line(sheet, 115, "VAT 7%", "11.20");
        line(sheet, 130, "VAT 19%", "63.84");
        line(sheet, 145, "Total", "571.04");
        assertSums(sheet, "496.00", "75.04", "571.04");
    }

    @Test
    void aTaxOfNoughtDoesNotMakeTheSubtotalTheTotalBeforeADiscount() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "425.00");
        line(sheet, 115, "Total Tax", "0.00");
        line(sheet, 130, "Total Discount", "25.00");
        line(sheet, 145, "Grand Total", "400.00");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualByComparingTo("400");
        assertThat(sums.tax().value()).isEqualByComparingTo("0");
        assertThat(sums.net().value()).isEqualByComparingTo("425");
    }

    @Test
    void anAmountDueIsTheTotalWhereNothingElseIs() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Balance due", "7,08,000.00");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo(new BigDecimal("708000.00"));
        assertThat(sums.tax().present()).isFalse();
        assertThat(sums.net().present()).isFalse();
    }

    /** Where the smallest coin is worth five cents, the receipt says what comes of it. */
    @Test
    void whatRoundingMakesOfATotalIsTheTotal() {
        assertThat(rounded("-0.02", "65.70").total().value()).isEqualTo(new BigDecimal("65.70"));
        assertThat(rounded("0.03", "65.75").total().value())
                .as("the other way, too")
                .isEqualTo(new BigDecimal("65.75"));
        assertThat(rounded("-0.02", "64.70").total().value())
                .as("a rounding that leads to no other total")
                .isEqualTo(new BigDecimal("65.72"));
    }

    private Sums rounded(String by, String to) {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Total (Excluding GST):", "62.00");
        line(sheet, 115, "GST Payable:", "3.72");
        line(sheet, 130, "Total (Inclusive of GST):", "65.72");
        line(sheet, 145, "Rounding Adj", by);
        line(sheet, 160, "TOTAL:", to);
        line(sheet, 175, "CASH :", to);
        return sums(sheet);
    }

    @Test
    void aSumThatNothingConfirmsIsLessSure() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "900.00");
        line(sheet, 115, "Discount", "-800.00");
        line(sheet, 130, "Total", "100.00");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo(new BigDecimal("100.00"));
        assertThat(sums.total().confidence()).isLessThanOrEqualTo(0.9);
    }

    @Test
    void sumsWhoseMinusStandsApartAreACreditAndAnEmptyCellIsNone() {
        PdfSheet credit = new PdfSheet();
        line(credit, 100, "Subtotal", "- $638.68");
        line(credit, 115, "Sales Tax 6.5%", "- $41.51");
        line(credit, 130, "Total", "- $680.19");
        assertSums(credit, "-638.68", "-41.51", "-680.19");

        PdfSheet invoice = new PdfSheet();
        line(invoice, 100, "Subtotal", "- $638.68");
        line(invoice, 115, "Sales Tax 6.5%", "$41.51");
        line(invoice, 130, "Total", "$680.19");
        assertSums(invoice, "638.68", "41.51", "680.19");
    }

    @Test
    void postageIsNoTaxWhereTheTaxIsIncluded() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Merchandise", "398.70");
        line(sheet, 115, "P&P", "4.04");
        line(sheet, 130, "Total (inc. VAT)", "402.74");
        line(sheet, 145, "(includes VAT 20%)", "67.12");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo(new BigDecimal("402.74"));
        assertThat(sums.tax().value()).isEqualTo(new BigDecimal("67.12"));
    }

    @Test
    void whatIsOwedFromBeforeIsNoPartOfTheTotal() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Invoice total", "INR 74,701.97");
        line(sheet, 115, "Balance b/f", "INR 2,968.99");
        line(sheet, 130, "Total payable", "INR 77,670.96");
        assertThat(sums(sheet).total().value()).isEqualTo(new BigDecimal("74701.97"));
    }

    @Test
    void whatIsLeftOfADebtAfterAPaymentIsNoPartOfTheTotalEither() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Total this invoice", "9,429.04");
        line(sheet, 115, "Previous balance", "2,540.43");
        line(sheet, 130, "Payments received", "(1,270.22)");
        line(sheet, 145, "Total balance due", "10,699.25");
        assertThat(sums(sheet).total().value()).isEqualTo("9429.04");
    }

    @Test
    void costsThatAddUpAreNoTaxWhereNothingSpeaksOfOne() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Total fees", "8,613.50");
        line(sheet, 115, "Total costs", "284.43");
        line(sheet, 130, "Total this invoice", "8,897.93");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo("8897.93");
        assertThat(sums.tax().present()).isFalse();
    }

    @Test
    void ofHeadingsSideBySideEachHasItsOwnValue() {
        PdfSheet sheet = new PdfSheet();
        sheet.text(60, 100, 8, "MERCHANDISE").text(180, 100, 8, "MISC.").text(270, 100, 8, "FREIGHT");
        sheet.text(360, 100, 8, "SALES TAX").text(460, 100, 8, "INVOICE TOTAL");
        sheet.right(130, 114, 8, "2,761.07").right(325, 114, 8, "22.40").right(420, 114, 8, "193.27");
        sheet.right(540, 114, 8, "$2,976.74");
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("193.27");
        assertThat(sums.total().value()).isEqualTo("2976.74");
    }

    @Test
    void theWordForAnIncludedTaxMayComeAfterIt() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "271.13");
        line(sheet, 115, "Discount", "-27.11");
        line(sheet, 130, "Shipping", "4.95");
        line(sheet, 145, "Total", "248.97 (includes 41.50 VAT)");
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("41.50");
        assertThat(sums.total().value()).isEqualTo("248.97");
    }

    @Test
    void taxesOfSeveralRatesThatTheTotalIncludesAreAddedUp() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Endbetrag", "88,32");
        line(sheet, 115, "enthaltene MwSt. 7 % (Nettobetrag 29,16)", "2,04");
        line(sheet, 130, "enthaltene MwSt. 19 % (Nettobetrag 48,00)", "9,12");
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("11.16");
        assertThat(sums.total().value()).isEqualTo("88.32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are not registered for VAT.",
                "Kein Ausweis von Umsatzsteuer gemäß § 19 UStG",
                "TVA non applicable, art. 293 B du CGI",
                "Operazione esente art. 10",
                "Btw verlegd"
            })
    void aPageThatSaysThereIsNoTaxHasATaxOfNought(String words) {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Total", "260.00");
        sheet.text(50, 200, 9, words);
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("0.00");
        assertThat(sums.tax().evidence()).isNotNull();

        PdfSheet silent = new PdfSheet();
        line(silent, 100, "Total", "260.00");
        assertThat(sums(silent).tax().present()).isFalse();
    }

    @Test
    void wordsOfAnExemptionDoNotHideATaxThatIsPrinted() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "100.00");
        line(sheet, 115, "VAT 20 %", "20.00");
        line(sheet, 130, "Total", "120.00");
        sheet.text(50, 200, 9, "Books are VAT exempt.");
        assertThat(sums(sheet).tax().value()).isEqualTo("20.00");
    }

    @Test
    void aTotalIsNoNetAmountWhereThePageSpeaksOfNeitherTaxNorNet() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Line haul", "400.00");
        line(sheet, 115, "Fuel surcharge", "95.84");
        line(sheet, 130, "Total charges", "495.84");
        line(sheet, 160, "Amount due", "495.84");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo(new BigDecimal("495.84"));
        assertThat(sums.net().present()).isFalse();
        assertThat(sums.tax().present()).isFalse();
    }

    @Test
    void whatTheBuyerKeepsBackIsNoTax() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Total labour", "2698.61");
        line(sheet, 115, "Invoice total", "2698.61");
        line(sheet, 130, "Less CIS deduction @ 20%", "-539.72");
        line(sheet, 145, "Amount payable", "2158.89");
        Sums sums = sums(sheet);
        assertThat(sums.total().value()).isEqualTo(new BigDecimal("2698.61"));
        assertThat(sums.tax().present()).isFalse();
    }

    @Test
    void leviesUnderTheNetAmountAreTaxes() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Sub Total", "7,087.50");
        line(sheet, 115, "NHIL (2.5%)", "177.19");
        line(sheet, 130, "GETFund Levy (2.5%)", "177.19");
        line(sheet, 145, "COVID-19 HRL (1%)", "70.88");
        line(sheet, 160, "Total + Levies", "7,512.76");
        line(sheet, 175, "VAT (12.5%)", "939.10");
        line(sheet, 190, "TOTAL (GHS)", "8,451.86");
        assertSums(sheet, "7087.50", "1364.36", "8451.86");
    }

    private void assertSums(PdfSheet sheet, String net, String tax, String total) {
        Sums sums = sums(sheet);
        assertThat(sums.net().value()).isEqualTo(new BigDecimal(net));
        assertThat(sums.tax().value()).isEqualTo(new BigDecimal(tax));
        assertThat(sums.total().value()).isEqualTo(new BigDecimal(total));
        assertThat(sums.total().confidence()).isGreaterThan(0.9);
    }

    @Test
    void theTaxThatPricesIncludeNeedsNoRateInPrint() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "GST included in this invoice", "98.24");
        line(sheet, 115, "Total amount payable", "1,080.59");
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("98.24");
        assertThat(sums.net().present()).isFalse();
    }

    @Test
    void whatPricesWithTaxAddUpToIsNoNetAmount() {
        PdfSheet sheet = new PdfSheet();
        line(sheet, 100, "Subtotal", "150.26");
        line(sheet, 115, "Shipping", "3.38");
        line(sheet, 130, "Total", "153.64");
        line(sheet, 145, "(includes VAT 10%)", "13.97");
        Sums sums = sums(sheet);
        assertThat(sums.tax().value()).isEqualTo("13.97");
        assertThat(sums.net().present()).isFalse();
        assertThat(sums.total().value()).isEqualTo("153.64");
    }

    /** Its tax is drawn over a percentage, and reads 31783%.75. */
    @Test
    void whatThePageCallsItsTotalIsShownThoughItsTaxCannotBeRead() {
        GeneratedDocuments.write(folder, 70_038, 1, true);
        Path file = folder.resolve("70038-TANZANIA-INVOICE.pdf");
        Layout layout =
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE));
        assertThat(new PatternTier().extract(layout).total().value()).isEqualTo("2450.15");
    }

    private Sums sums(PdfSheet sheet) {
        try (sheet) {
            Path file = sheet.save(folder.resolve("sheet.pdf"));
            Sheet read = new Sheet(new LayoutAnalyzer()
                    .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
            return new DocumentSums(read, Set.of(), BigDecimal.ZERO).find();
        }
    }

    private static void line(PdfSheet sheet, double y, String label, String amount) {
        sheet.text(330, y, 10, label).right(545, y, 10, amount);
    }

    private static void row(PdfSheet sheet, double y, String net, String tax, String total) {
        sheet.right(300, y, 10, net).right(400, y, 10, tax).right(500, y, 10, total);
    }

    @Test
    void theTaxIsShownWhereThePageContradictsItself() {
        Sheet sheet = RecognisedSheet.of(
                "FACTURA | | NUMERO: ABC12345 | | | ",
                "REFERENCIA | DESCRIPCION | CANT. | PRECIO UNITARIO | IVA | TOTAL",
                "A321 | Servicios | 2 | 30,00€ | 5,00 | 60,00€",
                "B654 | Documento | 3 | 10,00€ | 2,00 | 30,00€",
                "C987 | Impresion | 10 | 1,00€ | 1,00 | 10,00€",
                " | | | | SUBTOTAL | 100,00€",
                " | | | | TOTAL IVA | 8,00€",
                " | | | | TOTAL A PAGAR | 110,00€");
        LineItems table = new LineItems(sheet);
        BigDecimal lines = LineItems.sum(table.find());
        Sums sums = new DocumentSums(sheet, table.tableRows(), lines).find();
        assertThat(sums.tax().value()).isEqualByComparingTo("8");
        assertThat(sums.net().value()).isEqualByComparingTo("100");
        assertThat(sums.total().value()).isEqualByComparingTo("110");
    }
}
