package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Net 15", "Due in 20 days", "30 days EOM", "Strictly 14 days"})
    void underTheirHeadingInARowOfHeadings(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Invoice #").text(150, 100, 10, "Invoice date");
            page.text(270, 100, 10, "Terms").text(380, 100, 10, "Ship Via").text(470, 100, 10, "Due Date");
            page.text(50, 114, 10, "INV-7500").text(150, 114, 10, "2026-10-05");
            page.text(270, 114, 10, terms).text(380, 114, 10, "Best way").text(470, 114, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Net 15", "30 days"})
    void besideTheirLabelInAColumnOfLabels(String terms) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 100, 10, "Terms:").text(150, 100, 10, terms);
            page.text(50, 114, 10, "Due date:").text(150, 114, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo(terms);
        }
    }

    @Test
    void underTheMiddleOfTheirHeadingAndNeverTheNextHeading() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(80, 100, 10, "SALESPERSON").text(250, 100, 10, "PAYMENT TERMS").text(430, 100, 10, "DUE DATE");
            page.text(92, 116, 10, "Ann Field").text(278, 116, 10, "Net 30").text(428, 116, 10, "2026-11-05");
            assertThat(new Terms(sheet(page)).payment().value()).isEqualTo("Net 30");
        }
    }

    private Sheet sheet(PdfSheet page) {
        Path file = page.save(folder.resolve("terms.pdf"));
        return new Sheet(
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }
}
