package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pages as pictures, and corrections from the widget: a browser's session sees and mends its own documents only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PagesTest {

    private RunningApp app;
    private String bearer = "";
    private String session = "";

    @BeforeAll
    void open(@TempDir Path data) {
        app = new RunningApp(data);
        bearer = app.bearer();
        session = session();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void aPageIsAPictureWithItsTextWhereTheBoxesSay() throws IOException {
        JsonNode result = done(bearer, "i.pdf", SamplePdf.invoice("P-1"));
        Answer answer = page(bearer, id(result), "1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        BufferedImage image = picture(answer);
        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(1_500, 1_600);
        assertThat((double) image.getHeight() / image.getWidth()).isBetween(1.40, 1.43);
        JsonNode box = result.path("fields").path("financial_data.total_amount").path("box");
        assertThat(box.size()).isEqualTo(4);
        assertThat(darkest(image, box)).as("ink where the total was read").isLessThan(96);
    }

    @Test
    void theSamePageIsKnownByItsTag() {
        JsonNode result = done(bearer, "i.pdf", SamplePdf.invoice("P-2"));
        String path = "/api/v1/documents/" + id(result) + "/pages/1.png";
        Answer first = app.caller.get(path, "Authorization", bearer);
        Answer again = app.caller.get(path, "Authorization", bearer, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(app.caller.get(path, "Authorization", bearer).response().body())
                .isEqualTo(first.response().body());
    }

    @ParameterizedTest
    @CsvSource({
        "0,400,invalid_request",
        "-1,400,invalid_request",
        "two,400,invalid_request",
        "2,404,not_found",
        "99999,404,not_found",
        "1234567890123,400,invalid_request"
    })
    void aPageThatIsNotThereIsSaid(String page, int status, String code) {
        String id = id(done(bearer, "i.pdf", SamplePdf.invoice("P-3")));
        Answer answer = page(bearer, id, page);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
    }

    @Test
    void aLargePhotographIsMadeSmall() throws IOException {
        BufferedImage photograph = new BufferedImage(3_000, 2_000, BufferedImage.TYPE_3BYTE_BGR);
        photograph.createGraphics().drawString("hardly anything", 100, 100);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(photograph, "jpg", jpeg);
        String id = submitted(bearer, "photo.jpg", jpeg.toByteArray());
        BufferedImage image = picture(page(bearer, id, "1"));
        assertThat(image.getWidth()).isEqualTo(1_600);
        assertThat(image.getHeight()).isEqualTo(1_067);
    }

    @Test
    void aDocumentOfDataHasNoLook() {
        String xml =
                "<?xml version=\"1.0\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>";
        Answer sent = app.upload(
                bearer,
                new Form().field("client_id", "eabl_main").file("i.xml", xml.getBytes(StandardCharsets.UTF_8)),
                "Prefer",
                "respond-async");
        if (sent.status() == 202) {
            assertThat(page(bearer, id(sent.json()), "1").problem()).isEqualTo("unsupported_media_type");
        } else {
            assertThat(sent.status()).isEqualTo(422);
        }
    }

    @Test
    void aSessionSeesItsOwnPagesOnly() {
        String own = id(done(session, "i.pdf", SamplePdf.invoice("P-4")));
        String other = id(done(bearer, "i.pdf", SamplePdf.invoice("P-5")));
        assertThat(page(session, own, "1").status()).isEqualTo(200);
        assertThat(page(session, other, "1").problem()).isEqualTo("document_not_found");
        assertThat(page(session(), own, "1").problem()).isEqualTo("document_not_found");
        assertThat(app.caller.get("/api/v1/documents/" + own + "/pages/1.png").status())
                .isEqualTo(401);
    }

    @Test
    void anErasedDocumentIsNotLookedAtAnyLonger() {
        String eraser = "Bearer " + app.token(app.issued, "document:process document:read document:erase");
        String id = id(done(eraser, "i.pdf", SamplePdf.invoice("P-6")));
        String tag = page(eraser, id, "1").header("ETag");
        assertThat(app.caller
                        .delete("/api/v1/documents/" + id, "Authorization", eraser)
                        .status())
                .isEqualTo(204);
        assertThat(app.caller
                        .get("/api/v1/documents/" + id + "/pages/1.png", "Authorization", eraser, "If-None-Match", tag)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSessionCorrectsItsOwnDocumentsOnly() {
        String own = id(done(session, "i.pdf", SamplePdf.invoice("P-7")));
        String other = id(done(bearer, "i.pdf", SamplePdf.invoice("P-8")));
        Answer corrected = correct(session, own);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1300");
        assertThat(corrected.json().path("status").asString()).isEqualTo("needs_review");
        assertThat(correct(session, other).problem()).isEqualTo("document_not_found");
        assertThat(correct(session(), own).problem()).isEqualTo("document_not_found");
        assertThat(correct(bearer, own).problem()).isEqualTo("insufficient_scope");
        String reviewer = "Bearer " + app.token(app.issued, "document:read review:write");
        JsonNode story = app.caller
                .get("/api/v1/reviews/" + own, "Authorization", reviewer)
                .json();
        assertThat(story.at("/history/0/actor").asString()).startsWith("widget:ws_");
    }

    private Answer correct(String token, String id) {
        return app.caller.post(
                "/api/v1/documents/" + id + "/corrections",
                "application/json",
                "{\"corrections\":[{\"field\":\"financial_data.total_amount\",\"value\":\"1300.00\"}]}",
                headers(token));
    }

    private JsonNode done(String token, String name, byte[] file) {
        Answer answer = app.caller.post(
                "/api/v1/process-document",
                Form.TYPE,
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(new Form()
                        .field("client_id", "eabl_main")
                        .file(name, file)
                        .end()),
                headers(token));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String submitted(String token, String name, byte[] file) {
        Answer answer = app.upload(
                token, new Form().field("client_id", "eabl_main").file(name, file), "Prefer", "respond-async");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return id(answer.json());
    }

    private Answer page(String token, String id, String page) {
        return app.caller.get("/api/v1/documents/" + id + "/pages/" + page + ".png", headers(token));
    }

    /** A session's token is bound to its origin, which a browser always names. */
    private String[] headers(String token) {
        return token.equals(bearer) || !token.startsWith("Session ")
                ? new String[] {"Authorization", token}
                : new String[] {"Authorization", token.replaceFirst("Session", "Bearer"), "Origin", RunningApp.PORTAL};
    }

    private String session() {
        return "Session "
                + app.session(RunningApp.PORTAL).json().path("access_token").asString();
    }

    private static String id(JsonNode answer) {
        return answer.path("document_id").asString();
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
    }

    private static int darkest(BufferedImage image, JsonNode box) {
        int darkest = 255;
        for (int y = (int) (box.get(1).asDouble() * image.getHeight());
                y < box.get(3).asDouble() * image.getHeight();
                y++) {
            for (int x = (int) (box.get(0).asDouble() * image.getWidth());
                    x < box.get(2).asDouble() * image.getWidth();
                    x++) {
                darkest = Math.min(darkest, new Color(image.getRGB(x, y)).getGreen());
            }
        }
        return darkest;
    }
}
