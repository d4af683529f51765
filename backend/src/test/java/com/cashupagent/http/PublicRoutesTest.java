package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Health, description, errors that belong to no route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicRoutesTest {

    private BareServer server;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new BareServer(
                folder,
                Route.get("/fails")
                        .named("fails", "Test", "A route of the test.")
                        .by(ctx -> {
                            throw new IllegalStateException("secret inside");
                        }));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void healthHasTheGuidesKeysAndFollowsWhatItDependsOn() {
        JsonNode health = server.caller.get("/health").json();
        assertThat(health.path("status").asString()).isEqualTo("healthy");
        assertThat(Instant.parse(health.path("timestamp").asString()))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(health.at("/services/cashup_agent/status").asString()).isEqualTo("healthy");
        assertThat(health.at("/dependencies/database/status").asString()).isEqualTo("healthy");
        assertThat(health.at("/dependencies/database/response_time_ms").isNumber())
                .isTrue();
        try {
            server.dependency = "degraded";
            assertThat(server.caller.get("/health").status()).isEqualTo(200);
            assertThat(server.caller.get("/health").json().path("status").asString())
                    .isEqualTo("degraded");
            assertThat(server.caller.get("/health/ready").status()).isEqualTo(200);
            server.dependency = "unhealthy";
            assertThat(server.caller.get("/health").status()).isEqualTo(503);
            assertThat(server.caller.get("/health/ready").status()).isEqualTo(503);
            assertThat(server.caller.get("/health/live").status()).isEqualTo(200);
        } finally {
            server.dependency = "healthy";
        }
    }

    @Test
    void metricsCountTheOpenConnections() {
        assertThat(server.caller.get("/metrics").text())
                .contains("active_api_connections 1.0")
                .contains("processing_cost_total");
    }

    @Test
    void theDescriptionHasEveryRouteAndNoOther() {
        JsonNode description = server.caller.get("/openapi.json").json();

        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        server.routes.forEach(route -> served.add(
                route.method().name() + " " + route.path().replace('<', '{').replace('>', '}')));
        assertThat(described).isEqualTo(served);
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.toString()).doesNotContain("\"\":");
    }

    @Test
    void everyReferenceOfTheDescriptionLeadsSomewhere() {
        JsonNode description = server.caller.get("/openapi.json").json();

        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(description.at(ref.substring(1)).isObject())
                        .as(ref)
                        .isTrue());
        assertThat(description.findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void whoeverOpensTheBareAddressGetsToTheDocumentation() {
        Answer start = server.caller.get("/");
        assertThat(start.status()).isEqualTo(302);
        assertThat(start.header("Location")).endsWith("docs");
    }

    @Test
    void theDocumentationPageNeedsNothingFromElsewhere() {
        Answer page = server.caller.get("/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.text()).doesNotContain("http:").doesNotContain("https:").doesNotContain("<script>");
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js"}) {
            assertThat(page.text()).contains("/docs/" + file);
            assertThat(server.caller.get("/docs/" + file).status()).isEqualTo(200);
        }
        assertThat(server.caller.get("/docs/swagger-ui-missing.js").problem()).isEqualTo("not_found");
        assertThat(server.caller.get("/docs/..%2Flogback.xml").status()).isIn(400, 404);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        Answer missing = server.caller.get("/nowhere?token=secret");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.problem()).isEqualTo("not_found");
        assertThat(missing.text()).doesNotContain("secret");
        assertThat(missing.header("X-Request-Id")).isNotEmpty();
        assertThat(missing.json().path("instance").asString()).endsWith(missing.header("X-Request-Id"));

        Answer method = server.caller.delete("/health");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.problem()).isEqualTo("method_not_allowed");
        assertThat(method.header("Allow")).contains("GET");
    }

    @Test
    void whatFailsInsideStaysInside() {
        Answer answer = server.caller.get("/fails");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal_error");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/nowhere", "/metrics", "/.well-known/jwks.json"})
    void everyAnswerHasTheSafeHeaders(String path) {
        Answer answer = server.caller.get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void aHeadRequestHasNoBody() {
        Answer head = server.caller.send("HEAD", "/health", BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\nX: LARGE\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void brokenHttpIsAnsweredWithoutATrace(String raw) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
            socket.setSoTimeout(10_000);
            String request =
                    raw.replace("LARGE", "x".repeat(20_000)).replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("jetty")
                    .doesNotContain("exception");
        }
        assertThat(server.caller.get("/health/live").status()).isEqualTo(200);
    }
}
