package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and prices that are written as no amount is. */
class GluedCellsTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void aSignOfMultiplicationBehindANumberMakesItAQuantity() {
        line(186, "Qty", "Item", "Unit price", "Total");
        line(200, "2×", "Inner tube 28 inch", "6.50", "13.00");
        line(214, "-1×", "Returned bell", "5.00", "-5.00");
        assertThat(items()).containsExactly("Inner tube 28 inch; 2; 6.50; 13.00", "Returned bell; -1; 5.00; -5.00");
    }

    @Test
    void hoursMayBeWrittenAsFractions() {
        line(186, "Hours", "Description", "Rate", "Amount");
        line(200, "6¼", "Stock list", "$80", "$500.00");
        line(214, "¾", "Set up", "$80", "$60.00");
        line(228, "2", "Talks", "$80", "$160.00");
        assertThat(items())
                .containsExactly("Stock list; 6.25; 80; 500.00", "Set up; 0.75; 80; 60.00", "Talks; 2; 80; 160.00");
    }

    @Test
    void aPriceBelowOneMayBeginWithItsPoint() {
        line(186, "Qty", "Item", "Unit price", "Total");
        line(200, "6", "Rags", "$.85", "$5.10");
        line(214, "2", "Rotor", "$48.50", "$97.00");
        assertThat(items()).containsExactly("Rags; 6; 0.85; 5.10", "Rotor; 2; 48.50; 97.00");
    }

    @Test
    void aUnitOfManyLettersMayBeGluedToItsNumber() {
        line(186, "Qty", "Item", "Unit price", "Total");
        line(200, "1forfait", "Washing", "225.00", "225.00");
        assertThat(items()).containsExactly("Washing; 1; 225.00; 225.00");
    }

    @Test
    void aNumberFarFromItsHeadingIsAQuantityOnlyWhereItMakesUpTheAmount() {
        sheet.text(150, 186, 9, "Description").text(310, 186, 9, "Quantity");
        sheet.right(420, 186, 9, "Unit Price").right(520, 186, 9, "Total Price");
        apart(200, "Access point", "14", "2,349.50", "32,893.00");
        apart(214, "Cable of class", "6", "10.00", "10.00");
        assertThat(items())
                .containsExactly("Access point; 14; 2349.50; 32893.00", "Cable of class 6; null; 10.00; 10.00");
    }

    @Test
    void ofPricesWithoutAndWithTaxTheOneThatIsTheAmountSaysThatAmountsAreWithIt() {
        gross(186, "Description", "Qty", "Price excl.", "VAT rate", "Price incl.", "Item subtotal");
        gross(200, "Pot", "2", "24.00", "20%", "28.80", "57.60");
        gross(214, "Delivery charges", "", "3.00", "20%", "3.60", "3.60");
        sheet.right(440, 240, 9, "Invoice total").right(545, 240, 9, "61.20");
        assertThat(items()).containsExactly("Pot; 2; 28.80; 57.60", "Delivery charges; null; 3.60; 3.60");
    }

    private void gross(double y, String text, String... cells) {
        sheet.text(40, y, 9, text);
        double[] edges = {240, 310, 370, 440, 545};
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.right(edges[i], y, 9, cells[i]);
            }
        }
    }

    private void apart(double y, String text, String quantity, String price, String amount) {
        sheet.text(60, y, 9, text).text(275, y, 9, quantity);
        sheet.right(420, y, 9, price).right(520, y, 9, amount);
    }

    private void line(double y, String quantity, String text, String price, String amount) {
        sheet.right(80, y, 9, quantity).text(100, y, 9, text);
        sheet.right(440, y, 9, price).right(545, y, 9, amount);
    }

    /** Each as {@code description; quantity; price; amount}. */
    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream().map(DrawnSheet::text).toList();
    }
}
