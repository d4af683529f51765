package com.cashupagent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest {
    private static final String API = "http://localhost:4321";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.start(
                0, new PortalPage(API, "eabl_main", "pk_test_\"><script>alert(1)</script>"), Optional.empty());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void embedsTheWidgetFromTheCdn() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<script src=\"" + API + "/widget/v1/cashup-widget.js\"></script>")
                .contains("href=\"" + API + "/widget/v1/cashup-widget.css\"")
                .contains("data-client-id=\"eabl_main\"")
                .contains("data-api-endpoint=\"" + API + "\"");
    }

    @Test
    void escapesWhatItShows() throws Exception {
        assertThat(get("/").body()).doesNotContain("<script>alert").contains("pk_test_&#34;>&lt;script>alert(1)");
    }

    @Test
    void keepsAStrictPolicy() throws Exception {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self' " + API)
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bottles-and-corks", "label-artwork", "filter-service"})
    void servesTheSamples(String name) throws Exception {
        HttpResponse<String> pdf = get("/samples/" + name + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/samples/none.pdf", "/samples/..%2F..%2Fetc%2Fpasswd.pdf", "/assets/../portal.js", "/nothing"})
    void answersNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @EnumSource(Exhibit.class)
    void servesEveryExhibitWithItsScript(Exhibit exhibit) throws Exception {
        HttpResponse<String> page = get("/" + exhibit.slug());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>").doesNotContain("<script>");
        assertThat(get("/assets/pages/" + exhibit.slug() + ".js").statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    /** Whoever got lost finds the way by the page that everybody else has; a program gets no page. */
    @Test
    void aPageThatIsNotThereHasTheNavigation() throws Exception {
        HttpResponse<String> missing = CLIENT.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/nothing"))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(navigation(missing.body()))
                .isEqualTo(navigation(get("/theme").body()));
        assertThat(get("/nothing").body()).doesNotContain("<nav");
    }

    @Test
    void everyPageHasTheSameNavigation() throws Exception {
        String first = navigation(get("/").body());
        assertThat(first).contains("/postings", "/theme", "/reference", API + "/docs");
        for (Exhibit exhibit : Exhibit.values()) {
            String page = get("/" + exhibit.slug()).body();
            assertThat(page).contains("<a href=\"/" + exhibit.slug() + "\" aria-current=\"page\">");
            if (exhibit != Exhibit.RTL) {
                assertThat(navigation(page)).isEqualTo(first);
            }
        }
    }

    /** That page is not an Arabic frame in an English one. */
    @Test
    void thePageFromRightToLeftIsArabicAsAWhole() throws Exception {
        HttpResponse<byte[]> page = CLIENT.send(
                HttpRequest.newBuilder(URI.create(portal.address() + "/rtl")).build(), BodyHandlers.ofByteArray());
        String html = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(html).contains("<html lang=\"ar\" dir=\"rtl\">", "<h1>من اليمين إلى اليسار</h1>");
        String words = html.substring(html.indexOf("<header")).replaceAll("<[^>]*>", " ");
        assertThat(words.replaceAll("Savanna Breweries|REST", "")).doesNotContainPattern("[A-Za-z]");
    }

    private static String navigation(String page) {
        return page.substring(page.indexOf("<nav"), page.indexOf("</nav>")).replace(" aria-current=\"page\"", "");
    }

    @Test
    void theStrictExhibitIsIsolated() throws Exception {
        HttpResponse<String> page = get("/strict");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("trusted-types 'none'");
        assertThat(page.headers().firstValue("Cross-Origin-Embedder-Policy")).contains("require-corp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.css", "portal.js", "mark.svg", "hostile.css", "menu.js", "pages/make.js"})
    void servesItsAssets(String name) throws Exception {
        assertThat(get("/assets/" + name).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(portal.address() + path)).build(),
                BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }
}
