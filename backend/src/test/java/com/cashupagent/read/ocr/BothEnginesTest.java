package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.paddle.PaddleEngine;
import com.cashupagent.read.ocr.paddle.PaddleModels;
import com.cashupagent.read.ocr.paddle.PrintedText;
import com.cashupagent.read.ocr.tesseract.TesseractEngine;
import com.cashupagent.read.ocr.tesseract.TesseractFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real engines on drawn pages. */
class BothEnginesTest {

    private static final PaddleModels MODELS = new PaddleModels(1);
    private static final AtomicInteger OPENED = new AtomicInteger();

    @TempDir
    static Path folder;

    private static TesseractFiles files;
    private static BothEngines both;

    @BeforeAll
    static void open() {
        files = TesseractFiles.unpack(folder.resolve("engine"), List.of("eng"), List.of());
        both = engines();
    }

    private static BothEngines engines() {
        return new BothEngines(
                () -> {
                    OPENED.incrementAndGet();
                    return new TesseractEngine(files);
                },
                new PaddleEngine(MODELS));
    }

    @AfterAll
    static void close() {
        both.close();
    }

    @Test
    void aReceiptIsReadByTheFinderAlone() {
        int before = OPENED.get();
        try (BothEngines own = engines()) {
            assertThat(texts(own.read(PrintedText.receipt()))).contains("GREEN", "18222", "25/12/2018", "TOTAL");
        }
        assertThat(OPENED.get())
                .as("the other engine costs memory only when it is needed")
                .isEqualTo(before);
    }

    @Test
    void aPageHasTheCharactersThatTheFinderDoesNotKnow() {
        PageReading reading = both.read(page());
        assertThat(reading.turned()).isZero();
        assertThat(texts(reading)).contains("1.190,50", "€", "R-2026/0042");
        assertThat(reading.lines())
                .allSatisfy(line -> assertThat(line.words())
                        .isNotEmpty()
                        .allSatisfy(word -> assertThat(word.source()).isEqualTo(Source.OCR)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPageThatLiesOnItsSideIsTurnedBack(int quarters) {
        PageReading reading = both.read(PrintedText.turned(page(), quarters));
        assertThat(reading.turned()).isEqualTo(4 - quarters);
        assertThat(texts(reading)).contains("1.190,50", "€", "R-2026/0042");
        Word total = word(reading, "1.190,50");
        // Drawn at 900, 1000 on 1240 x 1754; places are those of the page as it is read.
        assertThat(total.box().x0()).isBetween(0.71, 0.74);
        assertThat(total.box().midY()).isBetween(0.55, 0.58);
    }

    /** Light on dark in a box, which engines that look for lines of dark letters pass over. */
    @Test
    void whatOneEngineDoesNotSeeTheOtherReads() {
        BufferedImage page = page();
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(700, 1200, 440, 70);
        pen.dispose();
        BufferedImage label =
                new PrintedText(420, 56).line("BALANCE 77.31", 20, 40, 34).picture();
        for (int y = 0; y < label.getHeight(); y++) {
            for (int x = 0; x < label.getWidth(); x++) {
                page.setRGB(710 + x, 1207 + y, ~label.getRGB(x, y));
            }
        }
        assertThat(texts(both.read(page))).contains("BALANCE", "77.31", "€");
    }

    @Test
    void noWordIsReadTwice() {
        List<Word> words = both.read(page()).lines().stream()
                .flatMap(line -> line.words().stream())
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box a = words.get(i).box();
                Box b = words.get(j).box();
                double smaller = Math.min(a.width() * a.height(), b.width() * b.height());
                assertThat(a.overlap(b))
                        .as(words.get(i).text() + " and " + words.get(j).text())
                        .isLessThan(0.5 * smaller);
            }
        }
    }

    @Test
    void aPageWithoutTextSaysNothing() {
        BufferedImage noise = new BufferedImage(1240, 1600, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(5);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1240; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        assertThat(both.read(noise).lines()).hasSizeLessThan(5);
    }

    @Test
    void closedIsClosed() {
        BothEngines own = engines();
        own.read(page());
        own.close();
        own.close();
        assertThatThrownBy(() -> own.read(page())).isInstanceOf(IllegalStateException.class);
    }

    /** A letter of A4 at 150 dpi. */
    private static BufferedImage page() {
        return new PrintedText(1240, 1754)
                .line("Königsallee 7, 40212 Düsseldorf", 100, 200, 32)
                .line("Rechnung R-2026/0042", 100, 320, 44)
                .line("Consulting services in the month of October as agreed in our letter", 100, 480, 30)
                .line("The amount is payable within thirty days of the date of this invoice", 100, 540, 30)
                .line("Please transfer it to the account below and state the number above", 100, 600, 30)
                .line("Total amount", 100, 1000, 36)
                .line("1.190,50 €", 900, 1000, 36)
                .picture();
    }

    private static List<String> texts(PageReading reading) {
        return reading.lines().stream()
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .toList();
    }

    private static Word word(PageReading reading, String text) {
        return reading.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
