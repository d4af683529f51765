package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad input has a code of its own, leaves nothing behind and does not hurt the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final byte[] INVOICE = SamplePdf.invoice("INV-1");

    private Path folder = Path.of(".");
    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path data) {
        folder = data;
        app = new RunningApp(data, Map.of(Key.MAX_FILE_SIZE, "100KB", Key.MAX_PAGES, "3"));
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @AfterEach
    void nothingIsStoredAndTheServerIsUp() throws IOException {
        try (Stream<Path> originals = Files.walk(folder.resolve("originals"));
                Stream<Path> temporary = Files.walk(folder.resolve("tmp"))) {
            assertThat(originals.filter(Files::isRegularFile)).isEmpty();
            assertThat(temporary.filter(file -> file.getFileName().toString().startsWith("MultiPart")))
                    .isEmpty();
        }
        assertThat(app.caller.get("/health").status()).isEqualTo(200);
    }

    @Test
    void noToken() {
        Answer answer = app.caller.post(
                RunningApp.PROCESS,
                Form.TYPE,
                BodyPublishers.ofByteArray(form(INVOICE).end()));

        expect(answer, 401, "unauthenticated");
    }

    @Test
    void wrongScope() {
        expect(
                app.upload("Bearer " + app.token(app.issued, "document:read"), form(INVOICE)),
                403,
                "insufficient_scope");
    }

    @Test
    void anotherOrganisation() {
        expect(
                app.upload(
                        bearer, new Form().field("client_id", "somebody_else").file("a.pdf", INVOICE)),
                403,
                "organisation_forbidden");
        expect(app.upload(bearer, new Form().file("a.pdf", INVOICE)), 400, "invalid_request");
    }

    @Test
    void noFile() {
        expect(app.upload(bearer, new Form().field("client_id", "eabl_main")), 400, "missing_file");
        expect(
                app.caller.post(RunningApp.PROCESS, "application/json", "{}", "Authorization", bearer),
                400,
                "missing_file");
    }

    @Test
    void emptyFile() {
        expect(app.upload(bearer, form(new byte[0])), 400, "empty_file");
    }

    @Test
    void unsupportedTypeWhateverItsName() {
        expect(app.upload(bearer, form("hello".getBytes(StandardCharsets.UTF_8))), 415, "unsupported_media_type");
        expect(app.upload(bearer, form(new byte[] {'P', 'K', 3, 4})), 415, "unsupported_media_type");
    }

    @Test
    void encryptedPdf() {
        expect(app.upload(bearer, form(SamplePdf.encrypted())), 422, "encrypted_document");
    }

    @Test
    void brokenPdf() {
        expect(app.upload(bearer, form("%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8))), 422, "broken_document");
    }

    @Test
    void tooManyPages() {
        expect(app.upload(bearer, form(SamplePdf.pages(4))), 422, "document_limit_exceeded");
    }

    @Test
    void tooLargeSaidAtOnceInTheMiddleOrByALiar() {
        byte[] large = new byte[300 << 10];
        expect(app.upload(bearer, form(large)), 413, "file_too_large");
        byte[] little = new byte[(100 << 10) + 1];
        expect(app.upload(bearer, form(little)), 413, "file_too_large");
        byte[] body = form(large).end();
        expect(
                app.caller.post(
                        RunningApp.PROCESS,
                        Form.TYPE,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "Authorization",
                        bearer),
                413,
                "file_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "abc", "NaN", "Infinity", "0x1p-1", "0.5d", "1e-1", ".", "2", "0,5"})
    void badThreshold(String threshold) {
        expect(app.upload(bearer, form(INVOICE).field("confidence_threshold", threshold)), 400, "invalid_threshold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier4", "best", "1"})
    void badTier(String tier) {
        expect(app.upload(bearer, form(INVOICE).field("tier_preference", tier)), 400, "invalid_tier");
    }

    @Test
    void brokenForms() {
        for (String body : new String[] {"", "--" + Form.BOUNDARY, "nonsense", "--" + Form.BOUNDARY + "\r\n\r\nx"}) {
            Answer answer = app.caller.post(RunningApp.PROCESS, Form.TYPE, body, "Authorization", bearer);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.problem()).isIn("invalid_request", "missing_file");
        }
        expect(
                app.caller.post(RunningApp.PROCESS, "multipart/form-data", "x", "Authorization", bearer),
                400,
                "invalid_request");
        expect(app.upload(bearer, form(INVOICE).file("b.pdf", INVOICE)), 400, "invalid_request");
        expect(app.upload(bearer, form(INVOICE).field("tier_preference", "x".repeat(2000))), 400, "invalid_request");
    }

    @Test
    void badIdempotencyKey() {
        expect(app.upload(bearer, form(INVOICE), "Idempotency-Key", "k".repeat(256)), 400, "invalid_request");
    }

    @Test
    void aRevokedCredential() {
        IssuedCredential other = app.application.credentials().create(Set.of("eabl_main"), Set.of(), false);
        String token = app.token(other, RunningApp.GUIDES_SCOPES);
        app.application.credentials().revoke(other.clientId());

        expect(app.upload("Bearer " + token, form(INVOICE)), 401, "unauthenticated");
    }

    @Test
    void aSessionsTokenFromAForeignPage() {
        expect(app.session("https://evil.test"), 403, "origin_forbidden");
        String token =
                app.session(RunningApp.PORTAL).json().path("access_token").asString();

        expect(app.upload("Bearer " + token, form(INVOICE), "Origin", "https://evil.test"), 403, "origin_forbidden");
    }

    private static Form form(byte[] file) {
        return new Form().field("client_id", "eabl_main").file("invoice.pdf", file);
    }

    private static void expect(Answer answer, int status, String code) {
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("remedy").asString()).endsWith(".");
    }
}
