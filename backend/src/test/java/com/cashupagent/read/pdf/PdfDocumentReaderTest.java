package com.cashupagent.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import com.cashupagent.samples.PdfSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfDocumentReaderTest {

    private final PdfDocumentReader reader = new PdfDocumentReader();

    @TempDir
    private Path folder;

    @Test
    void givesWordsWithTheirPlaceSizeAndWeight() {
        List<Word> words = words(new PdfSheet().text(100, 200, 12, "Total due").bold(300, 200, 18, "93.50"));
        assertThat(words).extracting(Word::text).containsExactly("Total", "due", "93.50");
        Word total = words.get(0);
        assertThat(total.box().x0()).isCloseTo(100 / 595.28, within(0.002));
        assertThat(total.box().y1()).isBetween(200 / 841.89, 206 / 841.89);
        assertThat(total.box().y0()).isBetween(188 / 841.89, 193 / 841.89);
        assertThat(total.fontSize()).isCloseTo(12, within(0.1));
        assertThat(total.bold()).isFalse();
        assertThat(total.confidence()).isEqualTo(1);
        assertThat(words.get(2).bold()).isTrue();
        assertThat(words.get(2).fontSize()).isCloseTo(18, within(0.1));
    }

    /** As TeX writes an umlaut in its old fonts: the dots first, then the letter under them. */
    @Test
    void accentsDrawnOnTheirOwnBelongToTheirLetters() {
        PdfSheet sheet = new PdfSheet()
                .text(60, 100, 10, "Universit")
                .text(100, 100, 10, "\u00a8")
                .text(98.9, 100, 10, "at 18")
                .text(60, 130, 10, "f")
                .text(62.8, 130, 10, "u")
                .text(63.9, 130, 10, "\u00a8")
                .text(68.4, 130, 10, "r \u00a8 30. Juni 2024");
        assertThat(words(sheet))
                .extracting(Word::text)
                .containsExactly("Universität", "18", "für", "30.", "Juni", "2024");
    }

    @Test
    void keepsDoubledLettersAndDropsTextPrintedTwice() {
        PdfSheet sheet = new PdfSheet().text(60, 100, 10, "Bill following").text(60.2, 100, 10, "Bill following");
        assertThat(words(sheet)).extracting(Word::text).containsExactly("Bill", "following");
    }

    @Test
    void lettersOfTwoSizesAreNoDoublesOfOneAnother() {
        PdfSheet sheet = new PdfSheet();
        for (int i = 0; i < 5; i++) {
            sheet.text(200 + 10 * i, 300, 10, "4").text(1.2 * (200 + 10 * i), 1.2 * 300, 12, "4");
        }
        assertThat(words(sheet)).extracting(Word::text).containsOnly("4").hasSize(10);
    }

    @Test
    void turnsPagesAsTheyAreSeen() {
        for (int rotation : new int[] {90, 180, 270}) {
            PdfSheet sheet = new PdfSheet();
            sheet.page().setRotation(rotation);
            try {
                drawUprightWhenRotated(sheet, rotation);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            List<Word> words = words(sheet);
            assertThat(words).as("rotation %d", rotation).extracting(Word::text).containsExactly("INVOICE");
            assertThat(words.get(0).box().x0()).as("rotation %d", rotation).isLessThan(0.2);
            assertThat(words.get(0).box().y0()).as("rotation %d", rotation).isLessThan(0.2);
        }
    }

    @Test
    void measuresFromTheCropBox() {
        PdfSheet sheet = new PdfSheet().text(100, 100, 10, "inside").text(400, 700, 10, "outside");
        sheet.page().setCropBox(new PDRectangle(90, 642, 300, 200));
        List<Word> words = words(sheet);
        assertThat(words).extracting(Word::text).containsExactly("inside");
        assertThat(words.get(0).box().x0()).isCloseTo(10 / 300.0, within(0.005));
    }

    @Test
    void ignoresWhatNobodySees() throws IOException {
        PdfSheet sheet = new PdfSheet()
                .text(60, 100, 10, "seen")
                .text(700, 100, 10, "beside")
                .text(60, 100, 0.3, "dust");
        sheet.canvas().setRenderingMode(RenderingMode.NEITHER);
        sheet.text(60, 150, 10, "invisible");
        assertThat(words(sheet)).extracting(Word::text).containsExactly("seen");
    }

    @Test
    void ignoresSlantedWatermarks() throws IOException {
        PdfSheet sheet = new PdfSheet().text(60, 100, 10, "seen");
        sheet.canvas().beginText();
        sheet.canvas().setFont(new PDType1Font(FontName.HELVETICA), 60);
        sheet.canvas().setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 300));
        sheet.canvas().showText("COPY");
        sheet.canvas().endText();
        assertThat(words(sheet)).extracting(Word::text).containsExactly("seen");
    }

    @Test
    void readsEveryPageAndReportsProgress() {
        List<Integer> percents = new ArrayList<>();
        Path file =
                save(new PdfSheet().text(60, 60, 10, "one").newPage().newPage().text(60, 60, 10, "three"));
        Document document =
                reader.read(file, MediaType.PDF, (stage, percent, page, pages, message) -> percents.add(percent));
        assertThat(document.pages().get(0).words()).extracting(Word::source).containsOnly(Source.TEXT_LAYER);
        assertThat(document.pages()).extracting(page -> page.words().size()).containsExactly(1, 0, 1);
        assertThat(document.pages().get(2).number()).isEqualTo(3);
        assertThat(percents).isSorted().isNotEmpty();
        assertThat(reader.probe(file, MediaType.PDF).pages()).isEqualTo(3);
    }

    @Test
    void aScanHasPagesWithoutWords() {
        assertThat(reader.read(save(new PdfSheet()), MediaType.PDF, ProgressListener.NONE)
                        .hasText())
                .isFalse();
    }

    private List<Word> words(PdfSheet sheet) {
        return reader.read(save(sheet), MediaType.PDF, ProgressListener.NONE)
                .pages()
                .get(0)
                .words();
    }

    private Path save(PdfSheet sheet) {
        try (sheet) {
            return sheet.save(folder.resolve("sheet.pdf"));
        }
    }

    /** Turned the other way in the file, near what will be the top left corner. */
    private static void drawUprightWhenRotated(PdfSheet sheet, int rotation) throws IOException {
        double width = PDRectangle.A4.getWidth();
        double height = PDRectangle.A4.getHeight();
        double[] place = switch (rotation) {
            case 90 -> new double[] {60, 40};
            case 180 -> new double[] {width - 40, 60};
            default -> new double[] {width - 60, height - 40};
        };
        sheet.canvas().beginText();
        sheet.canvas().setFont(new PDType1Font(FontName.HELVETICA), 12);
        sheet.canvas()
                .setTextMatrix(Matrix.getRotateInstance(Math.toRadians(rotation), (float) place[0], (float) place[1]));
        sheet.canvas().showText("INVOICE");
        sheet.canvas().endText();
    }
}
