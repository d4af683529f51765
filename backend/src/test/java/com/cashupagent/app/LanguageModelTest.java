package com.cashupagent.app;

import static com.cashupagent.extract.llm.ModelServer.answer;
import static com.cashupagent.extract.llm.ModelServer.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.cli.Operations.Finding.Level;
import com.cashupagent.config.Key;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.extract.llm.ModelServer;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole server with a language model beside it: routing, costs, budgets, events. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageModelTest {

    private static final String KEY = "sk-test-3b1d7e55b3a6c2f6";

    private final ModelServer model = new ModelServer((asked, number) -> Reply.status(500));
    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        app = new RunningApp(folder, settings());
        bearer = app.bearer();
    }

    private Map<Key, String> settings() {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        settings.put(Key.ALLOW_PRIVATE_CALLBACKS, "true");
        settings.put(Key.LLM_URL, model.url());
        settings.put(Key.LLM_MODEL, "gpt-4o-mini");
        settings.put(Key.LLM_API_KEY, KEY);
        settings.put(Key.LLM_PRICES, "other=1/1, gpt-4o-mini=1000/1000");
        settings.put(Key.LLM_ALLOW_PRIVATE, "true");
        // Priced so that a document costs 1.50 and may cost up to 8.
        settings.put(Key.REVIEW_PRICE, "100");
        settings.put(Key.LLM_DAILY_BUDGET, "30.00");
        settings.put(Key.COST_THRESHOLDS_DAY, "1.00,2.00,1000");
        settings.put(Key.COST_CURRENCY, "KES");
        return settings;
    }

    @AfterAll
    void close() {
        app.close();
        model.close();
    }

    @BeforeEach
    void answerRightly() {
        model.asked().clear();
        model.behave((asked, number) -> Reply.content(answer(Map.of("total", at("1250.00", asked.line("Total"))))));
    }

    private Answer process(String organisation, String number, String tier, String threshold) {
        return app.upload(
                bearer,
                new Form()
                        .field("client_id", organisation)
                        .field("tier_preference", tier)
                        .field("confidence_threshold", threshold)
                        .file("i.pdf", SamplePdf.invoice(number)));
    }

    private JsonNode get(String path) {
        Answer answer = app.caller.get(path, "Authorization", bearer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aDocumentReadByTheModelIsPaidReportedAndToldOfOnce() {
        try (Receiver receiver = new Receiver((request, number) -> Receiver.Reply.of(200))) {
            Answer registered = app.caller.post(
                    "/api/v1/webhooks/register",
                    "application/json",
                    "{\"url\":\"" + receiver.url()
                            + "\",\"events\":[\"cost_threshold_exceeded\"],\"client_id\":\"eabl_main\"}",
                    "Authorization",
                    bearer);
            assertThat(registered.status()).isEqualTo(201);

            JsonNode first = process("eabl_main", "A-1", "tier3", "0.0").json();
            JsonNode second = process("eabl_main", "A-2", "tier3", "0.0").json();

            assertThat(first.path("tier_used").asString()).as(first.toString()).isEqualTo("llm");
            assertThat(first.path("cost").asDouble()).isEqualTo(1.5);
            JsonNode step = first.path("routing").path(first.path("routing").size() - 1);
            assertThat(step.path("tier").asString()).isEqualTo("llm");
            assertThat(step.path("decision").asString()).isEqualTo("ran");
            assertThat(step.path("reason").asString()).isEqualTo("asked_for");
            assertThat(get("/api/v1/documents/" + first.path("document_id").asString())
                            .path("routing"))
                    .isEqualTo(first.path("routing"));
            assertThat(second.path("cost").asDouble()).isEqualTo(1.5);

            JsonNode usage = get("/api/v1/usage?client_id=eabl_main");
            assertThat(usage.path("currency").asString()).isEqualTo("KES");
            assertThat(usage.path("total").path("cost").asDouble()).isEqualTo(3.0);
            assertThat(usage.path("total").path("documents").asInt()).isEqualTo(2);
            assertThat(usage.path("total").path("by_tier").path("llm").asInt()).isEqualTo(2);
            assertThat(usage.path("days").size()).isEqualTo(1);
            assertThat(usage.path("budgets").path(0).path("left").asDouble()).isEqualTo(27.0);

            WebhooksFixture.eventually(
                    "both thresholds are told of", () -> receiver.received().size() >= 2);
            process("eabl_main", "A-3", "tier3", "0.0");
            assertThat(receiver.received()).hasSize(2).allSatisfy(event -> {
                assertThat(event.json().path("event_type").asString()).isEqualTo("cost_threshold_exceeded");
                assertThat(event.json().path("currency").asString()).isEqualTo("KES");
                assertThat(event.json().path("period").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            });
            assertThat(receiver.received().stream()
                            .map(event -> event.json().path("threshold").asDouble()))
                    .containsExactlyInAnyOrder(1.0, 2.0);
        }
    }

    @Test
    void aHardBudgetStopsTheModelAndSaysSo() {
        // Whatever is asked of the model breaks off, so that the most it can have cost stays spent.
        model.behave((asked, number) -> new Reply(0, Map.of(), ""));
        JsonNode last = process("test_client", "B-0", "tier3", "0.0").json();
        for (int i = 1; i < 20 && !last.path("routing").toString().contains("daily_budget"); i++) {
            model.behave((asked, number) -> Reply.content(answer(Map.of()), 2_000, 4_000, "stop"));
            last = process("test_client", "B-" + i, "tier3", "0.0").json();
        }
        assertThat(last.path("routing").toString()).contains("daily_budget", "of 30.00 is spent or set aside");
        assertThat(last.path("status").asString()).isEqualTo("needs_review");
        assertThat(last.path("cost").asDouble()).isZero();
        double spent = get("/api/v1/usage?client_id=test_client")
                .path("budgets")
                .path(0)
                .path("spent")
                .asDouble();
        assertThat(spent).isBetween(20.0, 30.0);
        int asked = model.asked().size();
        process("test_client", "B-99", "auto", "1.0");
        assertThat(model.asked()).hasSize(asked);
    }

    @Test
    void anEstimateServesTheWidget() {
        JsonNode estimate = get("/api/v1/cost-estimate?type=application/pdf&pages=1&size=40000&client_id=eabl_main");
        assertThat(estimate.path("expected_tier").asString()).isNotEmpty();
        assertThat(estimate.path("currency").asString()).isEqualTo("KES");
        assertThat(estimate.path("cost").asDouble()).isPositive();
        assertThat(estimate.path("cost_at_most").asDouble())
                .isGreaterThan(estimate.path("cost").asDouble());
        assertThat(estimate.path("seconds").asDouble()).isPositive();
        String session =
                app.session(RunningApp.PORTAL).json().path("access_token").asString();
        Answer widget = app.caller.get(
                "/api/v1/cost-estimate?type=.jpg", "Authorization", "Bearer " + session, "Origin", RunningApp.PORTAL);
        assertThat(widget.status()).as(widget.text()).isEqualTo(200);
        assertThat(widget.json().path("expected_tier").asString()).isEqualTo("ocr");
        Answer usage =
                app.caller.get("/api/v1/usage", "Authorization", "Bearer " + session, "Origin", RunningApp.PORTAL);
        assertThat(usage.status()).isEqualTo(403);
    }

    @Test
    void mistakesAreAnsweredWithWhatWouldBeRight() {
        for (String query : List.of(
                "cost-estimate?type=exe&client_id=eabl_main",
                "cost-estimate?pages=0&client_id=eabl_main",
                "cost-estimate?pages=x&client_id=eabl_main",
                "cost-estimate?size=-1&client_id=eabl_main",
                "cost-estimate?size=99999999999999999999&client_id=eabl_main",
                "cost-estimate",
                "usage?from=yesterday&client_id=eabl_main",
                "usage?from=%2B999999999-12-31&client_id=eabl_main",
                "usage?from=2026-02-30&client_id=eabl_main",
                "usage?from=2026-02-02&to=2026-02-01&client_id=eabl_main",
                "usage?from=2020-01-01&to=2026-02-01&client_id=eabl_main")) {
            Answer answer = app.caller.get("/api/v1/" + query, "Authorization", bearer);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().path("code").asString()).isEqualTo("invalid_request");
        }
        assertThat(app.caller
                        .get("/api/v1/usage?client_id=stranger", "Authorization", bearer)
                        .status())
                .isEqualTo(403);
        assertThat(app.caller.get("/api/v1/usage").status()).isEqualTo(401);
    }

    @Test
    void theDescriptionKnowsTheRoutes() {
        JsonNode paths = app.caller.get("/openapi.json").json().path("paths");
        assertThat(paths.has("/api/v1/cost-estimate")).isTrue();
        assertThat(paths.has("/api/v1/usage")).isTrue();
    }

    @Test
    void withoutAModelTierThreeIsRefusedAndAutoGoesToReview(@TempDir Path folder) {
        try (RunningApp bare = new RunningApp(folder)) {
            Answer refused = bare.upload(
                    bare.bearer(),
                    new Form()
                            .field("client_id", "eabl_main")
                            .field("tier_preference", "tier3")
                            .file("i.pdf", SamplePdf.invoice("C-1")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("code").asString()).isEqualTo("tier_not_available");
            Answer auto = bare.upload(
                    bare.bearer(),
                    new Form()
                            .field("client_id", "eabl_main")
                            .field("confidence_threshold", "1.0")
                            .file("i.pdf", SamplePdf.invoice("C-1")));
            assertThat(auto.json().path("status").asString()).isEqualTo("needs_review");
            assertThat(auto.json().path("routing").toString()).contains("not_configured");
        }
    }

    @Test
    void doctorHasTheModelReadAnInvoice(@TempDir Path folder) {
        model.behave((asked, number) -> Reply.content(answer(Map.of("total", at("119.00", asked.line("Total"))))));
        assertThat(finding(folder).level()).isEqualTo(Level.OK);
        model.behave((asked, number) -> Reply.status(401));
        Finding refused = finding(folder);
        assertThat(refused.level()).isEqualTo(Level.WRONG);
        assertThat(refused.toString()).contains("401", "CASHUP_LLM_API_KEY").doesNotContain(KEY);
        model.behave((asked, number) -> Reply.content(answer(Map.of("net", at("3.00", "L1")))));
        assertThat(finding(folder).level()).isEqualTo(Level.NOTE);
    }

    @Test
    void theCommandLineAsksItToo(@TempDir Path folder) throws IOException {
        Map<Key, String> flags = settings();
        flags.put(Key.DATA_DIR, folder.toString());
        Path file = Files.write(folder.resolve("i.pdf"), SamplePdf.invoice("D-1"));
        try (DirectExtractor extractor =
                new DirectExtractor(new SettingsLoader(Map.of(), 2).load(flags, null), 1, Clock.systemUTC())) {
            ProcessingResult result = extractor.extract(file, TierPreference.TIER3, 0.5);
            assertThat(result.tierUsed()).isEqualTo(Tier.LLM);
            assertThat(result.cost()).isEqualByComparingTo("1.5");
        }
    }

    private Finding finding(Path folder) {
        Map<Key, String> flags = settings();
        flags.put(Key.DATA_DIR, folder.toString());
        return LlmFinding.of(new SettingsLoader(Map.of(), 2).load(flags, null), Clock.systemUTC());
    }
}
