package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.LineItem;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings of which only the word and the one under it together tell the column. */
class StackedHeadingsTest {

    private static final double[] EDGES = {300, 350, 400, 450, 500, 545};

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    /** Brazil's printed electronic invoice calls price, amount and taxes values. */
    @Test
    void theWordBelowTellsPriceFromAmountAndFromTaxes() {
        sheet.text(50, 186, 7, "DESCRIÇÃO DO PRODUTO");
        line(186, "QUANT.", "VALOR", "VALOR", "VALOR", "VALOR");
        line(193, "", "UNIT.", "TOTAL", "ICMS", "IPI");
        sheet.text(50, 206, 7, "TUBO REDONDO");
        line(206, "80,0000", "52,90", "4.232,00", "761,76", "211,60");
        sheet.text(50, 216, 7, "SERVICO DE CORTE");
        line(216, "40,0000", "61,75", "2.470,00", "444,60", "0,00");
        assertThat(items())
                .containsExactly("TUBO REDONDO 80.0000 52.90 4232.00", "SERVICO DE CORTE 40.0000 61.75 2470.00");
    }

    @Test
    void aWordBelowThatTellsNothingLeavesTheHeading() {
        sheet.text(50, 186, 7, "Description");
        line(186, "Qty", "Price", "Amount", "", "");
        line(193, "", "xyzzy", "plugh", "", "");
        sheet.text(50, 206, 7, "Round tube");
        line(206, "80", "52.90", "4,232.00", "", "");
        assertThat(items()).containsExactly("Round tube 80 52.90 4232.00");
    }

    @Test
    void aSentenceOverSeveralHeadingsBelongsToNone() {
        sheet.text(290, 179, 7, "Tax is not in any of these prices unless it is said in the offer");
        sheet.text(50, 186, 7, "Description");
        line(186, "Qty", "Price", "Amount", "", "");
        sheet.text(50, 206, 7, "Round tube");
        line(206, "80", "52.90", "4,232.00", "", "");
        assertThat(items()).containsExactly("Round tube 80 52.90 4232.00");
    }

    private void line(double y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.right(EDGES[i], y, 7, cells[i]);
            }
        }
    }

    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream().map(StackedHeadingsTest::text).toList();
    }

    private static String text(LineItem item) {
        return item.description().value() + " " + item.quantity().value() + " "
                + item.unitPrice().value() + " " + item.amount().value();
    }
}
