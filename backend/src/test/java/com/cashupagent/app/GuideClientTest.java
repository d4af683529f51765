package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The integration guide's own requests, unchanged but for the address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideClientTest {

    private RunningApp app;

    @BeforeAll
    void open(@TempDir Path folder) {
        app = new RunningApp(folder);
    }

    @AfterAll
    void close() {
        app.close();
    }

    /** What {@code requests} puts on the wire for the guide's two calls. */
    @Test
    void thePythonClientsRequests() {
        Answer token = app.caller.post(
                "/oauth/token",
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials&client_id=" + app.issued.clientId() + "&client_secret="
                        + app.issued.clientSecret() + "&scope=document%3Aprocess+document%3Aread",
                "Accept",
                "*/*",
                "User-Agent",
                "python-requests/2.34.2");
        String access = token.json().path("access_token").asString();

        byte[] form = new Form()
                .field("client_id", "eabl_main")
                .field("tier_preference", "auto")
                .field("confidence_threshold", "0.85")
                .file("invoice_001.pdf", SamplePdf.invoice("INV-2024-001"))
                .end();
        Answer answer = app.caller.post(
                RunningApp.PROCESS, Form.TYPE, BodyPublishers.ofByteArray(form), "Authorization", "Bearer " + access);

        assertThat(answer.status()).isEqualTo(200);
        assertWhole(answer.json(), "INV-2024-001");
    }

    /** The guide's curl test sends the file first, and neither tier nor threshold. */
    @Test
    void theCurlCall() {
        Answer answer = app.upload(
                app.bearer(),
                new Form()
                        .file("sample_invoice.pdf", SamplePdf.invoice("INV-2024-002"))
                        .field("client_id", "test_client"));

        assertThat(answer.status()).isEqualTo(200);
        assertWhole(answer.json(), "INV-2024-002");
    }

    @Test
    void theSnippetsThemselvesWherePythonHasRequests(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(run(folder, "python3", "-c", "import requests").exit() == 0, "python3 with requests");
        Files.write(folder.resolve("invoice_001.pdf"), SamplePdf.invoice("INV-2024-003"));
        String script = new String(
                java.util.Objects.requireNonNull(getClass().getResourceAsStream("guide_client.py"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("client.py"), script);

        Ran ran = run(
                folder,
                "python3",
                file.toString(),
                "http://localhost:" + app.application.port(),
                app.issued.clientId(),
                app.issued.clientSecret());

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertWhole(Json.mapper().readTree(ran.output()), "INV-2024-003");
    }

    private static void assertWhole(JsonNode result, String number) {
        assertThat(result.path("status").asString()).isIn("success", "needs_review");
        assertThat(result.path("document_id").asString()).startsWith("doc_");
        assertThat(result.path("tier_used").asString()).isEqualTo("pattern_matching");
        assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo(number);
        assertThat(result.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1250.00");
        assertThat(result.at("/results/financial_data/currency").asString()).isEqualTo("KES");
        for (String key : List.of(
                "/processing_time_ms",
                "/confidence",
                "/cost",
                "/results/vendor_information/vendor_name",
                "/results/vendor_information/vendor_id",
                "/results/vendor_information/tax_id",
                "/results/financial_data/tax_amount",
                "/results/financial_data/net_amount",
                "/results/payment_terms/due_date",
                "/results/payment_terms/payment_terms",
                "/results/payment_terms/discount_terms",
                "/results/line_items",
                "/metadata/document_type",
                "/metadata/pages",
                "/metadata/processing_timestamp",
                "/metadata/quality_score",
                "/fields",
                "/checks")) {
            assertThat(result.at(key).isMissingNode()).as(key).isFalse();
        }
    }

    private static Ran run(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(60, TimeUnit.SECONDS);
            return new Ran(process.exitValue(), output);
        } catch (IOException e) {
            return new Ran(127, "cannot be run");
        }
    }

    /** How a program ended. */
    private record Ran(int exit, String output) {}
}
