package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums among and over the items of a table, and tables that only sum up another. */
class OpeningSumTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void aSumOverTheItemsThatMakesUpTheOneUnderThemIsAnItem() {
        line(186, "Description", "Amount");
        line(200, "Total licence", "1,800.00");
        line(214, "Set-up fee", "150.00");
        line(228, "Broker fee", "50.00");
        line(242, "Total cost", "2,000.00");
        assertThat(items()).containsExactly("Total licence 1800.00", "Set-up fee 150.00", "Broker fee 50.00");
    }

    @Test
    void sumsWithoutItemsUnderAHeadingStaySums() {
        line(186, "Description", "Amount");
        line(200, "Total", "100.00");
        line(214, "VAT 20%", "20.00");
        line(228, "Total due", "120.00");
        assertThat(items()).isEmpty();
    }

    @Test
    void whatTheItemsUnderItMakeTogetherIsNone() {
        line(186, "Description", "Amount");
        line(200, "Totals", "75.00");
        line(214, "Line one", "25.00");
        line(228, "Line two", "50.00");
        assertThat(items()).containsExactly("Line one 25.00", "Line two 50.00");
    }

    @Test
    void theSumOfEachGroupIsNoItemWhateverItIsCalled() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Cream", "1", "21.50", "21.50");
        row(214, "Cheese", "1", "15.70", "15.70");
        line(228, "Group total", "37.20");
        row(242, "Bacon", "2", "45.50", "91.00");
        row(256, "Beef", "1", "10.00", "10.00");
        line(270, "Group total", "101.00");
        row(284, "Foil", "1", "32.10", "32.10");
        line(298, "Group total", "32.10");
        line(312, "Charges for fuel", "5.00");
        line(330, "Sub total", "175.30");
        assertThat(items()).containsExactly("Cream 21.50", "Cheese 15.70", "Bacon 91.00", "Beef 10.00", "Foil 32.10");
    }

    @Test
    void aSumMayStandAtTheRightOfAnotherHeading() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Cream", "1", "21.50", "21.50");
        row(214, "Bacon", "2", "45.50", "91.00");
        sheet.text(50, 228, 9, "Remarks").text(200, 228, 9, "Order summary").text(400, 228, 9, "Sub total");
        sheet.right(545, 228, 9, "117.00");
        line(242, "Driver", "4.50");
        assertThat(items()).containsExactly("Cream 21.50", "Bacon 91.00");
    }

    @Test
    void aTableOfFewerLinesThatCostsTheSameSumsUpTheOther() {
        line(186, "Service", "Amount");
        line(200, "Parcels abroad", "90.00");
        line(214, "Parcels at home", "10.00");
        line(228, "Total", "100.00");
        line(286, "Description", "Amount");
        line(300, "Parcel to Lyon", "60.00");
        line(314, "Parcel to Bonn", "30.00");
        line(328, "Parcel to Kent", "10.00");
        line(342, "Total", "100.00");
        assertThat(items()).containsExactly("Parcel to Lyon 60.00", "Parcel to Bonn 30.00", "Parcel to Kent 10.00");
    }

    @Test
    void aServiceChargeOverTheNetAmountThatItIsAPartOfIsAnItem() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Shirt", "5", "1.00", "5.00");
        row(214, "Towel", "2", "3.00", "6.00");
        line(228, "Service charge", "9.00");
        line(242, "Subtotal", "20.00");
        line(256, "Sales tax", "2.00");
        line(270, "Total", "22.00");
        assertThat(items()).containsExactly("Shirt 5.00", "Towel 6.00", "Service charge 9.00");
    }

    @Test
    void freightBetweenItemsIsOneWhereTheyMakeUpNoSumWithoutIt() {
        line(186, "Description", "Charges EUR");
        line(200, "Pick-up by road", "620.00");
        line(214, "Ocean freight", "1,302.13");
        line(228, "Emissions surcharge", "58.00");
        line(256, "Subtotal", "1,980.13");
        line(270, "Total", "1,980.13");
        assertThat(items())
                .containsExactly("Pick-up by road 620.00", "Ocean freight 1302.13", "Emissions surcharge 58.00");
    }

    @Test
    void freightThatTheSubtotalLeavesOutIsNone() {
        headings();
        row(200, "Paint", "2", "310.00", "620.00");
        line(214, "Freight", "30.00");
        row(228, "Brush", "1", "58.00", "58.00");
        line(256, "Subtotal", "678.00");
        line(270, "Total", "708.00");
        assertThat(items()).containsExactly("Paint 620.00", "Brush 58.00");
    }

    @Test
    void whatIsSoldByWeightGoesOnBelowTheSumOfAGroup() {
        headings();
        row(200, "Whole milk", "1", "21.44", "21.44");
        row(214, "Salted butter", "2", "98.95", "197.90");
        line(228, "Group total", "219.34");
        sheet.text(50, 242, 9, "Meats");
        row(256, "Beef ribeye", "1", "12.489", "222.80");
        line(270, "Group total", "222.80");
        line(298, "Subtotal", "442.14");
        assertThat(items()).containsExactly("Whole milk 21.44", "Salted butter 197.90", "Beef ribeye 222.80");
    }

    @Test
    void aSentenceWithNumbersBelowTheTotalGoesOnWithNothing() {
        headings();
        row(200, "Night shift", "6", "115.00", "690.00");
        line(214, "Total", "690.00");
        row(228, "Exempt by article", "11", "1", "1968");
        assertThat(items()).containsExactly("Night shift 690.00");
    }

    @Test
    void groupsWithoutNumbersGoOnBelowTheirSums() {
        line(186, "Description", "Amount");
        line(200, "Line 250", "46.18");
        line(214, "Address", "4.20");
        line(228, "Switchboard", "35.40");
        line(235, "Total monthly fees", "85.78");
        line(249, "Mobile calls", "18.02");
        line(260, "Service", "0.87");
        line(270, "Total connections", "18.89");
        line(298, "Subtotal", "104.67");
        line(312, "Total", "124.56");
        assertThat(items())
                .containsExactly(
                        "Line 250 46.18", "Address 4.20", "Switchboard 35.40", "Mobile calls 18.02", "Service 0.87");
    }

    @Test
    void taxesUnderASubtotalAndTheirSumAreNoGroup() {
        headings();
        line(200, "Customer charge", "32.50");
        row(214, "Energy", "1042", "0.11532", "120.16");
        line(228, "Subtotal before taxes", "152.66");
        line(242, "Kansas state sales tax", "8.40");
        line(256, "City of Elm sales tax", "1.53");
        line(270, "Total taxes", "9.93");
        line(284, "Total current charges", "162.59");
        assertThat(items()).containsExactly("Customer charge 32.50", "Energy 120.16");
    }

    @Test
    void aRebateBetweenItemsIsOneWhereTheyMakeUpNoSumWithoutIt() {
        line(186, "Description", "Amount");
        line(200, "Plan 98", "98.00");
        line(214, "Loyalty rebate", "-20.00");
        line(228, "Device instalment", "69.00");
        line(256, "Total before tax", "147.00");
        assertThat(items()).containsExactly("Plan 98 98.00", "Loyalty rebate -20.00", "Device instalment 69.00");
    }

    /** In two lines, as where columns are narrow. */
    private void headings() {
        sheet.right(440, 174, 9, "Unit").right(545, 174, 9, "Extended");
        row(186, "Description", "Qty", "Price", "Price");
    }

    private void line(double y, String text, String amount) {
        sheet.text(50, y, 9, text).right(545, y, 9, amount);
    }

    private void row(double y, String text, String quantity, String price, String amount) {
        line(y, text, amount);
        sheet.right(340, y, 9, quantity).right(440, y, 9, price);
    }

    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream()
                        .map(item ->
                                item.description().value() + " " + item.amount().value())
                        .toList();
    }
}
