package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.InvoicePainter;
import com.cashupagent.samples.InvoiceWords;
import com.cashupagent.samples.SampleInvoice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout in every language, several invoices each, must be read exactly. */
class DrawnInvoiceTest {

    private static final int SEEDS = 6;

    @TempDir
    private Path folder;

    static List<Arguments> drawn() {
        List<Arguments> all = new ArrayList<>();
        for (InvoicePainter layout : InvoicePainter.values()) {
            for (InvoiceWords words : InvoiceWords.values()) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    all.add(Arguments.of(layout, words, seed));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void isReadExactly(InvoicePainter layout, InvoiceWords words, int seed) {
        SampleInvoice truth = SampleInvoice.of(seed);
        Path file = layout.paint(words, truth, folder.resolve("invoice.pdf"));
        Invoice read = new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(read.invoiceIds()).extracting(Field::value).containsExactly(truth.number());
        assertThat(read.issueDate().value()).isEqualTo(truth.issued());
        assertThat(read.dueDate().value()).isEqualTo(truth.due());
        assertThat(read.vendor().name().value()).isEqualTo(truth.vendor());
        assertThat(read.vendor().taxId().value()).isEqualTo(truth.taxId());
        assertThat(read.buyer().name().value()).isEqualTo(truth.buyer());
        assertThat(read.total().value()).isEqualTo(truth.total());
        assertThat(read.tax().value()).isEqualTo(truth.tax());
        assertThat(read.net().value()).isEqualTo(truth.net());
        assertThat(read.currency().value()).isEqualTo(words.currency());
        assertThat(read.language().value()).isEqualTo(words.language());
        assertThat(read.paymentTerms().value()).isEqualTo(truth.terms());
        assertThat(read.lineItems()).hasSameSizeAs(truth.items());
        for (int i = 0; i < truth.items().size(); i++) {
            SampleInvoice.Item item = truth.items().get(i);
            LineItem line = read.lineItems().get(i);
            assertThat(line.description().value()).isEqualTo(item.description());
            assertThat(line.quantity().value()).isEqualTo(BigDecimal.valueOf(item.quantity()));
            assertThat(line.unitPrice().value()).isEqualTo(item.price());
            assertThat(line.amount().value()).isEqualTo(item.amount());
        }
        assertThat(List.of(read.total(), read.net(), read.tax())).allSatisfy(DrawnInvoiceTest::hasItsPlace);
        assertThat(read.total().confidence()).isGreaterThan(0.9);
    }

    private static void hasItsPlace(Field<?> field) {
        Evidence evidence = field.evidence();
        assertThat(evidence).isNotNull().satisfies(place -> {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.box().x0()).isBetween(0.5, 1.0);
            assertThat(place.box().width()).isBetween(0.01, 0.3);
            assertThat(place.box().height()).isBetween(0.005, 0.03);
        });
    }
}
