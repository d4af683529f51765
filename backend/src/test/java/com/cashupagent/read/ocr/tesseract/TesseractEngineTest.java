package com.cashupagent.read.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import com.cashupagent.read.pdf.PdfPageImages;
import com.cashupagent.samples.PdfSheet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TesseractEngineTest {

    private static final double PAGE_WIDTH = 595.28;

    @TempDir
    static Path folder;

    private static TesseractFiles files;
    private static TesseractEngine engine;
    private static BufferedImage page;

    @BeforeAll
    static void open() {
        files = TesseractFiles.unpack(folder.resolve("engine"), List.of("eng"), List.of());
        engine = new TesseractEngine(files);
        try (PdfSheet sheet = new PdfSheet()) {
            Path pdf = sheet.bold(60, 90, 20, "INVOICE")
                    .text(60, 200, 11, "Invoice number: A-10177")
                    .text(60, 400, 11, "Total")
                    .right(530, 400, 11, "1,190.50")
                    .save(folder.resolve("invoice.pdf"));
            page = new PdfPageImages().image(pdf, MediaType.PDF, 1);
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void wordsWithBoxesAndConfidence(PageKind kind) {
        List<OcrLine> lines = engine.read(page, kind);
        List<Word> words = lines.stream().flatMap(line -> line.words().stream()).toList();
        assertThat(words).extracting(Word::text).contains("INVOICE", "number:", "A-10177", "1,190.50");
        assertThat(words).allSatisfy(word -> {
            assertThat(word.confidence()).isBetween(0.3, 0.99);
            assertThat(word.source()).isEqualTo(Source.OCR);
        });
        Word total = words.stream()
                .filter(word -> word.text().equals("1,190.50"))
                .findFirst()
                .orElseThrow();
        assertThat(total.box().x1() * PAGE_WIDTH).isBetween(526.0, 534.0);
        assertThat(total.box().midY() * 841.89).isBetween(392.0, 402.0);
        OcrLine second = lines.stream()
                .filter(line -> line.words().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(second.box().x0()).isEqualTo(second.words().get(0).box().x0());
    }

    @Test
    void anEmptyPictureHasNoLines() {
        BufferedImage blank = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = blank.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();
        assertThat(engine.read(blank, PageKind.PAGE)).isEmpty();
        assertThat(engine.read(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), PageKind.RECEIPT))
                .isEmpty();
    }

    @Test
    void twoThreadsWithAnEngineEachReadTheSame() throws Exception {
        List<OcrLine> alone = engine.read(page, PageKind.PAGE);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<OcrLine>>> both = threads.invokeAll(Collections.nCopies(2, () -> {
                try (TesseractEngine own = new TesseractEngine(files)) {
                    return own.read(page, PageKind.PAGE);
                }
            }));
            for (Future<List<OcrLine>> one : both) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closedIsClosed() {
        TesseractEngine own = new TesseractEngine(files);
        own.close();
        own.close();
        assertThatThrownBy(() -> own.read(page, PageKind.PAGE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aModelThatIsNoneIsRefused() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.writeString(models.resolve("xyz.traineddata"), "no model");
        TesseractFiles broken = new TesseractFiles(files.libraries(), models, "xyz");
        assertThatThrownBy(() -> new TesseractEngine(broken)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void languagesAreThoseThatAreFoundInTheOrderAskedFor() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("abc.traineddata"), "1");
        Files.writeString(own.resolve("xyz.traineddata"), "2");
        TesseractFiles unpacked = TesseractFiles.unpack(
                folder.resolve("unpacked"),
                List.of("xyz", "nowhere", "abc", "xyz"),
                List.of(folder.resolve("not there"), own));
        assertThat(unpacked.languages()).isEqualTo("eng+xyz+abc");
        assertThat(unpacked.models().resolve("abc.traineddata")).hasContent("1");
        assertThat(Tessdata.find(List.of(own))).containsKeys("abc", "xyz");
    }
}
