package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of items whose headings say nothing, or that have none. */
class ItemTableTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();
    private @Nullable Invoice read;

    @Test
    void rowsThatMultiplyNeedNoHeadings() {
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        sheet.text(50, 250, 9, "Total").right(545, 250, 9, "271.50");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Steel bracket", "Oak table");
        assertThat(items())
                .extracting(item -> String.valueOf(item.quantity().value()))
                .containsExactly("3", "2");
        assertThat(items()).allMatch(item -> item.amount().confidence() > 0.9);
    }

    @Test
    void unknownHeadingsAreReadByWhatTheirColumnsCompute() {
        row(186, "Ware", "Xyz", "Abc", "Def");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        assertThat(items())
                .extracting(item -> String.valueOf(item.unitPrice().value()))
                .containsExactly("10.50", "120.00");
    }

    @Test
    void aDescriptionGoesOnUnderItsLine() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        sheet.text(50, 213, 9, "galvanised");
        row(226, "Oak table", "2", "120.00", "240.00");
        sheet.text(50, 239, 9, "round");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Steel bracket galvanised", "Oak table round");
    }

    @Test
    void discountAndShippingAreNoItems() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        sheet.text(50, 214, 9, "Discount").right(545, 214, 9, "-1.50");
        sheet.text(50, 228, 9, "Shipping").right(545, 228, 9, "5.00");
        assertThat(items()).hasSize(1);
    }

    @Test
    void sumsAloneMakeNoTable() {
        sheet.text(50, 200, 9, "Subtotal").right(545, 200, 9, "100.00");
        sheet.text(50, 214, 9, "VAT 20%").right(545, 214, 9, "20.00");
        sheet.text(50, 228, 9, "Total").right(545, 228, 9, "120.00");
        assertThat(items()).isEmpty();
    }

    @Test
    void aDashBeforeADateDoesNotMoveIt() {
        sheet.text(50, 100, 9, "Invoice Date - - 12 March 2024");
        assertThat(read().issueDate()).extracting(Field::value).hasToString("2024-03-12");
    }

    private void row(double y, String text, String quantity, String price, String amount) {
        sheet.text(50, y, 9, text)
                .right(340, y, 9, quantity)
                .right(440, y, 9, price)
                .right(545, y, 9, amount);
    }

    private List<LineItem> items() {
        return read().lineItems();
    }

    private Invoice read() {
        if (read == null) {
            read = readSheet();
        }
        return read;
    }

    private Invoice readSheet() {
        Path file = sheet.save(folder.resolve("table.pdf"));
        return new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }
}
