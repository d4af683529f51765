package com.cashupagent.app;

import static com.cashupagent.extract.llm.ModelServer.answer;
import static com.cashupagent.extract.llm.ModelServer.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.extract.llm.ModelServer;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.model.MediaType;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.ocr.WebpWriter;
import com.cashupagent.read.pdf.PdfPageImages;
import com.cashupagent.samples.PdfSheet;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole server with a language model that sees: what of each kind of document it is shown. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeingModelTest {

    private static final String PREFIX = "data:image/jpeg;base64,";

    private final ModelServer model = new ModelServer((asked, number) ->
            Reply.content(answer(Map.of("total", at("1250.00", asked.line("Total"))))));
    private RunningApp app;
    private String bearer = "";
    private Path invoice = Path.of(".");

    @TempDir
    static Path folder;

    @BeforeAll
    void open() throws IOException {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        settings.put(Key.LLM_URL, model.url());
        settings.put(Key.LLM_MODEL, "gpt-4o-mini");
        settings.put(Key.LLM_API_KEY, "sk-test-9c3f");
        settings.put(Key.LLM_ALLOW_PRIVATE, "true");
        settings.put(Key.LLM_PRICES, "gpt-4o-mini=1/1");
        settings.put(Key.LLM_SEES, "true");
        settings.put(Key.OCR_ENGINE, "pp-ocr");
        settings.put(Key.OCR_WORKERS, "1");
        app = new RunningApp(folder.resolve("data"), settings);
        bearer = app.bearer();
        invoice = Files.write(folder.resolve("invoice.pdf"), SamplePdf.invoice("INV-91"));
    }

    @AfterAll
    void close() {
        app.close();
        model.close();
    }

    @BeforeEach
    void forget() {
        model.asked().clear();
    }

    @Test
    void ofAPdfTheFirstPageAndTheLast() throws IOException {
        Path three = folder.resolve("three.pdf");
        try (PdfSheet sheet = new PdfSheet()) {
            sheet.text(60, 100, 12, "ABC Suppliers Ltd")
                    .newPage()
                    .text(60, 100, 12, "Page between")
                    .newPage()
                    .text(60, 100, 12, "Total amount: KES 1,250.00")
                    .save(three);
        }
        List<BufferedImage> shown = shown(Files.readAllBytes(three), List.of(1, 3));
        isLike(shown.get(0), render(three, 1));
        isLike(shown.get(1), render(three, 3));
    }

    @Test
    void ofATiffWhosePagesLieTurnedEachUpright() throws IOException {
        BufferedImage page = scan();
        List<BufferedImage> shown = shown(tiff(List.of(turned(page), turned(page))), List.of(1, 2));
        for (BufferedImage each : shown) {
            isLike(each, page);
        }
    }

    @Test
    void ofAWebpItsPicture() throws IOException {
        BufferedImage page = scan();
        isLike(shown(WebpWriter.lossless(page), List.of(1)).get(0), page);
    }

    /** A camera's notes say where and when; they are nobody else's business. */
    @Test
    void ofAPhotoNothingButWhatCanBeSeen() throws IOException {
        BufferedImage page = scan();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        assertThat(ImageIO.write(page, "jpg", jpeg)).isTrue();
        byte[] secret = "taken at 1.2921 S 36.8219 E".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(jpeg.toByteArray(), 0, 2);
        noted.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (secret.length + 2)});
        noted.writeBytes(secret);
        noted.write(jpeg.toByteArray(), 2, jpeg.size() - 2);

        isLike(shown(noted.toByteArray(), List.of(1)).get(0), page);

        byte[] sent = Base64.getDecoder()
                .decode(content().path(2).at("/image_url/url").asString().substring(PREFIX.length()));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("36.8219");
    }

    private JsonNode content() {
        assertThat(model.asked()).hasSize(1);
        return model.asked().get(0).body().path("messages").path(1).path("content");
    }

    /** The pictures that the model gets for a document, after their pages' numbers. */
    private List<BufferedImage> shown(byte[] file, List<Integer> pages) throws IOException {
        Answer answer = app.upload(
                bearer,
                new Form()
                        .field("client_id", "eabl_main")
                        .field("tier_preference", "tier3")
                        .file("a", file));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("tier_used").asString()).as(answer.text()).isEqualTo("llm");
        JsonNode content = content();
        assertThat(content.size()).isEqualTo(1 + 2 * pages.size());
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(content.path(1 + 2 * i).path("text").asString())
                    .isEqualTo("{\"picture_of_page\":" + pages.get(i) + "}");
            String url = content.path(2 + 2 * i).at("/image_url/url").asString();
            assertThat(url).startsWith(PREFIX);
            byte[] bytes = Base64.getDecoder().decode(url.substring(PREFIX.length()));
            assertThat(bytes.length).isLessThanOrEqualTo(PageDrawer.MAX_BYTES);
            pictures.add(ImageIO.read(new ByteArrayInputStream(bytes)));
        }
        return pictures;
    }

    /** Dark where the other is dark, whatever the sizes. */
    private static void isLike(BufferedImage shown, BufferedImage page) {
        assertThat((double) shown.getWidth() / shown.getHeight())
                .isBetween(0.99 * page.getWidth() / page.getHeight(), 1.01 * page.getWidth() / page.getHeight());
        double[] a = darkness(shown);
        double[] b = darkness(page);
        for (int i = 0; i < a.length; i++) {
            assertThat(a[i]).as("part " + i).isBetween(0.7 * b[i] - 0.5, 1.3 * b[i] + 0.5);
        }
    }

    /** Mean darkness of 16 by 16 parts, 0 to 255. */
    private static double[] darkness(BufferedImage picture) {
        double[] sums = new double[256];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int part = y * 16 / picture.getHeight() * 16 + x * 16 / picture.getWidth();
                sums[part] += 255 - (picture.getRGB(x, y) >> 8 & 0xFF);
            }
        }
        double pixels = picture.getWidth() * picture.getHeight() / 256.0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= pixels;
        }
        return sums;
    }

    private static BufferedImage render(Path pdf, int page) {
        return new PdfPageImages(150).image(pdf, MediaType.PDF, page);
    }

    /** The upper left part of the invoice, which is all that is printed on it, and quicker to recognise. */
    private BufferedImage scan() {
        return render(invoice, 1).getSubimage(0, 0, 700, 500);
    }

    private static BufferedImage turned(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.translate(page.getHeight(), 0);
        pen.rotate(Math.PI / 2);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static byte[] tiff(List<BufferedImage> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
