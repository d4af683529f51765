package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A partner whose documents go into books, on the running server. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ErpFixture {

    static final String CONNECTIONS = "/api/v1/erp-connections/";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    RunningApp app;
    String bearer = "";
    Path folder;

    @BeforeAll
    void open(@TempDir Path data) {
        folder = data;
        Map<Key, String> flags = new EnumMap<>(Key.class);
        flags.put(Key.ALLOW_PRIVATE_CALLBACKS, "true");
        flags.put(Key.ERP_TIMEOUT, "20s");
        flags.put(Key.ERP_RETRY_FIRST_PAUSE, "50ms");
        flags.put(Key.ERP_RETRIES, "4");
        more(flags);
        app = new RunningApp(data, flags);
        bearer = "Bearer "
                + app.token(app.issued, "document:process document:read document:erase review:write erp:manage");
    }

    /** Further settings. */
    void more(Map<Key, String> flags) {}

    @AfterAll
    void close() {
        app.close();
    }

    Answer connect(String name, String type, String settings, Map<String, String> credentials) {
        return put(
                CONNECTIONS + name,
                "{\"client_id\":\"eabl_main\",\"type\":\"" + type + "\",\"settings\":" + settings + ",\"credentials\":"
                        + Json.mapper().writeValueAsString(credentials) + "}");
    }

    void disconnect(String name) {
        app.caller.delete(CONNECTIONS + name + "?client_id=eabl_main", "Authorization", bearer);
    }

    Answer table(String name, String kind, String csv) {
        Answer answer = app.caller.send(
                "PUT",
                CONNECTIONS + name + "/tables/" + kind + "?client_id=eabl_main",
                BodyPublishers.ofString(csv),
                "Authorization",
                bearer,
                "Content-Type",
                "text/csv");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    Answer put(String path, String body) {
        return app.caller.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                "Authorization",
                bearer,
                "Content-Type",
                "application/json");
    }

    Answer post(String path, String body) {
        return app.caller.post(path, "application/json", body, "Authorization", bearer);
    }

    Answer get(String path) {
        return app.caller.get(path, "Authorization", bearer);
    }

    /** A document that ends well. */
    String document() {
        return app.submit(bearer, SamplePdf.invoice("ERP-" + NUMBERS.incrementAndGet()));
    }

    /** Its only posting, once it is in that state. */
    JsonNode posting(String document, String status) {
        WebhooksFixture.eventually(status + ": " + document, () -> {
            String now = only(document).path("status").asString("");
            return now.equals(status);
        });
        return only(document);
    }

    JsonNode only(String document) {
        JsonNode postings =
                get("/api/v1/documents/" + document + "/postings").json().path("postings");
        assertThat(postings.size()).as(postings.toString()).isLessThanOrEqualTo(1);
        return postings.path(0);
    }

    Answer act(JsonNode posting, String verb, String body) {
        return post(
                "/api/v1/documents/" + posting.path("document_id").asString() + "/postings/"
                        + posting.path("posting_id").asString() + "/" + verb,
                body);
    }
}
