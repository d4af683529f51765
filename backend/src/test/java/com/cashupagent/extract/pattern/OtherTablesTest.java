package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands under or beside the table of items and is none: sums side by side, a summary of taxes, an account. */
class OtherTablesTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void headingsOfSumsThatAllStandOverNumbersHeadNoItems() {
        row(186, "Item", "Qty", "Price", "Amount");
        row(200, "Oil filter", "1", "14.85", "14.85");
        sums(240);
        sheet.text(50, 280, 9, "Next service in 12 months or after 15,000 km");
        sheet.text(50, 294, 9, "Autumn offer: wheels changed for only 59.00");
        assertThat(items()).containsExactly("Oil filter 14.85");
    }

    @Test
    void sumsUnderTheHeadingOfAnEmptyLastPageAreNoItems() {
        row(186, "Item", "Qty", "Price", "Amount");
        row(200, "Oil filter", "1", "14.85", "14.85");
        sheet.newPage();
        row(60, "Item", "Qty", "Price", "Amount");
        sums(90);
        assertThat(items()).containsExactly("Oil filter 14.85");
    }

    @Test
    void headingsOfSumsOverTextsHeadItems() {
        double[] edges = {330, 400, 470, 545};
        String[] heads = {"Net amount", "VAT %", "VAT amount", "Total amount"};
        String[] cells = {"100.00", "20.00", "20.00", "120.00"};
        sheet.text(50, 186, 9, "Description").text(50, 200, 9, "Survey of a roof");
        for (int i = 0; i < edges.length; i++) {
            sheet.right(edges[i], 186, 9, heads[i]).right(edges[i], 200, 9, cells[i]);
        }
        assertThat(items()).hasSize(1);
    }

    @Test
    void aSummaryOfTaxesIsNoneOfTheItemsThoughTextFollowsUnderOneOfItsLines() {
        row(186, "Description", "Qty", "Rate", "Amount");
        row(200, "Copper wire", "40", "20.00", "800.00");
        row(214, "Breaker", "60", "10.00", "600.00");
        sheet.right(400, 236, 9, "Total").right(545, 236, 9, "1,652.00");
        summary(270, "HSN/SAC", "Taxable Value", "Rate", "Total Tax Amount");
        summary(284, "85446020", "800.00", "18%", "144.00");
        summary(298, "85362030", "600.00", "18%", "108.00");
        sheet.text(50, 310, 9, "Declaration: We state that all is true");
        assertThat(items()).containsExactly("Copper wire 800.00", "Breaker 600.00");
    }

    @Test
    void itemsGoOnBehindWhatIsBroughtForwardUnderTheHeadOfTheNextPage() {
        row(686, "Xyzzy", "Shipped", "Plugh", "Goods");
        row(700, "Fuse", "10", "2.00", "20.00");
        row(714, "Switch", "10", "3.00", "30.00");
        row(728, "Carried forward", "", "", "50.00");
        sheet.newPage();
        sheet.text(50, 60, 9, "Payment Terms").right(545, 60, 9, "Net 30 days");
        row(86, "Xyzzy", "Shipped", "Plugh", "Goods");
        row(100, "Brought forward", "", "", "50.00");
        row(114, "Holder", "5", "4.00", "20.00");
        row(140, "Goods Total", "", "", "70.00");
        assertThat(items()).containsExactly("Fuse 20.00", "Switch 30.00", "Holder 20.00");
    }

    @Test
    void whatStandsFarRightUnderOneItemThatCostsAsMuchIsItsSum() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Accounts of the year").right(545, 200, 9, "1,350.00");
        sheet.text(300, 220, 9, "Fees").right(545, 220, 9, "1,350.00");
        sheet.text(300, 234, 9, "VAT 20%").right(545, 234, 9, "270.00");
        sheet.text(300, 248, 9, "Total").right(545, 248, 9, "1,620.00");
        assertThat(items()).containsExactly("Accounts of the year 1350.00");
    }

    @Test
    void aSecondItemThatCostsAsMuchAsTheFirstStaysOne() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Accounts of the year").right(545, 200, 9, "1,350.00");
        sheet.text(50, 214, 9, "Advice").right(545, 214, 9, "1,350.00");
        sheet.text(300, 248, 9, "Total").right(545, 248, 9, "2,700.00");
        assertThat(items()).containsExactly("Accounts of the year 1350.00", "Advice 1350.00");
    }

    @Test
    void linesOverTheFirstThatMultipliesAreItemsThoughTheyWereRoundedOtherwise() {
        row(186, "Xyzzy", "Clicks", "Plugh", "Grue");
        row(200, "Tents", "1502", "5.88", "8827.11");
        row(214, "Lamps", "55", "14.20", "781.00");
        row(228, "Poles", "10", "10.00", "100.00");
        assertThat(items()).containsExactly("Tents 8827.11", "Lamps 781.00", "Poles 100.00");
    }

    @Test
    void chargesMayStandLeftOfTheAccount() {
        charge(186, "CURRENT CHARGES", "", "ACCOUNT ACTIVITY", "");
        charge(200, "Water - base charge", "21.40", "Previous balance", "$90.00");
        charge(214, "Water usage", "26.85", "Payments", "-$90.00");
        charge(228, "Sewer", "38.15", "Current charges", "$92.90");
        charge(242, "Stormwater drainage fee", "6.50", "AMOUNT DUE", "$92.90");
        charge(262, "TOTAL CURRENT CHARGES", "$92.90", "", "");
        assertThat(items())
                .containsExactly(
                        "Water - base charge 21.40",
                        "Water usage 26.85",
                        "Sewer 38.15",
                        "Stormwater drainage fee 6.50");
    }

    @Test
    void whatDoesNotAddUpLeftOfTheAccountIsNoItem() {
        charge(186, "READINGS", "", "ACCOUNT ACTIVITY", "");
        charge(200, "Meter one", "21.40", "Previous balance", "$90.00");
        charge(214, "Meter two", "26.85", "Payments", "-$90.00");
        charge(228, "Meter three", "38.15", "Current charges", "$92.90");
        charge(262, "TOTAL CURRENT CHARGES", "$92.90", "", "");
        assertThat(items()).doesNotContain("Meter one 21.40");
    }

    private void charge(double y, String text, String amount, String other, String value) {
        sheet.text(50, y, 9, text)
                .right(300, y, 9, amount)
                .text(340, y, 9, other)
                .right(545, y, 9, value);
    }

    private void sums(double y) {
        double[] edges = {110, 180, 270, 330, 430, 545};
        String[] heads = {"Labour", "Material", "Net amount", "VAT %", "VAT amount", "Total amount"};
        String[] cells = {"0.00", "14.85", "14.85", "20.00", "2.97", "17.82"};
        for (int i = 0; i < edges.length; i++) {
            sheet.right(edges[i], y, 9, heads[i]).right(edges[i], y + 14, 9, cells[i]);
        }
    }

    private void summary(double y, String code, String base, String rate, String tax) {
        sheet.text(50, y, 9, code).right(250, y, 9, base).right(380, y, 9, rate).right(545, y, 9, tax);
    }

    private void row(double y, String text, String quantity, String price, String amount) {
        sheet.text(50, y, 9, text)
                .right(330, y, 9, quantity)
                .right(440, y, 9, price)
                .right(545, y, 9, amount);
    }

    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream()
                        .map(item -> item.description().value()
                                + " "
                                + Objects.requireNonNull(item.amount().value()).toPlainString())
                        .toList();
    }
}
