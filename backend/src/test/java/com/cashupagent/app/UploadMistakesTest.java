package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the tus protocol do wrong, by accident or on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class UploadMistakesTest {

    private final byte[] file = SamplePdf.heavy("INV-UM-1", 1 << 20);
    private RunningApp app;
    private Chunks chunks;

    @BeforeAll
    void open(@TempDir Path data) {
        app = new RunningApp(data, Map.of(Key.MAX_FILE_SIZE, "4MB"));
        chunks = new Chunks(app.caller, app.bearer());
    }

    @AfterAll
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e6", "0x10", "nonsense", "99999999999999999999", "+1", "1 000"})
    void absurdLengthsAreRefused(String length) {
        assertThat(chunks.begin(length, Chunks.MAIN).problem()).isEqualTo("invalid_request");
    }

    @Test
    void aLengthIsNeededAndHasItsLimits() {
        Answer without = chunks.call("POST", Chunks.UPLOADS, new byte[0], "Upload-Defer-Length", "1");
        assertThat(without.problem()).isEqualTo("invalid_request");
        assertThat(chunks.begin(0).problem()).isEqualTo("empty_file");
        assertThat(chunks.begin(5 << 20).problem()).isEqualTo("file_too_large");
        assertThat(chunks.begin("999999999999999999", Chunks.MAIN).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename no_base64!",
                "filename aGk=,filename aGk=",
                "filename aGk= more",
                ",",
                "filename aGk=,",
                "filename a",
                "na\u00efve aGk="
            })
    void metadataThatIsNoneIsRefused(String metadata) {
        assertThat(chunks.begin("10", metadata).problem()).isEqualTo("invalid_request");
    }

    @Test
    void metadataIsCheckedAsAFormIs() {
        assertThat(chunks.begin("10", "x " + "A".repeat(4096)).problem()).isEqualTo("invalid_request");
        assertThat(chunks.begin("10", Chunks.MAIN + "," + Chunks.metadata("tier_preference", "tier9"))
                        .problem())
                .isEqualTo("invalid_tier");
        assertThat(chunks.begin("10", Chunks.MAIN + "," + Chunks.metadata("confidence_threshold", "2"))
                        .problem())
                .isEqualTo("invalid_threshold");
        assertThat(chunks.begin("10", Chunks.metadata("client_id", "eabl_main", "tier_preference", "tier3"))
                        .problem())
                .isEqualTo("tier_not_available");
        assertThat(chunks.begin("10", Chunks.metadata("client_id", "somebody")).problem())
                .isEqualTo("organisation_forbidden");
        assertThat(chunks.begin("10", Chunks.metadata("filename", "a.pdf")).problem())
                .isEqualTo("invalid_request");
        // A name without a value, and one that nobody knows, are allowed.
        assertThat(chunks.begin("10", Chunks.MAIN + ",is_confidential,colour YmxhY2s=")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNameIsDataWhateverItLooksLike() {
        String metadata = Chunks.MAIN + "," + Chunks.metadata("filename", "../../../etc/pass\u0000wd\r\nX: y.pdf");
        String upload = chunks.begin(Integer.toString(file.length), metadata).header("Location");
        String id = chunks.patch(upload, file, 0, file.length).header("Upload-Document");
        Answer original = app.caller.get("/api/v1/documents/" + id + "/file", "Authorization", chunks.bearer());
        assertThat(original.response().body()).isEqualTo(file);
        assertThat(original.header("X")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "upl_", "upl_..%2f..%2fmaster.key", "%2e%2e%2fmaster.key", "a\u0020b"})
    void anIdThatIsNoneIsNotFound(String id) {
        String path = Chunks.UPLOADS + "/" + id.replace(" ", "%20");
        assertThat(chunks.head(path).status()).isIn(400, 404);
        assertThat(chunks.patch(path, 0, new byte[1]).status()).isIn(400, 404);
    }

    @Test
    void aWrongOffsetIsAConflictAndKeepsNothing() {
        String upload = chunks.begun(file.length);
        assertThat(chunks.patch(upload, 5, new byte[10]).problem()).isEqualTo("upload_offset_conflict");
        chunks.patch(upload, file, 0, 1000);
        Answer conflict = chunks.patch(upload, file, 0, 1000);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().path("retryable").asBoolean()).isTrue();
        assertThat(chunks.patch(upload, Long.MAX_VALUE / 10, new byte[1]).status())
                .isEqualTo(409);
        for (String offset : new String[] {"-1", "", "x", "99999999999999999999"}) {
            Answer bad =
                    chunks.call("PATCH", upload, new byte[1], "Upload-Offset", offset, "Content-Type", Chunks.TYPE);
            assertThat(bad.problem()).as(offset).isEqualTo("invalid_request");
        }
        assertThat(chunks.offset(upload)).isEqualTo(1000);
    }

    @Test
    void aChunkBeyondTheEndIsRefusedWhetherItSaysItsLengthOrNot() {
        String upload = chunks.begun(1000);
        assertThat(chunks.patch(upload, 0, new byte[1001]).problem()).isEqualTo("invalid_request");
        assertThat(chunks.offset(upload)).isZero();
        Answer unsaid = app.caller.send(
                "PATCH",
                upload,
                BodyPublishers.ofByteArrays(List.of(new byte[300_000], new byte[1])),
                "Authorization",
                chunks.bearer(),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                "0",
                "Content-Type",
                Chunks.TYPE);
        assertThat(unsaid.problem()).isEqualTo("invalid_request");
        assertThat(chunks.offset(upload)).isLessThanOrEqualTo(1000);
    }

    @Test
    void whatIsNoChunkOfThisVersionIsRefused() {
        String upload = chunks.begun(file.length);
        Answer form =
                chunks.call("PATCH", upload, new byte[1], "Upload-Offset", "0", "Content-Type", "application/json");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.problem()).isEqualTo("chunk_type_unsupported");
        for (String version : new String[] {"0.2.2", "2.0.0"}) {
            Answer other = app.caller.send(
                    "PATCH",
                    upload,
                    BodyPublishers.ofByteArray(new byte[1]),
                    "Authorization",
                    chunks.bearer(),
                    "Tus-Resumable",
                    version);
            assertThat(other.status()).isEqualTo(412);
            assertThat(other.problem()).isEqualTo("tus_version_unsupported");
            assertThat(other.header("Tus-Version")).isEqualTo("1.0.0");
        }
        assertThat(app.caller
                        .send(
                                "POST",
                                Chunks.UPLOADS,
                                BodyPublishers.noBody(),
                                "Authorization",
                                chunks.bearer(),
                                "Upload-Length",
                                "5")
                        .status())
                .isEqualTo(412);
        assertThat(chunks.offset(upload)).isZero();
    }

    @Test
    void withoutATokenNothingGoes() {
        String upload = chunks.begun(file.length);
        Chunks nobody = new Chunks(app.caller, "Bearer nonsense");
        assertThat(nobody.begin(file.length).status()).isEqualTo(401);
        assertThat(nobody.head(upload).status()).isEqualTo(401);
        assertThat(nobody.patch(upload, file, 0, 10).problem()).isEqualTo("unauthenticated");
        Chunks reader = new Chunks(app.caller, "Bearer " + app.token(app.issued, "document:read"));
        assertThat(reader.patch(upload, file, 0, 10).problem()).isEqualTo("insufficient_scope");
        assertThat(reader.end(upload).problem()).isEqualTo("insufficient_scope");
        assertThat(chunks.offset(upload)).isZero();
    }

    @Test
    void whatIsNoDocumentIsRefusedAtTheEndAndNotKept() {
        byte[] noise = new byte[1000];
        Arrays.fill(noise, (byte) 7);
        String upload = chunks.begun(noise.length);
        assertThat(chunks.patch(upload, 0, noise).problem()).isEqualTo("unsupported_media_type");
        assertThat(chunks.head(upload).status()).isEqualTo(404);
    }

    @Test
    void ofManyAtOneOffsetOneGoesOn() throws Exception {
        int writers = 6;
        String upload = chunks.begun(file.length);
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            Callable<Answer> write = () -> {
                start.await();
                return chunks.patch(upload, file, 0, file.length);
            };
            List<Future<Answer>> answers = IntStream.range(0, writers)
                    .mapToObj(i -> threads.submit(write))
                    .toList();
            int through = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 204) {
                    through++;
                } else {
                    assertThat(answer.get().problem()).isEqualTo("upload_offset_conflict");
                }
            }
            assertThat(through).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        String id = chunks.head(upload).header("Upload-Document");
        assertThat(app.caller
                        .get("/api/v1/documents/" + id + "/file", "Authorization", chunks.bearer())
                        .response()
                        .body())
                .isEqualTo(file);
    }

    @Test
    void ofAChunkThatIsCutWhatCameIsKept() throws Exception {
        String upload = chunks.begun(file.length);
        int came = 700_000;
        cut(upload, came);
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (chunks.offset(upload) < came && System.nanoTime() < deadline) {
            ServerProcess.pause();
        }
        assertThat(chunks.offset(upload)).isEqualTo(came);
        Answer rest = chunks.patch(upload, file, came, file.length);
        assertThat(rest.header("Upload-Document")).startsWith("doc_");
        assertThat(app.caller
                        .get(
                                "/api/v1/documents/" + rest.header("Upload-Document") + "/file",
                                "Authorization",
                                chunks.bearer())
                        .response()
                        .body())
                .isEqualTo(file);
    }

    /** A connection that dies unseen: neither end of it knows. */
    @Test
    void aHangingConnectionIsInNobodysWay() throws Exception {
        String upload = chunks.begun(file.length);
        try (Socket hanging = new Socket(InetAddress.getLoopbackAddress(), app.application.port())) {
            send(hanging, upload, 200_000);
            while (chunks.offset(upload) < 200_000) {
                ServerProcess.pause();
            }
            assertThat(chunks.patch(upload, file, 200_000, file.length).header("Upload-Document"))
                    .startsWith("doc_");
        }
    }

    @Test
    void anUploadEndedWhileAChunkArrivesLeavesNothing() throws Exception {
        String upload = chunks.begun(file.length);
        try (Socket hanging = new Socket(InetAddress.getLoopbackAddress(), app.application.port())) {
            OutputStream out = send(hanging, upload, 200_000);
            while (chunks.offset(upload) < 200_000) {
                ServerProcess.pause();
            }
            assertThat(chunks.end(upload).status()).isEqualTo(204);
            out.write(file, 200_000, file.length - 200_000);
            out.flush();
            String answer = new String(hanging.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 409");
        }
        assertThat(chunks.head(upload).status()).isEqualTo(404);
    }

    private void cut(String upload, int after) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), app.application.port())) {
            send(socket, upload, after);
        }
    }

    /** A chunk of the whole file, of which only the beginning is sent. */
    private OutputStream send(Socket socket, String upload, int first) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + chunks.bearer()
                        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " + Chunks.TYPE
                        + "\r\nContent-Length: " + file.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(file, 0, first);
        out.flush();
        return out;
    }
}
