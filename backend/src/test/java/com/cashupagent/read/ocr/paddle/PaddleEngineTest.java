package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Box;
import com.cashupagent.model.Tilt;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import com.cashupagent.read.ocr.PageReading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddleEngineTest {

    private static final PaddleModels MODELS = new PaddleModels(1);
    private static final PaddleEngine ENGINE = new PaddleEngine(MODELS);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void readsAReceiptInReadingOrder() {
        assertThat(texts(ENGINE.read(PrintedText.receipt(), PageKind.RECEIPT)))
                .containsExactly(
                        "GREEN GARDEN MARKET",
                        "Invoice No: 18222",
                        "Date: 25/12/2018",
                        "Coffee beans",
                        "12.50",
                        "TOTAL",
                        "12.50");
    }

    @Test
    void wordsHaveTheirOwnBoxes() {
        OcrLine line = ENGINE.read(PrintedText.receipt(), PageKind.RECEIPT).get(1);
        assertThat(line.words()).extracting(Word::text).containsExactly("Invoice", "No:", "18222");
        Word invoice = line.words().get(0);
        Word number = line.words().get(2);
        // Drawn from x = 40 with a letter height of 18 over the base line at 130, on 480 x 420.
        assertThat(invoice.box().x0() * 480).isBetween(34.0, 46.0);
        assertThat(invoice.box().y0() * 420).isBetween(100.0, 114.0);
        assertThat(invoice.box().y1() * 420).isBetween(128.0, 142.0);
        assertThat(invoice.box().x1()).isLessThan(line.words().get(1).box().x0() + 0.01);
        assertThat(number.box().x1() * 480).isBetween(205.0, 235.0);
        assertThat(line.words())
                .allSatisfy(word -> assertThat(word.confidence()).isBetween(0.7, 1.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsATurnedPictureAndSaysHowItIsTurned(int quarters) {
        BufferedImage turned = PrintedText.turned(PrintedText.receipt(), quarters);
        assertThat(ENGINE.quarterTurns(turned)).isEqualTo(quarters);
        List<String> texts = texts(ENGINE.read(turned, PageKind.RECEIPT));
        assertThat(texts.get(0)).isEqualTo("GREEN GARDEN MARKET");
        assertThat(texts).contains("Date: 25/12/2018").endsWith("TOTAL", "12.50");
    }

    @Test
    void boxesOfATurnedPictureAreThoseOfTheGivenPicture() {
        BufferedImage turned = PrintedText.turned(PrintedText.receipt(), 1);
        Box title = ENGINE.read(turned, PageKind.RECEIPT).get(0).box();
        assertThat(title.height()).isGreaterThan(3 * title.width());
        assertThat(title.x0()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, 5, 15})
    void readsSlantedText(double degrees) {
        assertThat(texts(ENGINE.read(PrintedText.slanted(PrintedText.receipt(), degrees), PageKind.RECEIPT)))
                .contains("GREEN GARDEN MARKET", "Date: 25/12/2018");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, 5})
    void saysByHowMuchLinesFallSoThatALabelKeepsItsAmount(double degrees) {
        BufferedImage picture = PrintedText.slanted(PrintedText.receipt(), degrees);
        PageReading reading = ENGINE.find(picture, PageKind.RECEIPT).readAll();
        double expected = Math.tan(Math.toRadians(degrees)) * picture.getWidth() / picture.getHeight();
        assertThat(reading.tilt().slope()).isCloseTo(expected, within(0.02 + 0.1 * Math.abs(expected)));
        List<Word> words =
                reading.lines().stream().flatMap(line -> line.words().stream()).toList();
        Box label = place(words, "TOTAL", reading.tilt());
        Box total = words.stream()
                .filter(word -> word.text().equals("12.50"))
                .map(word -> reading.tilt().level(word.box()))
                .max(Comparator.comparingDouble(Box::midY))
                .orElseThrow();
        assertThat(Math.abs(total.midY() - label.midY())).isLessThan(0.4 * label.height());
        assertThat(Math.abs(
                        total.midY() - place(words, "Coffee", reading.tilt()).midY()))
                .isGreaterThan(label.height());
    }

    private static Box place(List<Word> words, String text, Tilt tilt) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .map(word -> tilt.level(word.box()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsLightOnDarkAndGrey() {
        BufferedImage receipt = PrintedText.receipt();
        BufferedImage inverted =
                new BufferedImage(receipt.getWidth(), receipt.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < receipt.getHeight(); y++) {
            for (int x = 0; x < receipt.getWidth(); x++) {
                inverted.getRaster().setSample(x, y, 0, 255 - (receipt.getRGB(x, y) & 255));
            }
        }
        assertThat(texts(ENGINE.read(inverted, PageKind.RECEIPT))).contains("Invoice No: 18222", "TOTAL");
    }

    @Test
    void readsOneLineThatSomebodyElseFound() {
        OcrLine line = ENGINE.readLine(PrintedText.receipt(), new Box(0.06, 0.24, 0.6, 0.335))
                .orElseThrow();
        assertThat(Score.text(line)).isEqualTo("Invoice No: 18222");
        assertThat(line.words().get(2).box().x1() * 480).isBetween(205.0, 240.0);
        assertThat(ENGINE.readLine(PrintedText.receipt(), new Box(0.1, 0.9, 0.9, 0.98)))
                .isEmpty();
        assertThat(ENGINE.readLine(PrintedText.receipt(), new Box(0.5, 0.5, 0.5, 0.5)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "2x2", "20000x10", "10x20000", "640x480", "5000x4000"})
    void aBlankPictureHasNoLines(String size) {
        String[] sides = size.split("x");
        BufferedImage blank = new PrintedText(Integer.parseInt(sides[0]), Integer.parseInt(sides[1])).picture();
        assertThat(ENGINE.read(blank, PageKind.PAGE)).isEmpty();
        assertThat(ENGINE.quarterTurns(blank)).isZero();
    }

    @Test
    void noiseEndsSoon() {
        Random random = new Random(7);
        BufferedImage noise = new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1200; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        assertThat(ENGINE.read(noise, PageKind.PAGE).size()).isLessThan(200);
    }

    @Test
    void aHugePictureIsReadInTheMemoryOfASmallOne() {
        BufferedImage sheet = new BufferedImage(4960, 7016, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 4960, 7016);
        graphics.drawImage(PrintedText.receipt(), 800, 800, 2400, 2100, null);
        graphics.dispose();
        assertThat(texts(ENGINE.read(sheet, PageKind.PAGE))).contains("GREEN GARDEN MARKET", "Invoice No: 18222");
    }

    @Test
    void theSameWordsComeAgain() {
        List<OcrLine> first = ENGINE.read(PrintedText.receipt(), PageKind.RECEIPT);
        assertThat(ENGINE.read(PrintedText.receipt(), PageKind.RECEIPT)).isEqualTo(first);
    }

    @Test
    void enginesShareTheirModelsUntilTheLastIsClosed() throws Exception {
        PaddleModels models = new PaddleModels(1);
        BufferedImage receipt = PrintedText.receipt();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (PaddleEngine one = new PaddleEngine(models);
                PaddleEngine other = new PaddleEngine(models)) {
            assertThat(models.loaded()).isFalse();
            Future<List<OcrLine>> a = pool.submit(() -> one.read(receipt, PageKind.RECEIPT));
            Future<List<OcrLine>> b = pool.submit(() -> other.read(receipt, PageKind.RECEIPT));
            assertThat(a.get()).isEqualTo(b.get()).isNotEmpty();
            one.close();
            one.close();
            assertThat(models.loaded()).isTrue();
            assertThat(other.read(receipt, PageKind.RECEIPT)).isEqualTo(b.get());
            assertThatThrownBy(() -> one.read(receipt, PageKind.RECEIPT)).isInstanceOf(IllegalStateException.class);
        } finally {
            pool.shutdownNow();
        }
        assertThat(models.loaded()).isFalse();
    }

    private static List<String> texts(List<OcrLine> lines) {
        return lines.stream().map(Score::text).toList();
    }
}
