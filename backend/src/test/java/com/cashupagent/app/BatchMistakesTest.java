package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What batches refuse, and what a hostile caller gets. */
class BatchMistakesTest extends BatchesFixture {

    @TempDir
    private static Path data;

    @Override
    Map<Key, String> settings() throws Exception {
        Map<Key, String> settings = new HashMap<>(super.settings());
        settings.put(Key.MAX_BATCH_FILES, "5");
        settings.put(Key.MAX_BATCH_SIZE, "400KB");
        settings.put(Key.DATA_DIR, data.toString());
        return settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "a b", "-x", ".hidden", "é", "a%2Fb", "<script>", "a\u0000b"})
    void aNameThatCannotStandInAnAddress(String name) {
        Answer answer = send(invoices(name, "N-1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid_batch_id");
    }

    @Test
    void namesUpToTwoHundredCharacters() {
        assertThat(send(invoices("n".repeat(200), "N-2")).status()).isEqualTo(202);
        assertThat(send(invoices("n".repeat(201), "N-2")).problem()).isEqualTo("invalid_batch_id");
        assertThat(ended("n".repeat(200)).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void withoutANameItGetsOne() {
        JsonNode answer = send(new Form()
                        .field("client_id", "eabl_main")
                        .part("files", "a.pdf", SamplePdf.invoice("N-3")))
                .json();

        assertThat(answer.path("batch_id").asString()).matches("batch_[A-Za-z0-9]{20,}");
    }

    @Test
    void moreThanOneCallMayBring() {
        assertThat(send(invoices("many", "1", "2", "3", "4", "5", "6")).problem())
                .isEqualTo("batch_too_large");
        Form heavy = form("heavy");
        for (int i = 0; i < 3; i++) {
            heavy.part("files", i + ".pdf", new byte[150_000]);
        }
        Answer answer = send(heavy);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("batch_too_large");
        assertThat(get(STATUS + "heavy").status()).isEqualTo(404);
        Answer announced = send(form("announced").part("files", "x", new byte[2_000_000]));
        assertThat(announced.problem()).isEqualTo("batch_too_large");
    }

    @Test
    void nothingOfARefusedCallIsKept() throws IOException {
        long before = originals();
        send(invoices("a/b", "K-1", "K-2"));
        send(invoices("kept-not", "1", "2", "3", "4", "5", "6"));
        app.caller.post(
                BATCH,
                Form.TYPE,
                BodyPublishers.ofByteArray(new Form()
                        .field("client_id", "somebody_else")
                        .part("files", "a.pdf", SamplePdf.invoice("K-3"))
                        .end()),
                "Authorization",
                bearer);
        assertThat(originals()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"files\": []}", "", "--", "----------", "--x\nContent", "[]", "--\r\n\r\n"})
    void aBodyThatIsNoForm(String body) {
        Answer answer = app.caller.post(BATCH, "application/json", body, "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isIn("missing_files", "invalid_request");
    }

    @Test
    void aFormThatBreaksOff() {
        byte[] whole = invoices("cut", "C-1").end();
        for (int length : new int[] {40, 200, whole.length / 2, whole.length - 30}) {
            Answer answer = app.caller.post(
                    BATCH,
                    "application/json",
                    BodyPublishers.ofByteArray(java.util.Arrays.copyOf(whole, length)),
                    "Authorization",
                    bearer);
            assertThat(answer.status()).as(length + " bytes").isEqualTo(400);
        }
        assertThat(get(STATUS + "cut").problem()).isEqualTo("batch_not_found");
    }

    @Test
    void aFormWithoutFiles() {
        assertThat(send(form("none")).problem()).isEqualTo("missing_files");
    }

    @Test
    void fieldsAreBoundedAndSaidOnce() {
        assertThat(send(form("f1").field("batch_id", "again").part("files", "a", new byte[1]))
                        .problem())
                .isEqualTo("invalid_request");
        assertThat(send(form("f2").field("x", "y".repeat(2000)).part("files", "a", new byte[1]))
                        .problem())
                .isEqualTo("invalid_request");
        assertThat(send(form("f3").field("processing_mode", "later").part("files", "a", new byte[1]))
                        .problem())
                .isEqualTo("invalid_request");
        assertThat(send(form("f4").field("tier_preference", "best").part("files", "a", new byte[1]))
                        .problem())
                .isEqualTo("invalid_tier");
        assertThat(send(form("f5").field("confidence_threshold", "NaN").part("files", "a", new byte[1]))
                        .problem())
                .isEqualTo("invalid_threshold");
        assertThat(send(form("f6").field("tier_preference", "tier3").part("files", "a.pdf", SamplePdf.invoice("F-6")))
                        .problem())
                .isEqualTo("tier_not_available");
    }

    @Test
    void fileNamesAreDataOnly() {
        send(form("names")
                .part("files", "../../etc/passwd", SamplePdf.invoice("D-1"))
                .part("files", "x".repeat(500) + ".pdf", SamplePdf.invoice("D-2"))
                .part("files", "R\u00e9sum\u00e9 \u53d1\u7968.pdf", SamplePdf.invoice("D-3")));
        JsonNode ended = ended("names");

        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(ended.at("/files/0/file_name").asString()).isEqualTo("../../etc/passwd");
        assertThat(ended.at("/files/1/file_name").asString()).hasSize(255);
        assertThat(ended.at("/files/2/file_name").asString()).isEqualTo("R\u00e9sum\u00e9 \u53d1\u7968.pdf");
    }

    @Test
    void whoMayNotSendOrSee() {
        assertThat(app.caller.post(BATCH, Form.TYPE, "").status()).isEqualTo(401);
        assertThat(app.caller.get(STATUS + "x").status()).isEqualTo(401);
        assertThat(get(STATUS + "no-such-batch").problem()).isEqualTo("batch_not_found");
        assertThat(get("/api/v1/batches/no-such-batch/events").status()).isEqualTo(404);
        String session =
                app.session(RunningApp.PORTAL).json().path("access_token").asString();
        Answer widget = app.caller.post(
                BATCH,
                Form.TYPE,
                BodyPublishers.ofByteArray(invoices("widget", "X-1").end()),
                "Authorization",
                "Bearer " + session,
                "Origin",
                RunningApp.PORTAL);
        assertThat(widget.status()).isEqualTo(403);
        assertThat(widget.problem()).isEqualTo("insufficient_scope");
    }

    @Test
    void openApiDescribesIt() {
        JsonNode paths = app.caller.get("/openapi.json").json().path("paths");

        assertThat(paths.path("/api/v1/process-batch").at("/post/responses/202").isMissingNode())
                .isFalse();
        assertThat(paths.has("/api/v1/batch-status/{batch_id}")).isTrue();
        assertThat(paths.has("/api/v1/batches/{batch_id}/events")).isTrue();
    }

    private static long originals() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
