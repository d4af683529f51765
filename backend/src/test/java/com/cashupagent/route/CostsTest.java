package com.cashupagent.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.route.Estimates.Ask;
import com.cashupagent.route.Estimates.Estimate;
import com.cashupagent.route.Estimates.LlmPrice;
import com.cashupagent.route.Purse.Claim;
import com.cashupagent.route.Purse.Grant;
import com.cashupagent.route.UsageReports.Report;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlUsageStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Budgets, reports and estimates on a real database. */
@Timeout(120)
class CostsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Prices PRICES = new Prices("KES", new BigDecimal("0.01"), new BigDecimal("1.00"));

    private final SqlUsageStore store = new SqlUsageStore();
    private final AtomicInteger ids = new AtomicInteger();
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseSettings.embedded(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBudgetHoldsForDocumentsAtTheSameTime() {
        Ledger ledger = ledger(limits("1.00", null, 0), CLOCK);
        List<CompletableFuture<Grant>> grants = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ledger.reserve(claim("0.15", 100))))
                .toList();
        assertThat(grants.stream().map(CompletableFuture::join).filter(grant -> !grant.refused()))
                .as("six times 0.15 fit into 1.00")
                .hasSize(6);
    }

    @Test
    void whatWasNotNeededIsFreeAgain() {
        Ledger ledger = ledger(limits("1.00", null, 0), CLOCK);
        Grant first = ledger.reserve(claim("0.90", 100));
        Grant refused = ledger.reserve(claim("0.20", 100));
        assertThat(refused.reason()).isEqualTo("daily_budget");
        assertThat(refused.message()).contains("0.90 of 1.00", "0.20");
        ledger.settle(first.reservation(), new Spent(50, 5, new BigDecimal("0.01")));
        assertThat(ledger.reserve(claim("0.20", 100)).refused()).isFalse();
    }

    @Test
    void whatIsNeverSettledStaysSpent() {
        ledger(limits("1.00", null, 0), CLOCK).reserve(claim("0.90", 100));
        assertThat(ledger(limits("1.00", null, 0), CLOCK)
                        .reserve(claim("0.20", 100))
                        .refused())
                .isTrue();
    }

    @Test
    void theDayIsNewTomorrowAndTheMonthIsNot() {
        Limits limits = limits("1.00", "1.50", 0);
        assertThat(ledger(limits, CLOCK).reserve(claim("1.00", 1)).refused()).isFalse();
        Clock tomorrow = Clock.offset(CLOCK, Duration.ofDays(1));
        assertThat(ledger(limits, tomorrow).reserve(claim("0.60", 1)).reason()).isEqualTo("monthly_budget");
        assertThat(ledger(limits, tomorrow).reserve(claim("0.50", 1)).refused()).isFalse();
        Clock december = Clock.offset(CLOCK, Duration.ofDays(5));
        assertThat(ledger(limits, december).reserve(claim("1.00", 1)).refused()).isFalse();
    }

    @Test
    void tokensAreCountedOfModelsThatCostNothingToo() {
        Ledger ledger = ledger(limits("0.00", null, 1_000), CLOCK);
        assertThat(ledger.reserve(claim("0", 800)).refused()).isFalse();
        assertThat(ledger.reserve(claim("0", 800)).reason()).isEqualTo("daily_tokens");
        assertThat(ledger.reserve(new Claim("other", "doc", Tier.LLM, BigDecimal.ZERO, 800))
                        .refused())
                .isFalse();
    }

    @Test
    void aBudgetOfNothingStopsWhatCostsSomething() {
        assertThat(ledger(limits("0.00", null, 0), CLOCK)
                        .reserve(claim("0.01", 1))
                        .reason())
                .isEqualTo("daily_budget");
    }

    @Test
    void theChanceIsTheOrganisationsOwn() {
        Ledger ledger = ledger(Limits.NONE, CLOCK);
        assertThat(ledger.chance("eabl_main", Tier.LLM)).isEqualTo(0.5);
        for (int i = 0; i < 8; i++) {
            ended(MediaType.PDF, 1, 1000, Tier.LLM, "0.01", 900, true, i < 2);
        }
        assertThat(ledger.chance("eabl_main", Tier.LLM)).isEqualTo(0.3);
        assertThat(ledger.chance("other", Tier.LLM)).isEqualTo(0.5);
        assertThat(PRICES.worth(0.3, new BigDecimal("0.30"))).isTrue();
        assertThat(PRICES.worth(0.3, new BigDecimal("0.31"))).isFalse();
        assertThat(PRICES.worth(0, BigDecimal.ZERO)).isTrue();
    }

    @Test
    void theReportHasDaysMonthsTiersAndWhatIsLeft() {
        Limits limits = limits("1.00", "20.00", 0);
        Grant grant = ledger(limits, CLOCK).reserve(claim("0.90", 1));
        ledger(limits, CLOCK).settle(grant.reservation(), new Spent(1200, 300, new BigDecimal("0.00036")));
        ledger(limits, Clock.offset(CLOCK, Duration.ofDays(-30))).charge(claim("0.02", 0));
        ended(MediaType.PDF, 1, 1000, Tier.LLM, "0.00036", 900, true, true);
        ended(MediaType.PDF, 1, 1000, null, "0", 10, false, false);

        Report report = new UsageReports(database.transactions(), store, limits, CLOCK)
                .of("eabl_main", TODAY.minusDays(60), TODAY);

        assertThat(report.total().cost()).isEqualTo(new BigDecimal("0.02036"));
        assertThat(report.total().documents()).isEqualTo(2);
        assertThat(report.total().byTier()).isEqualTo(Map.of("llm", 1L, "none", 1L));
        assertThat(report.days()).extracting(UsageReports.Sums::period).containsExactly("2026-10-27", "2026-11-26");
        assertThat(report.months()).extracting(UsageReports.Sums::period).containsExactly("2026-10", "2026-11");
        assertThat(report.months().get(1).inputTokens()).isEqualTo(1200);
        assertThat(report.budgets())
                .containsExactly(
                        new UsageReports.Budget(
                                "2026-11-26",
                                new BigDecimal("1.00"),
                                new BigDecimal("0.00036"),
                                new BigDecimal("0.99964")),
                        new UsageReports.Budget(
                                "2026-11",
                                new BigDecimal("20.00"),
                                new BigDecimal("0.00036"),
                                new BigDecimal("19.99964")));
    }

    @Test
    void beforeAnyHistoryAnEstimateIsWhatIsUsual() {
        Estimate pdf = estimate(Optional.empty(), MediaType.PDF, 1, 40_000);
        assertThat(pdf).isEqualTo(new Estimate(Tier.PATTERN_MATCHING, cost("0.00"), cost("0.01"), 0.15, 0));
        Estimate scan = estimate(Optional.empty(), MediaType.PDF, 2, 900_000);
        assertThat(scan.expectedTier()).isEqualTo(Tier.OCR);
        assertThat(scan.cost()).isEqualTo(cost("0.02"));
        Estimate photo = estimate(Optional.of(new LlmPrice(cost("0.10"), cost("0.50"))), MediaType.JPEG, 1, 2_000_000);
        assertThat(photo).isEqualTo(new Estimate(Tier.OCR, cost("0.02"), cost("0.51"), 2.5, 0));
        Estimate xml = estimate(Optional.of(new LlmPrice(cost("0.10"), cost("0.50"))), MediaType.XML, 1, 5_000);
        assertThat(xml.expectedTier()).isEqualTo(Tier.EMBEDDED_DATA);
        assertThat(xml.costAtMost()).isZero();
    }

    @Test
    void withHistoryItIsTheOrganisationsOwn() {
        for (int i = 0; i < 20; i++) {
            ended(MediaType.PDF, 2, 60_000, Tier.LLM, "0.08", 6_000, true, true);
            ended(MediaType.JPEG, 1, 900_000, Tier.OCR, "0.01", 1_500, false, false);
        }
        Estimate pdf = estimate(Optional.of(new LlmPrice(cost("0.10"), cost("0.50"))), MediaType.PDF, 3, 60_000);
        assertThat(pdf.expectedTier()).isEqualTo(Tier.LLM);
        assertThat(pdf.documents()).isEqualTo(20);
        assertThat(pdf.seconds()).isEqualTo(9.0);
        // Twenty of 0.04 a page, and five of a tenth of 0.10 a page.
        assertThat(pdf.cost()).isEqualByComparingTo("0.102");
        Estimate photo = estimate(Optional.empty(), MediaType.PNG, 1, 700_000);
        assertThat(photo.expectedTier()).isEqualTo(Tier.OCR);
        assertThat(photo.seconds()).isEqualTo(1.5);
    }

    @Test
    void moneyIsShownWithAtLeastTwoDecimals() {
        assertThat(Cost.shown(BigDecimal.ZERO)).hasToString("0.00");
        assertThat(Cost.shown(new BigDecimal("1E+2"))).hasToString("100.00");
        assertThat(Cost.shown(new BigDecimal("0.0003600"))).hasToString("0.00036");
        assertThat(Cost.shown(new BigDecimal("0.00000049"))).hasToString("0.00");
    }

    private Estimate estimate(Optional<LlmPrice> llm, MediaType type, int pages, long bytes) {
        return new Estimates(database.transactions(), store, PRICES, llm)
                .of("eabl_main", new Ask(type, OptionalInt.of(pages), OptionalLong.of(bytes)));
    }

    private static BigDecimal cost(String text) {
        return new BigDecimal(text);
    }

    private Ledger ledger(Limits limits, Clock clock) {
        return new Ledger(database.transactions(), store, limits, clock);
    }

    private static Limits limits(@Nullable String day, @Nullable String month, long tokens) {
        return new Limits(
                Optional.ofNullable(day).map(BigDecimal::new),
                Optional.ofNullable(month).map(BigDecimal::new),
                tokens,
                List.of(),
                List.of());
    }

    private static Claim claim(String most, long tokens) {
        return new Claim("eabl_main", "doc_1", Tier.LLM, new BigDecimal(most), tokens);
    }

    private void ended(
            MediaType type,
            int pages,
            long bytes,
            @Nullable Tier tier,
            String cost,
            long ms,
            boolean asked,
            boolean sufficed) {
        DocumentUsage usage = new DocumentUsage(
                "doc_" + ids.incrementAndGet(),
                "eabl_main",
                type,
                pages,
                bytes,
                ProcessingStatus.SUCCESS,
                tier,
                new BigDecimal(cost),
                ms,
                asked,
                sufficed,
                NOON.plusMillis(ids.get()));
        database.transactions().run(tx -> store.insert(tx, usage));
    }
}
