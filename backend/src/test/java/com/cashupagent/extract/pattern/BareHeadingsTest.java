package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills of lawyers: headings over net amounts and their taxes, none over the text, and two sums side by side. */
class BareHeadingsTest {

    @TempDir
    private Path folder;

    private final PdfSheet page = new PdfSheet();

    @Test
    void theAmountBeforeItsTaxIsTheOneOfTheItem() {
        bill();
        assertThat(items())
                .containsExactly(
                        "Conveyancing charges; 1875.00",
                        "Bank transfer fee; 35.00",
                        "Local search; 100.00",
                        "Land Registry fee; 150.00");
    }

    @Test
    void theTotalsOfBothColumnsAreNetAndTaxAndThePaymentOnAccountLeavesTheTotal() {
        bill();
        Sheet sheet = DrawnSheet.of(folder, page);
        LineItems table = new LineItems(sheet);
        Sums sums = new DocumentSums(sheet, table.tableRows(), LineItems.sum(table.find())).find();
        assertThat(Stream.of(sums.total(), sums.tax(), sums.net()).map(Field::value))
                .map(String::valueOf)
                .containsExactly("2562.00", "402.00", "2160.00");
    }

    @Test
    void aLineThatGoesOnBecauseItIsFullNamesNoGroup() {
        line(186, "", "Net £", "VAT £");
        line(
                200,
                "Taking your instructions on the lease and on its licence for altering the shop and the flat over it,",
                "",
                "");
        line(214, "and attending to completion", "200.00", "40.00");
        line(228, "Bank transfer fee", "35.00", "7.00");
        line(242, "Totals", "235.00", "47.00");
        line(256, "Total including VAT", "", "£282.00");
        assertThat(items())
                .containsExactly(
                        "Taking your instructions on the lease and on its licence for altering the shop and the flat over it,"
                                + " and attending to completion; 200.00",
                        "Bank transfer fee; 35.00");
    }

    @Test
    void amountsThatMakeUpNoSumAreNotBelieved() {
        line(186, "", "Net £", "VAT £");
        line(200, "Standard rate", "200.00", "40.00");
        line(214, "Reduced rate", "100.00", "5.00");
        line(242, "Total", "", "£999.00");
        assertThat(items()).doesNotContain("Standard rate; 200.00");
    }

    private void bill() {
        line(186, "", "Net £", "VAT £");
        line(200, "Professional charges", "", "");
        line(214, "Conveyancing charges", "1,875.00", "375.00");
        line(228, "Bank transfer fee", "35.00", "7.00");
        line(248, "Disbursements subject to VAT", "", "");
        line(262, "Local search", "100.00", "20.00");
        line(282, "Disbursements not subject to VAT", "", "");
        line(296, "Land Registry fee", "150.00", "–");
        line(316, "Totals", "2,160.00", "402.00");
        line(330, "Total including VAT", "", "£2,562.00");
        line(344, "Less: received on account", "", "(500.00)");
        line(358, "Balance now due", "", "£2,062.00");
    }

    private void line(double y, String text, String net, String tax) {
        if (!text.isEmpty()) {
            page.text(50, y, 9, text);
        }
        if (!net.isEmpty()) {
            page.right(480, y, 9, net);
        }
        if (!tax.isEmpty()) {
            page.right(545, y, 9, tax);
        }
    }

    /** Each as {@code description; amount}. */
    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, page))
                .find().stream().map(BareHeadingsTest::text).toList();
    }

    private static String text(LineItem item) {
        return Stream.of(item.description(), item.amount())
                .map(Field::value)
                .map(String::valueOf)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
