package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published widget, from the {@code cdn} module's own tree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdnRoutesTest {

    private static final String SCRIPT = "/widget/v1/cashup-widget.js";

    private BareServer server;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new BareServer(folder);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void anyPageMayLoadIt() {
        Answer script = server.caller.get(SCRIPT, "Origin", "https://anyone.test");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(script.header("Vary")).contains("Accept-Encoding");
        assertThat(server.caller.get("/widget/v1/cashup-widget.css").header("Content-Type"))
                .isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void theNewestIsSoonAskedForAgainAndAnExactVersionNever() {
        assertThat(server.caller.get(SCRIPT).header("Cache-Control")).contains("max-age=300");
        assertThat(server.caller.get("/widget/1.0.0/cashup-widget.js").header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void aHeadHasTheHeadersOfItsGetAndNoBody() {
        Answer get = server.caller.get(SCRIPT);
        Answer head = server.caller.send("HEAD", SCRIPT, HttpRequest.BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String name : List.of("Content-Type", "Cache-Control", "ETag", "Content-Length")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
        assertThat(server.caller
                        .send("HEAD", "/widget/v1/none.js", HttpRequest.BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void compressedFormsSayTheSame() throws IOException {
        Answer plain = server.caller.get(SCRIPT);
        Answer gzip = server.caller.get(SCRIPT, "Accept-Encoding", "gzip, deflate");
        Answer brotli = server.caller.get(SCRIPT, "Accept-Encoding", "gzip, br;q=0.9");

        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.response().body())).readAllBytes())
                .isEqualTo(plain.response().body());
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.response().body().length).isLessThan(plain.response().body().length);
        assertThat(server.caller
                        .get(SCRIPT, "Accept-Encoding", "br;q=0, gzip;q=0.0")
                        .header("Content-Encoding"))
                .isEmpty();
        assertThat(plain.header("ETag")).isNotEqualTo(gzip.header("ETag"));
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        Answer first = server.caller.get(SCRIPT);

        Answer second = server.caller.get(SCRIPT, "If-None-Match", "\"other\", " + first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.response().body()).isEmpty();
        assertThat(server.caller.get(SCRIPT, "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widget/v1/none.js",
                "/widget/v1",
                "/widget/v1/",
                "/widget/",
                "/widget/v1/cashup-widget.js.gz",
                "/widget/..%2f..%2flogback.xml",
                "/widget/v1/%2e%2e/%2e%2e/%2e%2e/logback.xml",
                "/widget/v1/..%5c..%5clogback.xml",
                "/widget//v1/cashup-widget.js",
                "/widget/.hidden"
            })
    void nothingElseCanBeRead(String path) {
        assertThat(server.caller.get(path).status()).isIn(400, 404);
    }
}
