package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.model.Word;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that nobody prints and documents that are no invoices: an answer in bounded time, and a clear one. */
@Timeout(240)
class HostilePagesTest {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    /** Ten times the words take about ten times as long; a hundred times would be quadratic. */
    private static final double MAX_GROWTH = 40;

    /** Processor time, so that other work on the machine does not count. */
    private static final double MAX_SECONDS = 20;

    private static final String[] LABELS = {
        "Total", "Invoice", "number", "Date", "VAT", "12.50", "2024-01-02", "Net", "Due", "EUR"
    };

    private final LayoutAnalyzer layouts = new LayoutAnalyzer();
    private final DocumentPipeline pipeline =
            new DocumentPipeline(new PdfDocumentReader(), List.of(new PatternTier()), Clock.systemUTC());

    @TempDir
    private Path folder;

    /** What may fill a page. */
    enum Kind {
        SCATTERED {
            @Override
            Word word(int i, int count, Random random) {
                return at(random.nextDouble(), random.nextDouble(), "word" + i);
            }
        },
        TABLE {
            @Override
            Word word(int i, int count, Random random) {
                int column = i % 8;
                return at(0.05 + 0.11 * column, i / 8 / (count / 8.0), column == 0 ? "Item" : (1 + i % 9) + ".50");
            }
        },
        ONE_LINE {
            @Override
            Word word(int i, int count, Random random) {
                return at((double) i / count, 0.5, "1.0" + i % 10);
            }
        },
        LABELS_ONLY {
            @Override
            Word word(int i, int count, Random random) {
                return at(0.02 + 0.095 * (i % 10), i / 10 / (count / 10.0), LABELS[i % 10]);
            }
        },
        ONE_PLACE {
            @Override
            Word word(int i, int count, Random random) {
                return new Word("x", new Box(0.5, 0.5, 0.5, 0.5), 0, false, 1);
            }
        },
        FORTY_DIGITS {
            @Override
            Word word(int i, int count, Random random) {
                return at(random.nextDouble(), random.nextDouble(), "9".repeat(40) + ".00");
            }
        },
        GARBAGE {
            @Override
            Word word(int i, int count, Random random) {
                StringBuilder text = new StringBuilder();
                random.ints(8, 33, 0x2FFF).forEach(text::appendCodePoint);
                return at(random.nextDouble(), random.nextDouble(), text.toString());
            }
        };

        abstract Word word(int i, int count, Random random);

        private static Word at(double x, double y, String text) {
            double height = 0.004;
            return new Word(text, new Box(x, y, x + 0.006 * Math.min(10, text.length()), y + height), 9, false, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandWordsTakeBoundedTime(Kind kind) {
        Layout layout = layouts.analyze(document(kind, MANY));
        long began = processorNanos();
        InvoiceChecks.run(new PatternTier().extract(layout));
        assertThat((processorNanos() - began) / 1e9).isLessThan(MAX_SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void layingOutGrowsWithTheWordsAndNotWithTheirSquare(Kind kind) {
        // Twice each, so that what is measured is compiled.
        fastest(document(kind, FEW), 20);
        double few = fastest(document(kind, FEW), 10);
        double many = fastest(document(kind, MANY), 5);
        assertThat(many / Math.max(few, 0.2)).as("%.2f ms, %.2f ms", few, many).isLessThan(MAX_GROWTH);
    }

    @Test
    void aPageOfBordersIsLaidOutInTime() {
        List<Box> rulings = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < MANY; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            rulings.add(i % 2 == 0 ? new Box(x, 0, x, 1) : new Box(0, y, 1, y));
        }
        Page words = document(Kind.TABLE, MANY).pages().get(0);
        Page page = new Page(1, words.width(), words.height(), words.words(), rulings);
        long began = processorNanos();
        layouts.analyze(new Document(MediaType.PDF, List.of(page)));
        assertThat((processorNanos() - began) / 1e9).isLessThan(MAX_SECONDS);
    }

    @Test
    void moreThanFiveHundredPagesAreRefusedWithTheLimitInTheSentence() {
        try (PdfSheet sheet = new PdfSheet()) {
            for (int i = 1; i < 501; i++) {
                sheet.newPage();
            }
            ProcessingResult result = process(sheet);
            assertThat(result.status()).isEqualTo(ProcessingStatus.FAILED);
            assertThat(result.error()).isNotNull().satisfies(error -> {
                assertThat(error.code()).isEqualTo("document_limit_exceeded");
                assertThat(error.message()).contains("pages").containsPattern("\\d{3}");
            });
        }
    }

    @Test
    void anAmountOfFortyDigitsIsNoTotal() {
        try (PdfSheet sheet = new PdfSheet()) {
            ProcessingResult result = process(sheet.text(60, 80, 10, "Invoice number: A-1017")
                    .text(60, 200, 10, "Total")
                    .right(540, 200, 10, "9".repeat(40) + ".00"));
            assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
            assertThat(result.results().financialData().totalAmount()).isNull();
        }
    }

    @Test
    void aLetterIsNoInvoice() {
        try (PdfSheet sheet = new PdfSheet()) {
            ProcessingResult result = process(sheet.text(60, 80, 10, "Dear Anna,")
                    .text(60, 110, 10, "thank you for the lovely evening by the lake. The children still talk")
                    .text(60, 124, 10, "about the boat, and the dog has not stopped looking for the ducks.")
                    .text(60, 138, 10, "We hope to see all of you in spring.")
                    .text(60, 170, 10, "Yours, Peter"));
            assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
            assertThat(result.metadata().documentType()).isEqualTo(DocumentType.OTHER);
            assertThat(result.confidence()).isLessThan(0.5);
            assertThat(result.results().invoiceIds()).isEmpty();
        }
    }

    @Test
    void textWithoutMeaningClaimsNothing() {
        Random random = new Random(11);
        try (PdfSheet sheet = new PdfSheet()) {
            for (int line = 0; line < 50; line++) {
                StringBuilder text = new StringBuilder();
                random.ints(60, '!', '~').forEach(c -> text.append(c % 7 == 0 ? ' ' : (char) c));
                sheet.text(60, 60 + 14 * line, 10, text.toString());
            }
            ProcessingResult result = process(sheet);
            assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
            assertThat(result.confidence()).isLessThan(0.5);
        }
    }

    private ProcessingResult process(PdfSheet sheet) {
        return pipeline.process(
                new DocumentPipeline.Request(
                        "doc_1", sheet.save(folder.resolve("page.pdf")), MediaType.PDF, TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
    }

    private static Document document(Kind kind, int count) {
        Random random = new Random(7);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(kind.word(i, count, random));
        }
        Collections.shuffle(words, random);
        return new Document(MediaType.PDF, List.of(new Page(1, 600, 800, words, List.of())));
    }

    private double fastest(Document document, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long began = processorNanos();
            layouts.analyze(document);
            best = Math.min(best, processorNanos() - began);
        }
        return best / 1e6;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
