package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a browser on a partner's page may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {

    private static final String PORTAL = "https://portal.test";

    private BareServer server;
    private IssuedCredential issued;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new BareServer(folder);
        issued = server.credential(PORTAL);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aRegisteredOriginMayAskForEverythingTheWidgetSends() {
        Answer preflight = preflight("/api/v1/process-document", PORTAL);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Prefer", "Idempotency-Key", "Last-Event-ID");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(preflight.header("Vary")).contains("Origin");
    }

    @Test
    void aForeignOriginMayNot() {
        Answer preflight = preflight("/api/v1/process-document", "https://evil.test");

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight("/health", PORTAL).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void anOriginRegisteredJustNowCounts() {
        preflight("/api/v1/process-document", "https://new.test");
        server.credential("https://new.test");
        long deadline = System.nanoTime() + 3_000_000_000L;
        String allowed = "";
        while (allowed.isEmpty() && System.nanoTime() < deadline) {
            allowed = preflight("/api/v1/process-document", "https://new.test").header("Access-Control-Allow-Origin");
        }
        assertThat(allowed).isEqualTo("https://new.test");
    }

    @Test
    void theWidgetsKeyOpensASessionFromItsOriginOnly() {
        Answer session = session(issued.publishableKey(), PORTAL);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(session.json().path("expires_in").asInt()).isEqualTo(600);
        assertThat(session.json().path("session_id").asString()).startsWith("ws_");

        Answer foreign = session(issued.publishableKey(), "https://evil.test");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.problem()).isEqualTo("origin_forbidden");
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEqualTo("https://evil.test");
        Answer unknown = session("pk_live_none", PORTAL);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.problem()).isEqualTo("invalid_publishable_key");
    }

    @Test
    void whatIsNoSessionRequestIsSaidSo() {
        for (String body : new String[] {"", "null", "[]", "{", "\"x\"", "{\"publishable_key\":{}}"}) {
            Answer answer = server.caller.post("/api/v1/widget/sessions", "application/json", body, "Origin", PORTAL);
            assertThat(answer.status()).as(body).isIn(400, 401);
            answer.problem();
        }
    }

    private Answer session(String key, String origin) {
        return server.caller.post(
                "/api/v1/widget/sessions",
                "application/json",
                "{\"publishable_key\":\"" + key + "\",\"client_id\":\"eabl_main\"}",
                "Origin",
                origin);
    }

    private Answer preflight(String path, String origin) {
        return server.caller.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type,prefer,idempotency-key");
    }
}
