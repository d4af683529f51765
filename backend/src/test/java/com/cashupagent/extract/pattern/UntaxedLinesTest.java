package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items at a rate of nought that the summary by rate leaves out, and sums that lead to a total by another way. */
class UntaxedLinesTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void theTownsTaxLiesBetweenTheSummaryByRateAndTheTotal() {
        row(186, "Date", "Description", "VAT", "Amount EUR");
        row(200, "17/07", "Double room", "10%", "726.00");
        row(214, "18/07", "Meeting room", "21%", "145.20");
        row(228, "19/07", "Town tax", "0%", "66.00");
        sheet.right(440, 248, 9, "TOTAL INVOICE").right(545, 248, 9, "937.20");
        sheet.text(50, 270, 9, "Prices include VAT. Taxes:");
        row(284, "Rate", "Net amount", "VAT", "Total");
        row(298, "10%", "660.00", "66.00", "726.00");
        row(312, "21%", "120.00", "25.20", "145.20");
        row(326, "Sum", "780.00", "91.20", "871.20");
        Sums sums = sums();
        assertThat(sums.total().value()).isEqualByComparingTo("937.20");
        assertThat(sums.tax().value()).isEqualByComparingTo("91.20");
    }

    @Test
    void whereNoneOfTheItemsIsTaxedNoneLiesBetween() {
        row(186, "Date", "Description", "VAT", "Amount EUR");
        row(200, "17/07", "Double room", "0%", "726.00");
        Sheet read = DrawnSheet.of(folder, sheet);
        LineItems table = new LineItems(read);
        table.find();
        assertThat(UntaxedLines.sum(read, table.tableRows())).isEqualByComparingTo("0");
    }

    @Test
    void aNetAmountThatMakesTheTotalWithItsTaxIsRatherItThanASumAboveIt() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Accounts of the year").right(545, 200, 9, "1,350.00");
        line(230, "Fees", "1,350.00");
        line(244, "Contribution 4%", "54.00");
        line(258, "Taxable amount", "1,404.00");
        line(272, "VAT 22%", "308.88");
        line(286, "Total invoice", "1,712.88");
        Sums sums = sums();
        assertThat(sums.net().value()).isEqualByComparingTo("1404.00");
        assertThat(sums.total().value()).isEqualByComparingTo("1712.88");
    }

    private Sums sums() {
        Sheet read = DrawnSheet.of(folder, sheet);
        LineItems table = new LineItems(read);
        BigDecimal lines = LineItems.sum(table.find());
        return new DocumentSums(read, table.tableRows(), lines).find();
    }

    private void line(double y, String text, String amount) {
        sheet.text(300, y, 9, text).right(545, y, 9, amount);
    }

    private void row(double y, String date, String text, String rate, String amount) {
        sheet.text(50, y, 9, date).text(120, y, 9, text).right(380, y, 9, rate).right(545, y, 9, amount);
    }
}
