package com.cashupagent.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.check.Misreadings;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.Check;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.model.Word;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {

    private static final String TOTAL = "financial_data.total_amount";

    @TempDir
    private Path folder;

    @Test
    void theSuspicionOfAMisreadCharacterEndsWhereAPersonSaysWhatItIs() {
        ProcessingResult result = misread();
        assertThat(result.results().financialData().totalAmount()).isEqualTo(new BigDecimal("119.00"));
        assertThat(names(result)).contains(Misreadings.NAME);

        ProcessingResult confirmed = corrected(result, new Correction(TOTAL, 119.00, null, null));
        assertThat(names(confirmed)).doesNotContain(Misreadings.NAME);
    }

    @Test
    void anotherFieldsCorrectionLeavesItStanding() {
        ProcessingResult result = misread();
        ProcessingResult other = corrected(result, new Correction("issue_date", "2026-02-03", null, null));
        assertThat(names(other)).contains(Misreadings.NAME);
    }

    private static ProcessingResult corrected(ProcessingResult result, Correction correction) {
        return Amendment.of(result, List.of(correction), 1).result();
    }

    private static List<String> names(ProcessingResult result) {
        return result.checks().stream().map(Check::name).toList();
    }

    /** A recognised page whose total lost its decimal sign. */
    private ProcessingResult misread() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 14, "Kestrel Works Ltd");
            page.text(50, 90, 10, "Invoice number: KW-2041");
            page.text(50, 110, 10, "Invoice date: 03 February 2026");
            page.text(50, 200, 10, "Net amount");
            page.right(545, 200, 10, "EUR 100.00");
            page.text(50, 216, 10, "VAT 19 %");
            page.right(545, 216, 10, "EUR 19.00");
            page.text(50, 232, 10, "Total amount");
            page.right(545, 232, 10, "EUR 118.00");
            Path file = page.save(folder.resolve("misread.pdf"));
            return new DocumentPipeline(
                            recognised(), List.of(new PatternTier(Tier.PATTERN_MATCHING)), Clock.systemUTC())
                    .process(
                            new DocumentPipeline.Request("doc", file, MediaType.PDF, TierPreference.AUTO, 0.85),
                            ProgressListener.NONE);
        }
    }

    /** Reads as if every word had been recognised, the total with little confidence. */
    private static DocumentReader recognised() {
        PdfDocumentReader pdf = new PdfDocumentReader();
        return new DocumentReader() {
            @Override
            public Probe probe(Path file, MediaType mediaType) {
                return pdf.probe(file, mediaType);
            }

            @Override
            public Document read(Path file, MediaType mediaType, ProgressListener progress) {
                Page page = pdf.read(file, mediaType, progress).pages().get(0);
                List<Word> words = page.words().stream()
                        .map(word -> new Word(
                                word.text(),
                                word.box(),
                                0,
                                false,
                                word.text().equals("118.00") ? 0.6 : 0.97,
                                Source.OCR))
                        .toList();
                return new Document(
                        MediaType.JPEG, List.of(new Page(1, page.width(), page.height(), words, page.rulings())));
            }
        };
    }
}
