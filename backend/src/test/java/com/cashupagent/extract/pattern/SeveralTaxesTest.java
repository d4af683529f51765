package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taxes beside one another, among charges and inside prices, and what is owed from before. */
class SeveralTaxesTest {

    private static final int HEADER = 0;

    @TempDir
    Path folder;

    @Test
    void taxesInColumnsOfTheLastLineAreAddedUp() {
        Sums sums = columns("CGST", "SGST", "500.00", "12.50", "12.50", "525.00");
        assertSums(sums, "500.00", "25.00", "525.00");
    }

    @Test
    void freightInAColumnIsNoTaxThoughTheLineAddsUp() {
        Sums sums = columns("Sales tax", "Freight", "500.00", "35.00", "12.50", "547.50");
        assertThat(sums.total().value()).isEqualTo("547.50");
        assertThat(sums.tax().value()).isNotEqualTo(new BigDecimal("47.50"));
    }

    @Test
    void halvesOfATaxAreNoNetAmountAndItsTax() {
        Sums sums = columns("CGST", "SGST", "18.00", "9.00", "9.00", "36.00");
        assertThat(sums.net().value()).isNotEqualTo(new BigDecimal("18.00"));
    }

    @Test
    void aColumnOfATaxMayBeNarrowerThanItsHeading() {
        try (PdfSheet page = new PdfSheet()) {
            cells(page, 100, "Amount excl. VAT (GBP)", "VAT (GBP)", "Total (GBP)");
            cells(page, 130, "140.30", "5.29", "145.59");
            assertSums(sums(DrawnSheet.of(folder, page), Set.of(HEADER), "0"), "140.30", "5.29", "145.59");
        }
    }

    @Test
    void taxesAmongChargesThatAddUpToTheTotalLeaveTheNetAmount() {
        Sums sums = sums(
                "0",
                "Premium | 6,240.00",
                "Policy fee | 175.00",
                "Premium tax | 130.20",
                "Fire tax | 19.53",
                "Stamping | 10.00",
                "Total cost | 6,574.73");
        assertSums(sums, "6425.00", "149.73", "6574.73");
    }

    @Test
    void chargesThatAddUpToSomethingElseProveNothing() {
        Sums sums =
                sums("0", "Premium | 6,240.00", "Premium tax | 130.20", "Stamping | 10.00", "Total cost | 6,574.73");
        assertThat(sums.total().value()).isEqualTo("6574.73");
        assertThat(sums.net().present()).isFalse();
    }

    @Test
    void whatTheLinesAddUpToIsTheNetAmountWhereFreightFollows() {
        Sums sums = sums("534.28", "Sale | 534.28", "Sales tax | 44.08", "Freight | 30.71", "Total | 609.07");
        assertSums(sums, "534.28", "44.08", "609.07");
    }

    @Test
    void aTaxThatIsReckonedOnWhatAnotherLeavesIsInsideThePrice() {
        Sums sums = sums(
                "897.35",
                "Total a pagar | 897,35",
                "PIS 677,12 0,7821 | 5,30",
                "COFINS 677,12 3,6022 | 24,39",
                "ICMS 835,95 19,0000 | 158,83");
        assertSums(sums, "708.83", "188.52", "897.35");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Taxes (included in the amounts above)", "MwSt. (im Betrag enthalten)", "Moms (varav)"})
    void taxesUnderAHeadingThatSaysSoAreIncluded(String heading) {
        Sums sums = sums("0", "Total | 234.16", heading, "City tax | 10.00", "Sales tax | 4.82", "Network fee | 13.96");
        assertSums(sums, "219.34", "14.82", "234.16");
    }

    @Test
    void theAmountThatIsCalledNetIsItWhereFreightIsInIt() {
        assertSums(
                sums(
                        "547.32",
                        "Total value of goods | 547.32",
                        "Freight & handling | 24.50",
                        "Net amount | 571.82",
                        "Sales tax 0.00 % | 0.00",
                        "Invoice total | 571.82"),
                "571.82",
                "0.00",
                "571.82");
    }

    @Test
    void andWhereFreightFollowsIt() {
        assertSums(
                sums("707.10", "Net amount | 702.60", "Delivery charge | 4.50", "Tax | 0.00", "Invoice total | 707.10"),
                "702.60",
                "0.00",
                "707.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Previous account balance | 3,120.55",
                "Poprzednie saldo | 3,120.55",
                "Föregående saldo | 3,120.55",
                "Previous balance | 3,120.55"
            })
    void whatIsOwedFromBeforeIsNoPartOfWhatIsDueNow(String previous) {
        Sums sums = sums(
                "0",
                previous,
                "Less payments | -1,500.00",
                "Total | 1,620.55",
                "Current amount due | 2,213.78",
                "Total liability | 3,834.33");
        assertThat(sums.total().value()).isEqualTo("2213.78");
    }

    @Test
    void whatWasOwedAndPaidIsNoTotal() {
        Sums sums = sums(
                "0", "Previous balance | 237.34", "Payment received | -237.34", "Remaining balance | 0.00", "234.16");
        assertThat(sums.total().value()).isNotEqualTo(new BigDecimal("237.34"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tax is not payable on reverse charge basis.",
                "Reverse charge: No",
                "Reverse charge (Y/N): N",
                "Reverse Charge: Nein"
            })
    void aReverseChargeThatIsDeniedSaysNothing(String words) {
        assertThat(sums("0", "Total | 260.00", words).tax().present()).isFalse();
    }

    @Test
    void oneThatIsSaidMeansThatThereIsNoTax() {
        assertThat(sums("0", "Total | 260.00", "Reverse charge: no VAT charged")
                        .tax()
                        .value())
                .isEqualTo("0.00");
        assertThat(sums("0", "Total | 260.00", "Reverse charge").tax().value()).isEqualTo("0.00");
    }

    @Test
    void theFactorsOfATaxAreNoTaxes() {
        Sums sums = sums(
                "0",
                "Total charges excluding VAT | 559,257.34",
                "V.A.T. 541,166.36 x 0.16 | 86,586.62",
                "Rounding adjustment | 0.04",
                "Total for this bill | 645,844.00");
        assertSums(sums, "559257.34", "86586.62", "645844.00");
    }

    @Test
    void whatIsOwedToTheCustomerFromBeforeIsNoPartOfTheTotalEither() {
        Sums sums = sums(
                "0",
                "Previous balance | 46.10 CR",
                "Payments received | 0.00",
                "Total charges for this period | 656.73",
                "Total amount due | 610.63",
                "",
                "Total excluding VAT | 602.50",
                "VAT @ 9% | 54.23",
                "Total charges for this period | 656.73");
        assertSums(sums, "602.50", "54.23", "656.73");
    }

    @Test
    void theBillsOwnSumsBesideTheAccountsWereNotOwedBefore() {
        try (PdfSheet page = new PdfSheet()) {
            two(page, 100, "Balance of previous bill", "803.85", "Total excluding VAT", "699.00");
            two(page, 115, "Payments received", "-803.85", "Services", "699.00");
            two(page, 130, "Balance brought forward", "0.00", "VAT 15%", "104.85");
            two(page, 145, "This invoice", "803.85", "Invoice total including VAT", "803.85");
            page.text(40, 160, 10, "Total amount due").right(280, 160, 10, "803.85");
            assertSums(sums(DrawnSheet.of(folder, page), Set.of(), "699.00"), "699.00", "104.85", "803.85");
        }
    }

    private static void two(PdfSheet page, double y, String left, String first, String right, String second) {
        page.text(40, y, 10, left).right(280, y, 10, first);
        page.text(320, y, 10, right).right(555, y, 10, second);
    }

    @Test
    void whatAnInsurerAddsIsATaxThoughThePageIsExemptFromAnother() {
        assertSums(
                sums(
                        "0",
                        "Summe der Beiträge ohne Versicherungsteuer | 1.604,41",
                        "Versicherungsteuer 19,00 % aus 915,91 EUR | 174,02",
                        "Versicherungsteuer 16,34 % aus 688,50 EUR | 112,50",
                        "Gesamtbeitrag in EUR | 1.890,93",
                        "Versicherungsleistungen sind von der Umsatzsteuer befreit."),
                "1604.41",
                "286.52",
                "1890.93");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IVA Retenido 4.00%", "Retención ISR", "Retención de IVA"})
    void aTaxThatTheBuyerKeepsBackIsTakenOffThoughItHasNoMinus(String withheld) {
        assertSums(
                sums(
                        "0",
                        "Subtotal | 22,637.50",
                        "IVA Trasladado 16.00% | 3,622.00",
                        withheld + " | 905.50",
                        "TOTAL MXN | 25,354.00"),
                "22637.50",
                "3622.00",
                "25354.00");
    }

    @Test
    void anOpenAmountOfLastMonthIsNoPartOfThisBill() {
        assertSums(
                sums(
                        "0",
                        "Summe der Nettobeträge | 174,27",
                        "Umsatzsteuer 19 % | 33,11",
                        "Rechnungsbetrag | 207,38 €",
                        "Offener Betrag aus Vormonat | 201,44",
                        "Zu zahlender Gesamtbetrag | 408,82"),
                "174.27",
                "33.11",
                "207.38");
    }

    private Sums columns(String first, String second, String... amounts) {
        try (PdfSheet page = new PdfSheet()) {
            cells(page, 100, "Value", first, second, "Total");
            cells(page, 130, amounts);
            return sums(DrawnSheet.of(folder, page), Set.of(HEADER), "0");
        }
    }

    private static void cells(PdfSheet page, double y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            page.right(200 + 110 * i, y, 10, cells[i]);
        }
    }

    private Sums sums(String items, String... lines) {
        return sums(DrawnSheet.of(folder, lines), Set.of(), items);
    }

    private static Sums sums(Sheet sheet, Set<Integer> itemRows, String items) {
        DocumentSums sums = new DocumentSums(sheet, itemRows, new BigDecimal(items));
        return NetAmount.complete(sums.find(), sums.candidates(), new BigDecimal(items));
    }

    private static void assertSums(Sums sums, String net, String tax, String total) {
        assertThat(sums.total().value()).isEqualTo(total);
        assertThat(sums.tax().value()).isEqualTo(tax);
        assertThat(sums.net().value()).isEqualTo(net);
    }
}
