package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.model.MediaType;
import com.cashupagent.read.pdf.PdfPageImages;
import com.cashupagent.samples.PdfSheet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pictures and PDFs without text, through the whole server with the real engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScansTest {

    private Path folder = Path.of(".");
    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path data) throws IOException {
        folder = Files.createDirectories(data.resolve("scans"));
        app = new RunningApp(data, Map.of(Key.OCR_LANGUAGES, "eng", Key.OCR_PAGE_TIMEOUT, "50s"));
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void aScanIsReadWithPlacesAndSaysHow() throws IOException {
        JsonNode result = result(png(render(invoice("INV-77"))), "auto");
        assertThat(result.path("tier_used").asString()).isEqualTo("ocr");
        assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo("INV-77");
        assertThat(result.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1250.00");
        assertThat(result.at("/results/issue_date").asString()).isEqualTo("2024-08-21");
        JsonNode total = result.path("fields").path("financial_data.total_amount");
        assertThat(total.path("source").asString()).isEqualTo("ocr");
        assertThat(total.path("page").asInt()).isEqualTo(1);
        // Drawn with its baseline 230 points from the top of 842.
        assertThat(total.at("/box/1").asDouble()).isBetween(0.25, 0.275);
    }

    @Test
    void tierOneDoesNotLookAtPicturesAndTierTwoLooksAtText() throws IOException {
        JsonNode blind = result(png(render(invoice("INV-78"))), "tier1");
        assertThat(blind.path("status").asString()).isEqualTo("needs_review");
        assertThat(blind.path("tier_used").isNull()).isTrue();
        assertThat(blind.at("/results/invoice_ids").size()).isZero();
        JsonNode forced = result(SamplePdf.invoice("INV-79"), "tier2");
        assertThat(forced.path("tier_used").asString()).isEqualTo("ocr");
        assertThat(forced.path("fields").path("invoice_ids[0]").path("source").asString())
                .isEqualTo("ocr");
        JsonNode text = result(SamplePdf.invoice("INV-80"), "tier1");
        assertThat(text.path("tier_used").asString()).isEqualTo("pattern_matching");
    }

    @Test
    void everyPageOfATiffIsRecognisedAndReported() throws IOException {
        Path file = folder.resolve("pages.tiff");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < 3; page++) {
                BufferedImage image = fax(render(page == 1 ? invoice("INV-81") : filler(page)));
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        String id = app.submit(bearer, Files.readAllBytes(file));
        String events = app.caller
                .get("/api/v1/documents/" + id + "/events", "Authorization", bearer, "Accept", "text/event-stream")
                .text();
        assertThat(events)
                .containsSubsequence(
                        "\"stage\":\"reading\"",
                        "Recognised page 1 of 3.",
                        "Recognised page 3 of 3.",
                        "\"stage\":\"extracting\"",
                        "\"stage\":\"checking\"");
        assertThat(events).contains("\"page\":2,\"pages\":3");
        JsonNode result = app.caller
                .get("/api/v1/documents/" + id, "Authorization", bearer)
                .json();
        assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo("INV-81");
        assertThat(result.path("fields").path("invoice_ids[0]").path("page").asInt())
                .isEqualTo(2);
        assertThat(result.at("/metadata/pages").asInt()).isEqualTo(3);
    }

    @Test
    void aPdfOfTextAndScansUsesBoth() throws IOException {
        BufferedImage scan = render(invoice("INV-82"));
        Path file = folder.resolve("mixed.pdf");
        try (PdfSheet sheet = new PdfSheet()) {
            sheet.text(60, 100, 11, "Dear customer, please find our invoice enclosed.")
                    .newPage();
            sheet.canvas().drawImage(LosslessFactory.createFromImage(sheet.pdf(), scan), 0, 0, 595, 842);
            sheet.save(file);
        }
        JsonNode result = result(Files.readAllBytes(file), "auto");
        assertThat(result.path("tier_used").asString()).isEqualTo("ocr");
        assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo("INV-82");
        assertThat(result.path("fields").path("invoice_ids[0]").path("page").asInt())
                .isEqualTo(2);
    }

    /** However the page lies, the place of a value is where it is seen on the page's own picture. */
    @ParameterizedTest
    @CsvSource({"90,INV-84", "180,INV-85", "270,INV-86", "358,INV-87"})
    void theBoxOfAValueHoldsItsInkOnThePictureOfAPageThatLiesTurned(int degrees, String number) throws IOException {
        BufferedImage upright = render(invoice(number));
        JsonNode result = result(png(turned(upright, degrees)), "auto");
        assertThat(result.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1250.00");
        JsonNode box = result.path("fields").path("financial_data.total_amount").path("box");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(app.caller
                .get(
                        "/api/v1/documents/" + result.path("document_id").asString() + "/pages/1.png",
                        "Authorization",
                        bearer)
                .response()
                .body()));
        Rectangle cut = new Rectangle();
        cut.setFrameFromDiagonal(
                box.path(0).asDouble() * picture.getWidth(),
                box.path(1).asDouble() * picture.getHeight(),
                box.path(2).asDouble() * picture.getWidth(),
                box.path(3).asDouble() * picture.getHeight());
        Point2D value = place(upright, degrees).transform(new Point2D.Double(180 * 200 / 72.0, 226 * 200 / 72.0), null);
        double scale = (double) picture.getWidth() / (degrees % 180 == 90 ? upright.getHeight() : upright.getWidth());
        cut.grow(1, 1);
        assertThat(cut.contains(value.getX() * scale, value.getY() * scale))
                .as("%s is around %s", cut, value)
                .isTrue();
        assertThat((double) cut.width * cut.height / picture.getWidth() / picture.getHeight())
                .isLessThan(0.01);
        assertThat(ink(picture, cut)).isBetween(0.04, 0.6);
    }

    /** From a pixel of the upright page to where it is once the page lies turned, on paper of its own shape. */
    private static AffineTransform place(BufferedImage upright, int degrees) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        AffineTransform place = new AffineTransform();
        boolean across = degrees % 180 == 90;
        place.translate((across ? h : w) / 2.0, (across ? w : h) / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.translate(-w / 2.0, -h / 2.0);
        return place;
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        boolean across = degrees % 180 == 90;
        int width = across ? page.getHeight() : page.getWidth();
        int height = across ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(page, place(page, degrees), null);
        pen.dispose();
        return turned;
    }

    private static double ink(BufferedImage picture, Rectangle cut) {
        int dark = 0;
        for (int y = cut.y; y < cut.y + cut.height; y++) {
            for (int x = cut.x; x < cut.x + cut.width; x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (double) dark / (cut.width * cut.height);
    }

    @Test
    void healthShowsTheWorkers() throws IOException {
        result(png(render(invoice("INV-83"))), "tier2");
        JsonNode health = app.caller.get("/health").json().path("dependencies");
        for (String pool : List.of("workers", "ocr_workers")) {
            assertThat(health.path(pool).path("status").asString()).isEqualTo("healthy");
            assertThat(health.path(pool).path("workers").asInt()).as(pool).isPositive();
            assertThat(health.path(pool).path("restarts").isInt()).isTrue();
            assertThat(health.path(pool).path("queue").asInt()).isZero();
        }
    }

    private JsonNode result(byte[] file, String tier) {
        Answer answer = app.upload(
                bearer,
                new Form()
                        .field("client_id", "eabl_main")
                        .field("tier_preference", tier)
                        .file("a", file));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Path invoice(String number) throws IOException {
        return Files.write(folder.resolve(number + ".pdf"), SamplePdf.invoice(number));
    }

    private Path filler(int number) {
        try (PdfSheet sheet = new PdfSheet()) {
            return sheet.text(60, 100, 11, "General terms of business, part " + number)
                    .save(folder.resolve("filler-" + number + ".pdf"));
        }
    }

    private static BufferedImage render(Path pdf) {
        return new PdfPageImages(200).image(pdf, MediaType.PDF, 1);
    }

    private static BufferedImage fax(BufferedImage page) {
        BufferedImage fax = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = fax.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return fax;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", bytes)).isTrue();
        return bytes.toByteArray();
    }
}
