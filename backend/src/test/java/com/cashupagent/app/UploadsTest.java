package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Large documents in chunks, as a client of the tus protocol sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class UploadsTest {

    private static final int HALF = 3 << 20;

    private final byte[] file = SamplePdf.heavy("INV-UP-1", 2 * HALF);
    private Path folder = Path.of(".");
    private RunningApp app;
    private Chunks chunks;

    @BeforeAll
    void open(@TempDir Path data) {
        folder = data;
        app = new RunningApp(data, Map.of(Key.MAX_FILE_SIZE, "20MB"));
        chunks = new Chunks(app.caller, app.bearer());
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void theServerSaysWhatItKnowsOfTheProtocol() {
        Answer answer = app.caller.send("OPTIONS", Chunks.UPLOADS, BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(answer.header("Tus-Extension")).isEqualTo("creation,termination,expiration");
        assertThat(answer.header("Tus-Max-Size")).isEqualTo(Integer.toString(20 << 20));
    }

    @Test
    void aFileInTwoChunksIsOneDocumentWithEveryByteAndItsOptions() throws Exception {
        String metadata = Chunks.metadata(
                "filename",
                "Rechnung März.pdf",
                "client_id",
                "eabl_main",
                "tier_preference",
                "tier1",
                "confidence_threshold",
                "0");
        Answer begun = chunks.begin(Integer.toString(file.length), metadata);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(begun.header("Upload-Offset")).isEqualTo("0");
        assertThat(begun.header("Upload-Expires")).matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        String upload = begun.header("Location");

        Answer first = chunks.patch(upload, file, 0, HALF);
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo(Integer.toString(HALF));
        assertThat(first.header("Upload-Document")).isEmpty();
        Answer head = chunks.head(upload);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Upload-Offset")).isEqualTo(Integer.toString(HALF));
        assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(file.length));
        assertThat(head.header("Upload-Metadata")).isEqualTo(metadata);
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");

        Answer last = chunks.patch(upload, file, HALF, file.length);
        assertThat(last.status()).isEqualTo(204);
        String id = last.header("Upload-Document");
        assertThat(chunks.head(upload).header("Upload-Document")).isEqualTo(id);
        Answer told = app.caller.get(upload, "Authorization", chunks.bearer());
        assertThat(told.json().path("document_id").asString()).isEqualTo(id);
        assertThat(told.json().path("offset").asLong()).isEqualTo(file.length);
        assertThat(told.json().at("/links/events").asString()).isEqualTo("/api/v1/documents/" + id + "/events");
        // The names that its sender gave are the document's alone now, and the bytes are there once.
        assertThat(chunks.head(upload).header("Upload-Metadata")).isEmpty();
        assertThat(waiting(upload)).isFalse();

        Answer original = app.caller.get("/api/v1/documents/" + id + "/file", "Authorization", chunks.bearer());
        assertThat(original.response().body()).isEqualTo(file);
        assertThat(original.header("Content-Disposition")).contains("Rechnung%20M%C3%A4rz.pdf");
        String events = app.caller
                .get("/api/v1/documents/" + id + "/events", "Authorization", chunks.bearer())
                .text();
        assertThat(events).contains("event: completed", "INV-UP-1", "pattern_matching");
    }

    @Test
    void aLostAnswerToTheLastChunkMakesNoSecondDocument() {
        String upload = chunks.begun(file.length);
        String id = chunks.patch(upload, file, 0, file.length).header("Upload-Document");
        assertThat(id).startsWith("doc_");

        Answer again = chunks.patch(upload, file.length, new byte[0]);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("Upload-Document")).isEqualTo(id);
        assertThat(chunks.patch(upload, file, 0, HALF).problem()).isEqualTo("upload_offset_conflict");
    }

    @Test
    void theSameKeyIsTheSameUploadAndTheSameDocument() {
        String upload = chunks.begun(file.length, "Idempotency-Key", "k-1");
        chunks.patch(upload, file, 0, HALF);
        Answer again = chunks.begin(file.length, "Idempotency-Key", "k-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(upload);
        assertThat(again.header("Upload-Offset")).isEqualTo(Integer.toString(HALF));
        assertThat(chunks.begin(file.length + 1, "Idempotency-Key", "k-1").problem())
                .isEqualTo("idempotency_conflict");

        String id = chunks.patch(upload, file, HALF, file.length).header("Upload-Document");
        assertThat(chunks.begin(file.length, "Idempotency-Key", "k-1").header("Upload-Document"))
                .isEqualTo(id);
        // Even when the upload is forgotten, and by the other way.
        chunks.end(upload);
        String anew = chunks.begun(file.length, "Idempotency-Key", "k-1");
        assertThat(anew).isNotEqualTo(upload);
        assertThat(chunks.patch(anew, file, 0, file.length).header("Upload-Document"))
                .isEqualTo(id);
        assertThat(app.submit(chunks.bearer(), file, "Idempotency-Key", "k-1")).isEqualTo(id);
    }

    @Test
    void anEndedUploadIsGoneWithItsBytes() {
        String upload = chunks.begun(file.length);
        chunks.patch(upload, file, 0, HALF);
        assertThat(waiting(upload)).isTrue();
        assertThat(chunks.end(upload).status()).isEqualTo(204);
        assertThat(waiting(upload)).isFalse();
        assertThat(chunks.head(upload).status()).isEqualTo(404);
        assertThat(chunks.patch(upload, file, HALF, file.length).problem()).isEqualTo("upload_not_found");
        assertThat(chunks.end(upload).problem()).isEqualTo("upload_not_found");
    }

    @Test
    void aProxyThatLetsNoPatchThroughIsNoObstacle() {
        String upload = chunks.begun(file.length);
        Answer sent = chunks.call(
                "POST",
                upload,
                file,
                "X-HTTP-Method-Override",
                "PATCH",
                "Upload-Offset",
                "0",
                "Content-Type",
                Chunks.TYPE);
        assertThat(sent.status()).isEqualTo(204);
        assertThat(sent.header("Upload-Document")).startsWith("doc_");
        assertThat(chunks.call("POST", upload, new byte[0], "X-HTTP-Method-Override", "DELETE")
                        .status())
                .isEqualTo(204);
        assertThat(chunks.call("POST", upload, new byte[0]).problem()).isEqualTo("method_not_allowed");
    }

    /** Somebody else's understanding of the protocol: that of those who wrote it. */
    @Test
    void theProtocolsOwnClientStopsAndGoesOn() throws Exception {
        TusClient client = new TusClient();
        client.setUploadCreationURL(URI.create("http://localhost:" + app.application.port() + Chunks.UPLOADS)
                .toURL());
        client.setHeaders(Map.of("Authorization", chunks.bearer()));
        client.enableResuming(new TusURLMemoryStore());
        TusUploader first = client.resumeOrCreateUpload(tusUpload());
        first.setRequestPayloadSize(1 << 20);
        first.setChunkSize(100_000);
        while (first.getOffset() < HALF) {
            assertThat(first.uploadChunk()).isPositive();
        }
        first.finish();

        TusUploader second = client.resumeOrCreateUpload(tusUpload());
        assertThat(second.getUploadURL()).isEqualTo(first.getUploadURL());
        assertThat(second.getOffset()).isGreaterThanOrEqualTo(HALF).isLessThan(file.length);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isLessThanOrEqualTo(file.length);
        }
        second.finish();

        String id = chunks.head(second.getUploadURL().getPath()).header("Upload-Document");
        Answer original = app.caller.get("/api/v1/documents/" + id + "/file", "Authorization", chunks.bearer());
        assertThat(original.response().body()).isEqualTo(file);
    }

    private TusUpload tusUpload() {
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(file));
        upload.setSize(file.length);
        upload.setFingerprint("scan");
        upload.setMetadata(Map.of("filename", "scan.pdf", "client_id", "eabl_main"));
        return upload;
    }

    @Test
    void nobodyElseSeesAnUpload() {
        String upload = chunks.begun(file.length);
        var stranger = app.application.credentials().create(Set.of("other"), Set.of(RunningApp.PORTAL), false);
        Chunks theirs = new Chunks(app.caller, "Bearer " + app.token(stranger, RunningApp.GUIDES_SCOPES));
        assertThat(theirs.head(upload).status()).isEqualTo(404);
        assertThat(theirs.patch(upload, file, 0, HALF).problem()).isEqualTo("upload_not_found");
        assertThat(theirs.end(upload).problem()).isEqualTo("upload_not_found");
        assertThat(theirs.begin(file.length).problem()).isEqualTo("organisation_forbidden");
        assertThat(chunks.offset(upload)).isZero();
    }

    @Test
    void aWidgetsSessionSendsInChunksFromItsOriginAndSeesItsOwnUploadsOnly() {
        Chunks mine = widget();
        String upload = mine.begun(file.length, "Origin", RunningApp.PORTAL);
        Answer sent = mine.patch(upload, 0, file, "Origin", RunningApp.PORTAL);
        assertThat(sent.status()).isEqualTo(204);
        assertThat(sent.header("Upload-Document")).startsWith("doc_");
        assertThat(sent.header("Access-Control-Allow-Origin")).isEqualTo(RunningApp.PORTAL);
        assertThat(sent.header("Access-Control-Expose-Headers"))
                .contains("Location", "Tus-Resumable", "Upload-Offset", "Upload-Document");

        Chunks other = widget();
        assertThat(other.call("HEAD", upload, new byte[0], "Origin", RunningApp.PORTAL)
                        .status())
                .isEqualTo(404);
        assertThat(mine.call("HEAD", upload, new byte[0], "Origin", "https://evil.test")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void aBrowserMaySendWhatTheProtocolNeeds() {
        Answer preflight = app.caller.send(
                "OPTIONS",
                Chunks.UPLOADS + "/upl_1",
                BodyPublishers.noBody(),
                "Origin",
                RunningApp.PORTAL,
                "Access-Control-Request-Method",
                "PATCH");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE", "HEAD");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Tus-Resumable", "Upload-Length", "Upload-Metadata", "Upload-Offset");
    }

    @Test
    void theApiDescribesIt() {
        var paths = app.caller.get("/openapi.json").json().path("paths");
        assertThat(paths.path("/api/v1/uploads").propertyNames()).contains("post", "options");
        assertThat(paths.path("/api/v1/uploads/{upload_id}").propertyNames())
                .containsAll(List.of("get", "patch", "delete", "post"));
    }

    private Chunks widget() {
        return new Chunks(
                app.caller,
                "Bearer "
                        + app.session(RunningApp.PORTAL)
                                .json()
                                .path("access_token")
                                .asString());
    }

    private boolean waiting(String upload) {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.anyMatch(path -> upload.endsWith("/" + path.getFileName()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
