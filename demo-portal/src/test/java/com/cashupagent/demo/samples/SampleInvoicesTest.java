package com.cashupagent.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SampleInvoicesTest {
    private final SampleInvoices samples = new SampleInvoices();

    @Test
    void everySumIsPrintedAsItAddsUp() throws IOException {
        for (SampleInvoice sample : samples.all()) {
            String text = text(sample);
            assertThat(text)
                    .contains(sample.number(), sample.vendor(), sample.taxId(), sample.purchaseOrder())
                    .contains(InvoiceLayout.money(sample.locale(), sample.net()))
                    .contains(InvoiceLayout.money(sample.locale(), sample.tax()))
                    .contains(InvoiceLayout.money(sample.locale(), sample.total()));
            assertThat(sample.net().add(sample.tax())).isEqualByComparingTo(sample.total());
        }
    }

    @Test
    void theSamplesDiffer() {
        Set<Object> seen = new HashSet<>();
        for (SampleInvoice sample : samples.all()) {
            assertThat(seen.add(sample.slug())).isTrue();
            assertThat(seen.add(sample.number())).isTrue();
            assertThat(seen.add(sample.vendor())).isTrue();
            assertThat(seen.add(sample.currency())).isTrue();
            assertThat(sample.due()).isAfter(sample.issued());
        }
        assertThat(samples.all()).hasSize(3);
    }

    @Test
    void anUnknownNameHasNoDocument() {
        assertThat(samples.pdf("../secret")).isEmpty();
    }

    private String text(SampleInvoice sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(samples.pdf(sample.slug()).orElseThrow())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }
}
