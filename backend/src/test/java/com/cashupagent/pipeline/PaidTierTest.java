package com.cashupagent.pipeline;

import static com.cashupagent.extract.llm.ModelServer.answer;
import static com.cashupagent.extract.llm.ModelServer.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.llm.LlmSettings;
import com.cashupagent.extract.llm.LlmTier;
import com.cashupagent.extract.llm.ModelServer;
import com.cashupagent.extract.llm.ModelServer.Asked;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.RoutingStep;
import com.cashupagent.model.RoutingStep.Decision;
import com.cashupagent.model.Source;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.route.Prices;
import com.cashupagent.route.Purse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the language model is asked, what comes of it, and what is written down about it. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaidTierTest {

    private static final double NEVER_SURE = 1.0;

    private final ModelServer server = new ModelServer((asked, number) -> Reply.status(500));
    private final OutboundCaller caller = new OutboundCaller(new OutboundGuard(true));
    private final Notebook purse = new Notebook();

    @TempDir
    private Path folder;

    /** Holds as much as it is told, and remembers what was asked of it. */
    private static final class Notebook implements Purse {

        private final List<Claim> claims = new ArrayList<>();
        private final List<Spent> settled = new ArrayList<>();
        private String refusal = "";

        @Override
        public Grant reserve(Claim claim) {
            claims.add(claim);
            return new Grant("r" + claims.size(), refusal, refusal.isEmpty() ? "" : "The budget does not have it.");
        }

        @Override
        public void settle(String reservation, Spent spent) {
            assertThat(reservation).isEqualTo("r" + claims.size());
            settled.add(spent);
        }

        @Override
        public void charge(Claim claim) {
            throw new AssertionError(claim);
        }

        @Override
        public double chance(String organisationId, Tier tier) {
            return 0.5;
        }
    }

    @BeforeEach
    void forget() {
        server.asked().clear();
        purse.claims.clear();
        purse.settled.clear();
        purse.refusal = "";
        server.behave((asked, number) -> Reply.content(right(asked)));
    }

    @AfterAll
    void close() {
        caller.close();
        server.close();
    }

    private static String right(Asked asked) {
        return answer(Map.of(
                "invoice_ids", List.of(at("N-7", asked.line("Invoice number"))),
                "issue_date", at("2026-01-31", asked.line("Invoice date")),
                "due_date", at("2026-02-28", asked.line("Due date")),
                "total", at("119.00", asked.line("Total")),
                "tax", at("19.00", asked.line("VAT")),
                "net", at("100.00", asked.line("Net")),
                "currency", at("EUR", asked.line("Total")),
                "vendor.name", at("Acme Supplies Ltd", asked.line("Acme")),
                "vendor.address", at("Acme Supplies Ltd", asked.line("Acme"))));
    }

    @Test
    void whoIsSureAsksNobody() {
        ProcessingResult result = process(TierPreference.AUTO, 0.1);
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(server.asked()).isEmpty();
        assertThat(result.cost()).isEqualTo(new BigDecimal("0.00"));
        assertThat(result.routing()).extracting(RoutingStep::tier).containsExactly(Tier.PATTERN_MATCHING, Tier.LLM);
        assertStep(result, Decision.SKIPPED, "confident_enough");
    }

    @Test
    void belowTheThresholdItIsAskedPaidAndWrittenDown() {
        ProcessingResult result = process(TierPreference.AUTO, NEVER_SURE);
        assertThat(result.tierUsed()).isEqualTo(Tier.LLM);
        assertThat(result.cost()).isEqualTo(new BigDecimal("0.00036"));
        RoutingStep step = assertStep(result, Decision.RAN, "below_threshold");
        assertThat(step.cost()).isEqualTo(new BigDecimal("0.00036"));
        assertThat(step.message()).contains("9 of 9 values named stand on the page", "0 do not");
        assertThat(step.confidence()).isEqualTo(result.confidence());
        assertThat(result.confidence())
                .as("two who agree are surer than one")
                .isGreaterThan(process(TierPreference.TIER1, NEVER_SURE).confidence());
        assertThat(purse.claims).singleElement().satisfies(claim -> {
            assertThat(claim.organisationId()).isEqualTo("eabl_main");
            assertThat(claim.most()).isGreaterThan(new BigDecimal("0.00036"));
        });
        assertThat(purse.settled)
                .singleElement()
                .satisfies(spent -> assertThat(spent.cost()).isEqualByComparingTo("0.00036"));
    }

    @Test
    void whatOnlyTheModelSawIsAddedWithItsPlaceAndSource() {
        ProcessingResult result = process(TierPreference.AUTO, NEVER_SURE);
        assertThat(result.fields().get("vendor_information.address"))
                .isNotNull()
                .satisfies(report -> {
                    assertThat(report.source()).isEqualTo(Source.LLM);
                    assertThat(report.box()).hasSize(4);
                });
    }

    @Test
    void aPrintedNumberInTheWrongPlaceLosesByTheSums() {
        server.behave((asked, number) -> Reply.content(answer(Map.of(
                "total", at("19.00", asked.line("VAT")), "vendor.name", at("Acme Supplies Ltd", asked.line("Acme"))))));
        ProcessingResult result = process(TierPreference.AUTO, NEVER_SURE);
        assertThat(result.results().financialData().totalAmount()).isEqualByComparingTo("119.00");
        assertThat(assertStep(result, Decision.RAN, "below_threshold").message())
                .contains("1 do not");
    }

    @Test
    void aModelWhoseValuesStandNowhereChangesNothingAndIsPaid() {
        server.behave((asked, number) -> Reply.content(answer(Map.of("total", at("7777.77", "L1")))));
        ProcessingResult before = process(TierPreference.TIER1, NEVER_SURE);
        ProcessingResult result = process(TierPreference.AUTO, NEVER_SURE);
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(result.results()).isEqualTo(before.results());
        assertThat(result.confidence()).isEqualTo(before.confidence());
        assertStep(result, Decision.FAILED, "nothing_grounded");
        assertThat(result.cost()).isEqualTo(new BigDecimal("0.00036"));
    }

    @Test
    void whatIsNotWorthItsPriceIsNotAskedUnlessSomebodyWantsIt() {
        Prices cheapPerson = new Prices("USD", BigDecimal.ZERO, new BigDecimal("0.0001"));
        ProcessingResult result = process(TierPreference.AUTO, NEVER_SURE, cheapPerson);
        assertThat(assertStep(result, Decision.SKIPPED, "not_worth_its_price").message())
                .contains("50 of 100");
        assertThat(server.asked()).isEmpty();
        assertThat(purse.claims).isEmpty();
        assertThat(process(TierPreference.TIER3, NEVER_SURE, cheapPerson).tierUsed())
                .isEqualTo(Tier.LLM);
    }

    @Test
    void anEmptyPurseStopsItAndSaysSoAndAPersonLooks() {
        purse.refusal = "monthly_budget";
        for (TierPreference each : List.of(TierPreference.AUTO, TierPreference.TIER3)) {
            ProcessingResult result = process(each, each == TierPreference.AUTO ? NEVER_SURE : 0.1);
            assertStep(result, Decision.SKIPPED, "monthly_budget");
            assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
            assertThat(result.results().financialData().totalAmount()).isEqualByComparingTo("119.00");
            assertThat(result.cost()).isZero();
        }
        assertThat(server.asked()).isEmpty();
        assertThat(purse.settled).isEmpty();
    }

    @Test
    void whoWantsItGetsItHoweverSureTheOthersAre() {
        ProcessingResult result = process(TierPreference.TIER3, 0.1);
        assertThat(result.tierUsed()).isEqualTo(Tier.LLM);
        assertThat(result.status()).isEqualTo(ProcessingStatus.SUCCESS);
        assertThat(result.routing()).extracting(RoutingStep::reason).containsExactly("groundwork", "asked_for");
    }

    @Test
    void whoWantsItAndCannotHaveItGetsAllThatIsKnownAndAPersonLooks() {
        server.behave((asked, number) -> Reply.status(503));
        ProcessingResult result = process(TierPreference.TIER3, 0.1);
        assertThat(server.asked()).hasSize(3);
        assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(result.results().invoiceIds()).containsExactly("N-7");
        assertStep(result, Decision.FAILED, "endpoint_error");
        assertThat(purse.settled)
                .singleElement()
                .satisfies(spent -> assertThat(spent.cost()).isZero());
    }

    @Test
    void withoutAModelTheDocumentGoesToReviewAndSaysWhy() {
        ProcessingResult result = new DocumentPipeline(
                        new PdfDocumentReader(), List.of(new PatternTier()), Clock.systemUTC())
                .process(request(TierPreference.AUTO, NEVER_SURE), ProgressListener.NONE);
        assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
        assertStep(result, Decision.SKIPPED, "not_configured");
    }

    @Test
    void aServerThatStopsMeanwhileDoesNotEndTheDocument() throws InterruptedException {
        server.behave((asked, number) -> {
            Thread.sleep(20_000);
            return Reply.status(500);
        });
        List<ProcessingResult> results = new ArrayList<>();
        Thread work = new Thread(() -> results.add(process(TierPreference.AUTO, NEVER_SURE)));
        work.start();
        while (server.asked().isEmpty()) {
            Thread.sleep(10);
        }
        work.interrupt();
        work.join(10_000);
        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(ProcessingStatus.FAILED);
            // Which asks the queue for another attempt.
            assertThat(result.error())
                    .isNotNull()
                    .satisfies(e -> assertThat(e.code()).isEqualTo("unavailable"));
        });
    }

    private static RoutingStep assertStep(ProcessingResult result, Decision decision, String reason) {
        RoutingStep step = result.routing().get(result.routing().size() - 1);
        assertThat(step.tier()).isEqualTo(Tier.LLM);
        assertThat(step.decision()).isEqualTo(decision);
        assertThat(step.reason()).isEqualTo(reason);
        return step;
    }

    private ProcessingResult process(TierPreference tier, double threshold) {
        return process(tier, threshold, Prices.FREE);
    }

    private ProcessingResult process(TierPreference tier, double threshold, Prices prices) {
        LlmSettings settings = new LlmSettings(
                URI.create(server.url()),
                false,
                Optional.empty(),
                Optional.empty(),
                "gpt-4o-mini",
                false,
                Optional.empty(),
                Duration.ofSeconds(3),
                3,
                Duration.ofMillis(5),
                4_096,
                60_000,
                Optional.empty(),
                new BigDecimal("0.15"),
                new BigDecimal("0.60"));
        return new DocumentPipeline(
                        new PdfDocumentReader(),
                        null,
                        List.of(new PatternTier(), new LlmTier(settings, caller, Clock.systemUTC())),
                        prices,
                        purse,
                        Clock.systemUTC())
                .process(request(tier, threshold), ProgressListener.NONE);
    }

    private DocumentPipeline.Request request(TierPreference tier, double threshold) {
        try {
            Path file = Files.write(folder.resolve("invoice.pdf"), Core.invoice("N-7"));
            return new DocumentPipeline.Request("doc_1", "eabl_main", file, MediaType.PDF, tier, threshold);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
