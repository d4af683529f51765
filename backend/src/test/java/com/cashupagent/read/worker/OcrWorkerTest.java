package com.cashupagent.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.ocr.paddle.PrintedText;
import com.cashupagent.read.ocr.tesseract.Tessdata;
import com.cashupagent.read.pdf.PdfPageImages;
import com.cashupagent.samples.PdfSheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workers that recognise, with the real engine. */
class OcrWorkerTest {

    @TempDir
    static Path folder;

    private static Path pdf = Path.of(".");

    @BeforeAll
    static void draw() {
        try (PdfSheet sheet = new PdfSheet()) {
            pdf = sheet.text(60, 100, 12, "First page")
                    .newPage()
                    .text(60, 100, 12, "Second page 4711")
                    .save(folder.resolve("two.pdf"));
        }
    }

    @Test
    void nothingStartsBeforeItIsNeededThenAnyPageIsRead() throws IOException {
        Path png = folder.resolve("scan.png");
        ImageIO.write(new PdfPageImages(200).image(pdf, MediaType.PDF, 1), "png", png.toFile());
        try (WorkerPool pool = pool(2, Duration.ofSeconds(60), 256)) {
            assertThat(pool.state()).isEqualTo(new WorkerState(0, 0, 0, 0));
            Page second = pool.recognise(pdf, MediaType.PDF, 2);
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.words()).extracting(Word::text).containsExactly("Second", "page", "4711");
            assertThat(pool.recognise(png, MediaType.PNG, 1).words())
                    .extracting(Word::text)
                    .containsExactly("First", "page");
            assertThat(pool.state().workers()).as("one was enough").isEqualTo(1);
            assertThat(pool.state().restarts()).isZero();
        }
        try (var left = Files.list(folder.resolve("workers"))) {
            assertThat(left).as("what workers left behind").isEmpty();
        }
    }

    @Test
    void whatIsKnownOfFallingLinesComesBackWithTheWords() throws IOException {
        Path png = folder.resolve("slanted.png");
        ImageIO.write(PrintedText.slanted(PrintedText.receipt(), 5), "png", png.toFile());
        try (WorkerPool pool = pool(1, Duration.ofSeconds(60), 256)) {
            Page page = pool.recognise(png, MediaType.PNG, 1);
            assertThat(page.tilt().slope()).isBetween(0.06, 0.14);
            assertThat(page.words()).extracting(Word::text).contains("TOTAL", "12.50");
        }
    }

    @Test
    void pagesAreDrawnToBeShown() throws IOException {
        try (WorkerPool pool = pool(1, Duration.ofSeconds(60), 256)) {
            BufferedImage upright = ImageIO.read(new ByteArrayInputStream(pool.draw(pdf, MediaType.PDF, 2, 0)));
            assertThat(upright.getHeight()).isBetween(2_040, PageDrawer.LONGEST_SIDE);
            assertThat(upright.getWidth()).isBetween(1_440, 1_450);
            assertThat(ImageIO.read(new ByteArrayInputStream(pool.draw(pdf, MediaType.PDF, 2, 1)))
                            .getWidth())
                    .isEqualTo(upright.getHeight());
            assertThatThrownBy(() -> pool.draw(pdf, MediaType.PDF, 3, 0))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKEN_DOCUMENT));
            assertThat(pool.state().restarts()).isZero();
        }
    }

    @Test
    void pagesThatAreNotThereAreTheReadersOwnError() {
        try (WorkerPool pool = pool(1, Duration.ofSeconds(60), 256)) {
            fails(pool, pdf, 3, ErrorCode.BROKEN_DOCUMENT);
            fails(pool, pdf, 0, ErrorCode.BROKEN_DOCUMENT);
            fails(pool, folder.resolve("nowhere.pdf"), 1, ErrorCode.BROKEN_DOCUMENT);
            assertThat(pool.recognise(pdf, MediaType.PDF, 1).words()).hasSize(2);
            assertThat(pool.state().restarts()).isZero();
        }
    }

    @Test
    void aPageThatTakesTooLongEndsItsWorkerAndTheNextOneWorks() {
        try (WorkerPool pool = pool(1, Duration.ofMillis(20), 256)) {
            fails(pool, pdf, 1, ErrorCode.PROCESSING_TIMED_OUT);
            assertThat(pool.state().restarts()).isEqualTo(1);
        }
    }

    @Test
    void aPageThatNeedsTooMuchMemoryIsALimit() throws IOException {
        Path png = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(6_000, 6_000, BufferedImage.TYPE_BYTE_BINARY), "png", png.toFile());
        try (WorkerPool pool = pool(1, Duration.ofSeconds(60), 32)) {
            assertThatThrownBy(() -> pool.recognise(png, MediaType.PNG, 1))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED));
            assertThat(pool.state().restarts()).isEqualTo(1);
        }
    }

    private static void fails(WorkerPool pool, Path file, int page, ErrorCode code) {
        assertThatThrownBy(() -> pool.recognise(file, MediaType.PDF, page))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static WorkerPool pool(int workers, Duration timeout, int heap) {
        return new WorkerPool(
                new WorkerSettings(workers, timeout, heap, folder.resolve("workers")),
                new OcrSettings(OcrEngines.AUTO, List.of(Tessdata.ENGLISH), List.of()));
    }
}
