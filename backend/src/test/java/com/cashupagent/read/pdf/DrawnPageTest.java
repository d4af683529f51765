package com.cashupagent.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Box;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Word;
import com.cashupagent.samples.PdfSheet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulings, pictures, hidden text, and text that runs another way than its page. */
class DrawnPageTest {

    private static final double WIDTH = PDRectangle.A4.getWidth();
    private static final double HEIGHT = PDRectangle.A4.getHeight();

    @TempDir
    private Path folder;

    @Test
    void strokesThinRectanglesAndBordersAreRulings() throws IOException {
        PdfSheet sheet = new PdfSheet();
        PDPageContentStream canvas = sheet.canvas();
        canvas.moveTo(60, 500);
        canvas.lineTo(500, 500);
        canvas.stroke();
        canvas.addRect(60, 400, 440, 1);
        canvas.fill();
        canvas.addRect(100, 200, 300, 100);
        canvas.stroke();
        List<Box> rulings = page(sheet).rulings();
        assertThat(rulings).hasSize(6);
        assertThat(rulings.get(0).midY()).isCloseTo((HEIGHT - 500) / HEIGHT, within(0.001));
        assertThat(rulings.get(0).x0()).isCloseTo(60 / WIDTH, within(0.001));
        assertThat(rulings.get(0).x1()).isCloseTo(500 / WIDTH, within(0.001));
        assertThat(rulings.subList(2, 6))
                .filteredOn(box -> box.height() > box.width())
                .hasSize(2);
    }

    @Test
    void slantsCurvesClipsAndShadingAreNone() throws IOException {
        PdfSheet sheet = new PdfSheet();
        PDPageContentStream canvas = sheet.canvas();
        canvas.moveTo(60, 500);
        canvas.lineTo(300, 300);
        canvas.stroke();
        canvas.moveTo(60, 500);
        canvas.curveTo(100, 600, 200, 600, 300, 500);
        canvas.stroke();
        canvas.addRect(60, 100, 400, 300);
        canvas.fill();
        canvas.addRect(60, 100, 400, 1);
        canvas.clip();
        assertThat(page(sheet).rulings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void rulingsTurnWithTheirPageAndStartAtTheCropBox(int rotation) throws IOException {
        PdfSheet sheet = new PdfSheet();
        sheet.page().setCropBox(new PDRectangle(50, 60, 400, 600));
        sheet.page().setRotation(rotation);
        sheet.canvas().moveTo(50, 360);
        sheet.canvas().lineTo(450, 360);
        sheet.canvas().stroke();
        Box box = page(sheet).rulings().get(0);
        boolean across = rotation % 180 == 0;
        assertThat(across ? box.midY() : box.midX()).isCloseTo(0.5, within(0.001));
        assertThat(across ? box.width() : box.height()).isCloseTo(1, within(0.001));
    }

    @Test
    void saysHowMuchPicturesCover() throws IOException {
        PdfSheet sheet = new PdfSheet().text(60, 60, 10, "seen");
        picture(sheet, 0, 0, WIDTH, HEIGHT / 2);
        assertThat(page(sheet).pictured()).isCloseTo(0.5, within(0.01));
        assertThat(page(new PdfSheet()).pictured()).isZero();
    }

    @Test
    void hiddenTextCountsOnAPictureAsAScannerPutsIt() throws IOException {
        PdfSheet sheet = new PdfSheet();
        picture(sheet, 0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        sheet.canvas().setRenderingMode(RenderingMode.NEITHER);
        sheet.text(60, 100, 10, "scanned").text(60, 700, 10, "secret");
        assertThat(texts(sheet)).containsExactly("scanned");
    }

    @Test
    void textInTheMarginLeavesTheLinesAlone() throws IOException {
        PdfSheet sheet = new PdfSheet();
        for (int i = 0; i < 20; i++) {
            sheet.text(60, 100 + 20 * i, 10, "line");
        }
        sideways(sheet, Math.PI / 2, 30, 200, "HRB 12345 Amtsgericht");
        sideways(sheet, -Math.PI / 2, 580, 600, "printed on paper");
        Page page = page(sheet);
        assertThat(page.turned()).isZero();
        assertThat(page.words()).extracting(Word::text).hasSize(20).containsOnly("line");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPageWhoseTextRunsAnotherWayIsTurnedToReadIt(int quarters) throws IOException {
        PdfSheet sheet = new PdfSheet();
        double angle = quarters * Math.PI / 2;
        // A quarter anticlockwise in the file is undone by a quarter clockwise.
        double[] at = quarters == 1
                ? new double[] {300, 100}
                : quarters == 2 ? new double[] {500, 400} : new double[] {300, 700};
        sideways(sheet, angle, at[0], at[1], "Total 93.50 EUR");
        Page page = page(sheet);
        assertThat(page.turned()).isEqualTo(quarters);
        assertThat(page.words()).extracting(Word::text).containsExactly("Total", "93.50", "EUR");
        assertThat(page.width()).isCloseTo(quarters == 2 ? WIDTH : HEIGHT, within(0.1));
        Box read = page.words().get(0).box();
        assertThat(read.width() * page.width()).isGreaterThan(read.height() * page.height());
        Box seen = page.asSeen(read);
        double startX = at[0] / WIDTH;
        double startY = (HEIGHT - at[1]) / HEIGHT;
        assertThat(startX).isBetween(seen.x0() - 0.001, seen.x1() + 0.001);
        assertThat(startY).isBetween(seen.y0() - 0.001, seen.y1() + 0.001);
        assertThat(new Box(0.1, 0.2, 0.3, 0.4))
                .isEqualTo(new Page(1, 1, 1, List.of(), List.of()).asSeen(new Box(0.1, 0.2, 0.3, 0.4)));
    }

    @Test
    void lettersSetApartAreOneWord() {
        PdfSheet sheet = new PdfSheet()
                .text(60, 80, 18, "I N V O I C E")
                .text(60, 120, 10, "R E C H N U N G   N R   4 7 1 1")
                .text(60, 160, 10, "1 2 3 4 5 6")
                .text(60, 200, 10, "a b see");
        assertThat(texts(sheet))
                .containsExactly("INVOICE", "RECHNUNG", "NR", "4711", "1", "2", "3", "4", "5", "6", "a", "b", "see");
    }

    @Test
    void lettersSpreadByTheFontAreOneWord() throws IOException {
        PdfSheet sheet = new PdfSheet();
        sheet.canvas().setCharacterSpacing(4);
        sheet.text(60, 80, 10, "FACTURE");
        assertThat(texts(sheet)).containsExactly("FACTURE");
    }

    @Test
    void strokedLettersAreBold() throws IOException {
        PdfSheet sheet = new PdfSheet();
        sheet.canvas().setRenderingMode(RenderingMode.FILL_STROKE);
        sheet.text(60, 80, 10, "TOTAL");
        assertThat(page(sheet).words()).singleElement().matches(Word::bold);
    }

    private static void sideways(PdfSheet sheet, double angle, double x, double y, String text) throws IOException {
        sheet.canvas().beginText();
        sheet.canvas().setFont(new PDType1Font(FontName.HELVETICA), 10);
        sheet.canvas().setTextMatrix(Matrix.getRotateInstance(angle, (float) x, (float) y));
        sheet.canvas().showText(text);
        sheet.canvas().endText();
    }

    private static void picture(PdfSheet sheet, double x, double y, double width, double height) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        sheet.canvas()
                .drawImage(
                        LosslessFactory.createFromImage(sheet.pdf(), image),
                        (float) x,
                        (float) y,
                        (float) width,
                        (float) height);
    }

    private List<String> texts(PdfSheet sheet) {
        return page(sheet).words().stream().map(Word::text).toList();
    }

    private Page page(PdfSheet sheet) {
        try (sheet) {
            return new PdfDocumentReader()
                    .read(sheet.save(folder.resolve("sheet.pdf")), MediaType.PDF, ProgressListener.NONE)
                    .pages()
                    .get(0);
        }
    }
}
