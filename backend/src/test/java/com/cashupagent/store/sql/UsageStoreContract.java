package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.Spending;
import com.cashupagent.store.Tx;
import com.cashupagent.store.UsageStore.DayCount;
import com.cashupagent.store.UsageStore.DaySpent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was spent and how documents went, the same on every database. Each test has an organisation of its own. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UsageStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final AtomicInteger IDS = new AtomicInteger();

    private final SqlUsageStore store = new SqlUsageStore();
    private Database database;

    abstract DatabaseSettings settings(Path folder) throws Exception;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(settings(folder));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void spendingsAddUpByDayInUtc() {
        Instant lastMoment = Instant.parse("2026-11-26T23:59:59.999999Z");
        run(tx -> {
            store.insert(tx, spending("sums", "0.000360", 1200, 300, NOON));
            store.insert(tx, spending("sums", "0.25", 10, 1, lastMoment));
            store.insert(tx, spending("sums", "1", 5, 5, lastMoment.plusNanos(1_000)));
            store.insert(tx, spending("another", "99", 5, 5, NOON));
        });
        run(tx -> {
            assertThat(store.spent(tx, "sums", TODAY, TODAY)).isEqualTo(spent("0.25036", 1210, 301));
            assertThat(store.spent(tx, "sums", TODAY, TODAY.plusDays(1))).isEqualTo(spent("1.25036", 1215, 306));
            assertThat(store.spent(tx, "sums", TODAY.minusDays(9), TODAY.minusDays(1)))
                    .isEqualTo(spent("0", 0, 0));
            assertThat(store.spentByDay(tx, "sums", TODAY.minusDays(30), TODAY.plusDays(30)))
                    .containsExactly(
                            new DaySpent(TODAY, spent("0.25036", 1210, 301)),
                            new DaySpent(TODAY.plusDays(1), spent("1", 5, 5)));
            assertThat(store.spentByDay(tx, "nobody", TODAY, TODAY)).isEmpty();
        });
    }

    @Test
    void aReservationIsSettledOnce() {
        Spending reserved = spending("settle", "0.50", 9_000, 0, NOON);
        run(tx -> store.insert(tx, reserved));
        run(tx -> {
            assertThat(store.spent(tx, "settle", TODAY, TODAY)).isEqualTo(spent("0.5", 9_000, 0));
            assertThat(store.settled(tx, "settle", TODAY, TODAY)).isEqualTo(spent("0", 0, 0));
        });
        run(tx -> store.settle(tx, reserved.id(), spent("0.01", 1_000, 100)));
        run(tx -> store.settle(tx, reserved.id(), spent("7", 7, 7)));
        run(tx -> store.settle(tx, "spd_none", spent("7", 7, 7)));
        run(tx -> {
            assertThat(store.spent(tx, "settle", TODAY, TODAY)).isEqualTo(spent("0.01", 1_000, 100));
            assertThat(store.settled(tx, "settle", TODAY, TODAY)).isEqualTo(spent("0.01", 1_000, 100));
        });
    }

    @Test
    void usageIsKeptWholeAndOnce() {
        DocumentUsage first = usage("kept", Tier.LLM, NOON);
        DocumentUsage second = usage("kept", null, NOON.plusSeconds(1));
        run(tx -> {
            assertThat(store.insert(tx, first)).isTrue();
            assertThat(store.insert(tx, second)).isTrue();
        });
        run(tx -> assertThat(store.insert(tx, first)).isFalse());
        run(tx -> {
            assertThat(store.latest(tx, "kept", 10)).containsExactly(second, first);
            assertThat(store.latest(tx, "kept", 1)).containsExactly(second);
            assertThat(store.latest(tx, "nobody", 1)).isEmpty();
        });
    }

    @Test
    void documentsAreCountedByDayAndTier() {
        run(tx -> {
            store.insert(tx, usage("count", Tier.OCR, NOON));
            store.insert(tx, usage("count", Tier.OCR, NOON.plusSeconds(5)));
            store.insert(tx, usage("count", null, NOON));
            store.insert(tx, usage("count", Tier.LLM, NOON.plusSeconds(86_400)));
        });
        run(tx -> assertThat(store.counts(tx, "count", TODAY, TODAY.plusDays(1)))
                .containsExactlyInAnyOrder(
                        new DayCount(TODAY, Tier.OCR, 2),
                        new DayCount(TODAY, null, 1),
                        new DayCount(TODAY.plusDays(1), Tier.LLM, 1)));
    }

    @Test
    void aThresholdIsToldOfOnceAPeriod() {
        BigDecimal five = new BigDecimal("5.00");
        run(tx -> {
            assertThat(store.notice(tx, "told", "2026-11", five, NOON)).isTrue();
            assertThat(store.notice(tx, "told", "2026-11", new BigDecimal("5"), NOON))
                    .isFalse();
            assertThat(store.notice(tx, "told", "2026-12", five, NOON)).isTrue();
            assertThat(store.notice(tx, "told", "2026-11-26", five, NOON)).isTrue();
            assertThat(store.notice(tx, "told", "2026-11", BigDecimal.TEN, NOON))
                    .isTrue();
            assertThat(store.notice(tx, "untold", "2026-11", five, NOON)).isTrue();
        });
    }

    @Test
    void whoSpendsWaitsForWhoSpends() {
        // Each looks at the sum and adds one while there are fewer than ten: without the lock they would pass it.
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(CompletableFuture.runAsync(() -> run(tx -> {
                store.lock(tx, "race");
                if (store.spent(tx, "race", TODAY, TODAY).cost().intValue() < 10) {
                    store.insert(tx, spending("race", "1", 0, 0, NOON));
                }
            })));
        }
        all.forEach(CompletableFuture::join);
        run(tx -> assertThat(store.spent(tx, "race", TODAY, TODAY).cost()).isEqualByComparingTo("10"));
    }

    @Test
    void strangeNamesAreNames() {
        String name = "o'neill \"& söns\"; drop table spending --";
        run(tx -> {
            store.lock(tx, name);
            store.insert(tx, spending(name, "1", 0, 0, NOON));
        });
        run(tx -> assertThat(store.spent(tx, name, TODAY, TODAY).cost()).isEqualByComparingTo("1"));
    }

    private void run(Consumer<Tx> work) {
        database.transactions().run(work);
    }

    private static Spent spent(String cost, long in, long out) {
        return new Spent(in, out, new BigDecimal(cost));
    }

    private static Spending spending(String organisation, String cost, long in, long out, Instant at) {
        return new Spending(
                "spd_" + IDS.incrementAndGet(), organisation, "doc_1", Tier.LLM, spent(cost, in, out), false, at);
    }

    private static DocumentUsage usage(String organisation, @Nullable Tier tier, Instant at) {
        return new DocumentUsage(
                "doc_" + IDS.incrementAndGet(),
                organisation,
                MediaType.PDF,
                3,
                12_345,
                ProcessingStatus.NEEDS_REVIEW,
                tier,
                new BigDecimal("0.0123"),
                456,
                true,
                false,
                at);
    }
}
