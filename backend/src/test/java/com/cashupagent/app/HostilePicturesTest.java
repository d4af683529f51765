package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Pictures that are broken, that lie, or that show nothing to read: a typed problem or an honest result in time, and
 * the server answers others meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePicturesTest {

    /** A page has 20 seconds, which leaves 10 for the rest; a machine that runs many tests at once needs more for both. */
    private static final Duration IN_TIME = Duration.ofSeconds(55);

    private static final Set<String> HONEST =
            Set.of("broken_document", "document_limit_exceeded", "unsupported_media_type", "processing_timed_out");

    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path data) {
        app = new RunningApp(data, Map.of(Key.OCR_LANGUAGES, "eng", Key.OCR_WORKERS, "1"));
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @AfterEach
    void theServerIsUpAndStillReads() {
        assertThat(app.caller.get("/health").status()).isEqualTo(200);
        Answer answer = send(SamplePdf.invoice("INV-4712"));
        assertThat(answer.json().at("/results/invoice_ids/0").asString()).isEqualTo("INV-4712");
    }

    @Test
    void aTruncatedJpegIsReadAsFarAsItGoesOrBroken() throws IOException {
        byte[] whole = encoded(photo(), "jpg");
        for (int length : List.of(20, 400, whole.length / 2, whole.length - 2)) {
            isHonest(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aPngOfThirtyThousandSquared() throws IOException {
        refused(png(30_000, 30_000, new byte[100]), "document_limit_exceeded");
    }

    @Test
    void aPngWithinTheLimitThatUnpacksToMuchMoreThanItIs() throws IOException {
        // 39 million pixels of four times sixteen bits: 300 MB from a few hundred kilobytes.
        byte[] bytes = png(6_200, 6_200, 16, 6, new byte[6_200 * 8 + 1], 6_200);
        assertThat(bytes.length).isLessThan(1 << 20);
        isHonest(bytes);
    }

    @Test
    void aJpegOfAHundredAndSeventyNineBytesThatClaimsGigapixels() throws IOException {
        byte[] jpeg = Arrays.copyOf(encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg"), 179);
        for (int i = 0; i < jpeg.length - 8; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(jpeg, i + 5, i + 9, (byte) 0xFF);
            }
        }
        // The frame header may lie beyond the cut; then one is put where a decoder looks first.
        ByteBuffer frame = ByteBuffer.allocate(179).put((byte) 0xFF).put((byte) 0xD8);
        frame.put((byte) 0xFF).put((byte) 0xC0).putShort((short) 17).put((byte) 8);
        frame.putShort((short) 0xFFFF).putShort((short) 0xFFFF).put((byte) 3);
        refused(frame.array(), "document_limit_exceeded");
        isHonest(jpeg);
    }

    @Test
    void aTiffWhoseDirectoriesGoRoundInCircles() {
        isHonest(tiff(8));
        isHonest(tiff(200));
        isHonest(tiff(Integer.MAX_VALUE));
    }

    @Test
    void aPdfThatInflatesToGigabytes() throws IOException {
        isHonest(pdfWithPicture(40_000, 40_000, new byte[40_000], 10_000));
        isHonest(pdfWithPicture(6_000, 6_000, new byte[6_000], 60_000));
    }

    @Test
    void aPageOfNoise() throws IOException {
        BufferedImage noise = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(5);
        byte[] row = new byte[1_240];
        for (int y = 0; y < 1_754; y++) {
            random.nextBytes(row);
            noise.getRaster().setDataElements(0, y, 1_240, 1, row);
        }
        saysNothing(encoded(noise, "jpg"));
    }

    @Test
    void aBlankPage() throws IOException {
        BufferedImage blank = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = blank.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1_240, 1_754);
        pen.dispose();
        saysNothing(encoded(blank, "png"));
        saysNothing(encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png"));
        saysNothing(SamplePdf.pages(2));
    }

    @Test
    void aPhotoWithoutText() throws IOException {
        saysNothing(encoded(photo(), "jpg"));
    }

    @Test
    void othersAreAnsweredWhileAHostilePictureIsAtWork() throws Exception {
        byte[] slow = encoded(photo(), "png");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> busy = thread.submit(() -> isHonest(slow));
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                assertThat(send(SamplePdf.invoice("INV-" + i)).status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_TIME);
            }
            busy.get();
        } finally {
            thread.shutdownNow();
        }
    }

    private void refused(byte[] file, String code) {
        Answer answer = send(file);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(422);
    }

    private void saysNothing(byte[] file) {
        JsonNode result = send(file).json();
        assertThat(result.path("status").asString()).isEqualTo("needs_review");
        assertThat(result.at("/metadata/document_type").asString()).isEqualTo("other");
        assertThat(result.at("/results/financial_data/total_amount").isNull()).isTrue();
        assertThat(result.path("confidence").asDouble()).isLessThan(0.3);
    }

    /** A problem with a code of its own, or a result that does not pretend. */
    private void isHonest(byte[] file) {
        long began = System.nanoTime();
        Answer answer = send(file);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_TIME);
        if (answer.status() != 200) {
            assertThat(answer.problem()).isIn(HONEST);
            return;
        }
        JsonNode result = answer.json();
        assertThat(result.path("status").asString()).isIn("needs_review", "failed");
        if (result.path("status").asString().equals("failed")) {
            assertThat(result.at("/error/code").asString()).isIn(HONEST);
        }
    }

    private Answer send(byte[] file) {
        return app.upload(bearer, new Form().field("client_id", "eabl_main").file("a", file));
    }

    /** Soft shapes on a soft ground, as a camera sees an animal on a sofa. */
    private static BufferedImage photo() {
        BufferedImage photo = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(140, 110, 90), 1_600, 1_200, new Color(60, 70, 90)));
        pen.fillRect(0, 0, 1_600, 1_200);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(200), random.nextInt(160), 60));
            double size = 40 + random.nextInt(400);
            pen.fill(new Ellipse2D.Double(random.nextInt(1_600), random.nextInt(1_200), size, size / 2));
        }
        pen.dispose();
        return photo;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height, byte[] row) throws IOException {
        return png(width, height, 8, 0, row, 1);
    }

    /** ISO 15948: header, one data chunk of the same row again and again, end. */
    private static byte[] png(int width, int height, int bits, int colours, byte[] row, int rows) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            for (int i = 0; i < rows; i++) {
                deflated.write(row);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        file.writeBytes(
                chunk("IHDR", header.put((byte) bits).put((byte) colours).array()));
        file.writeBytes(chunk("IDAT", data.toByteArray()));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) check.getValue()).array();
    }

    private static byte[] tiff(int next) {
        ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        bytes.putShort((short) 256).putShort((short) 3).putInt(1).putInt(100);
        bytes.putShort((short) 257).putShort((short) 4).putInt(1).putInt(200);
        bytes.putInt(next);
        return bytes.array();
    }

    /** A page that is one picture, whose data is the same row again and again. */
    private static byte[] pdfWithPicture(int width, int height, byte[] row, int rows) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            for (int i = 0; i < rows; i++) {
                deflated.write(row);
            }
        }
        String draw = "q 595 0 0 842 0 0 cm /Im Do Q";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        write(file, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        write(file, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R");
        write(file, "/Resources<</XObject<</Im 5 0 R>>>>>>endobj\n");
        write(file, "4 0 obj<</Length " + draw.length() + ">>stream\n" + draw + "\nendstream endobj\n");
        write(file, "5 0 obj<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height);
        write(file, "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length " + data.size());
        write(file, ">>stream\n");
        file.writeBytes(data.toByteArray());
        write(file, "\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n");
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
