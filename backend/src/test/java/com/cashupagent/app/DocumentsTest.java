package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can be done with a document over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

    private RunningApp app;
    private Path folder = Path.of(".");
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path data) {
        folder = data;
        app = new RunningApp(data);
        bearer = "Bearer " + app.token(app.issued, "document:process document:read document:erase");
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void anAsynchronousCallerIsToldWhereToGoOn() {
        Answer accepted = app.upload(
                bearer,
                new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("A-1")),
                "Prefer",
                "wait=5, respond-async");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
        JsonNode body = accepted.json();
        String self = "/api/v1/documents/" + body.path("document_id").asString();
        assertThat(body.path("status").asString()).isEqualTo("queued");
        assertThat(accepted.header("Location")).isEqualTo(self);
        assertThat(body.at("/links/self").asString()).isEqualTo(self);
        assertThat(body.at("/links/events").asString()).isEqualTo(self + "/events");
        assertThat(body.at("/links/file").asString()).isEqualTo(self + "/file");
    }

    @Test
    void theOriginalComesBackHarmless() {
        byte[] pdf = SamplePdf.invoice("A-2");
        Answer answer = app.upload(
                bearer, new Form().field("client_id", "eabl_main").file("../../\u00dcber \u20ac; x=%22.pdf", pdf));
        String id = answer.json().path("document_id").asString();

        Answer file = app.caller.get("/api/v1/documents/" + id + "/file", "Authorization", bearer);

        assertThat(file.response().body()).isEqualTo(pdf);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''%C3%9Cber%20%E2%82%AC")
                .doesNotContain("..");
    }

    @Test
    void theSameKeyTwiceIsOneDocument() {
        byte[] pdf = SamplePdf.invoice("A-3");
        String first = app.submit(bearer, pdf, "Idempotency-Key", "key-1");

        Form form = new Form().field("client_id", "eabl_main").file("i.pdf", pdf);
        Answer again = app.upload(bearer, form, "Idempotency-Key", "key-1", "Prefer", "respond-async");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("document_id").asString()).isEqualTo(first);
        assertThat(again.json().path("status").asString()).isEqualTo("queued");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Answer waited = synchronous(pdf);
        for (int i = 0; i < 100 && waited.status() == 409; i++) {
            assertThat(waited.problem()).isEqualTo("idempotency_in_progress");
            assertThat(waited.json().path("document_id").asString()).isEqualTo(first);
            assertThat(waited.header("Retry-After")).isEqualTo("1");
            waited = synchronous(pdf);
        }
        assertThat(waited.status()).isEqualTo(200);
        assertThat(waited.json().path("document_id").asString()).isEqualTo(first);
        assertThat(synchronous(pdf).text()).isEqualTo(waited.text());
        Answer other = app.upload(
                bearer,
                new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("A-4")),
                "Idempotency-Key",
                "key-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency_conflict");
    }

    private Answer synchronous(byte[] pdf) {
        return app.upload(
                bearer, new Form().field("client_id", "eabl_main").file("i.pdf", pdf), "Idempotency-Key", "key-1");
    }

    @Test
    void anErasedDocumentIsGone() throws IOException {
        Answer answer =
                app.upload(bearer, new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("A-5")));
        String path = "/api/v1/documents/" + answer.json().path("document_id").asString();
        long before = originals();

        assertThat(app.caller.delete(path, "Authorization", bearer).status()).isEqualTo(204);

        assertThat(originals()).isEqualTo(before - 1);
        assertThat(app.caller.get(path, "Authorization", bearer).status()).isEqualTo(404);
        assertThat(app.caller.get(path + "/events", "Authorization", bearer).status())
                .isEqualTo(404);
        assertThat(app.caller.delete(path, "Authorization", bearer).problem()).isEqualTo("document_not_found");
    }

    @Test
    void aTierThatIsNotThereIsSaidSoAndNothingStored() {
        Answer answer = app.upload(
                bearer,
                new Form()
                        .field("client_id", "eabl_main")
                        .field("tier_preference", "tier3")
                        .file("i.pdf", SamplePdf.invoice("A-6")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("tier_not_available");
        assertThat(answer.json().has("document_id")).isFalse();
    }

    @Test
    void aThresholdThatIsNotReachedAsksForAPerson() {
        Answer answer = app.upload(
                bearer,
                new Form()
                        .field("client_id", "eabl_main")
                        .field("confidence_threshold", "1")
                        .file("i.pdf", SamplePdf.invoice("A-7")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("needs_review");
    }

    @Test
    void whoWaitsTooLongIsToldWhereToLook(@TempDir Path other) {
        try (RunningApp impatient = new RunningApp(other, Map.of(Key.MAX_WAIT, "1ms"))) {
            Answer answer = impatient.upload(
                    impatient.bearer(),
                    new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("A-8")));

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.problem()).isEqualTo("processing_timed_out");
            assertThat(answer.json().path("retryable").asBoolean()).isTrue();
            assertThat(answer.json().at("/links/self").asString())
                    .isEqualTo("/api/v1/documents/"
                            + answer.json().path("document_id").asString());
        }
    }

    @Test
    void theMetersHaveTheGuidesNames() {
        app.upload(bearer, new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("A-9")));

        assertThat(app.caller.get("/metrics").text())
                .contains("documents_processed_total{")
                .contains("document_processing_seconds_bucket{")
                .contains("active_api_connections ")
                .contains("processing_cost_total ");
    }

    @Test
    void theDescriptionKnowsEveryAddressOfTheContract() {
        JsonNode paths = app.caller.get("/openapi.json").json().path("paths");

        Set<String> described = new TreeSet<>(paths.propertyNames());
        assertThat(described)
                .contains(
                        "/oauth/token",
                        "/.well-known/oauth-authorization-server",
                        "/.well-known/jwks.json",
                        "/api/v1/process-document",
                        "/api/v1/documents/{document_id}",
                        "/api/v1/documents/{document_id}/events",
                        "/api/v1/documents/{document_id}/file",
                        "/api/v1/widget/sessions",
                        "/api/v1/webhooks/register",
                        "/api/v1/webhooks",
                        "/api/v1/webhooks/{webhook_id}",
                        "/api/v1/webhooks/{webhook_id}/deliveries",
                        "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
                        "/api/v1/webhooks/{webhook_id}/test",
                        "/api/v1/webhooks/{webhook_id}/rotate-secret",
                        "/health",
                        "/health/live",
                        "/health/ready",
                        "/metrics",
                        "/openapi.json",
                        "/docs",
                        "/widget/{file}");
        for (String path : described) {
            String address = path.replaceAll("\\{[a-z_]+}", "x");
            paths.path(path)
                    .propertyNames()
                    .forEach(method -> assertThat(app.caller
                                    .send(
                                            method.toUpperCase(java.util.Locale.ROOT),
                                            address,
                                            java.net.http.HttpRequest.BodyPublishers.noBody())
                                    .text())
                            .as(method + " " + address)
                            .doesNotContain("There is nothing at this address"));
        }
    }

    private long originals() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
