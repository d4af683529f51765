package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerSettings;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What durability costs on top of reading: measured and logged, and held far below what a person notices. */
@Timeout(90)
class LatencyTest {

    private static final Logger LOG = LoggerFactory.getLogger(LatencyTest.class);
    private static final int WARM_UP = 30;
    private static final int MEASURED = 50;
    private static final int AT_ONCE = 100;
    /** Generous, for a busy build machine; the aim on a quiet one is 50 ms. */
    private static final double MOST_MS = 500;

    @TempDir
    private Path dir;

    @Test
    void theEmbeddedDatabaseIsQuick() {
        assertThat(median(DatabaseSettings.embedded(dir), "H2")).isLessThan(MOST_MS);
    }

    @Test
    void postgresIsQuick() throws Exception {
        assertThat(median(TestDatabases.postgres(), "PostgreSQL")).isLessThan(MOST_MS);
    }

    private double median(DatabaseSettings settings, String name) {
        long start = System.nanoTime();
        try (WorkerPool pool =
                        new WorkerPool(new WorkerSettings(2, Duration.ofSeconds(20), 128, dir.resolve("workers")));
                Core core = new Core(settings, dir, pool, UnaryOperator.identity())) {
            core.done(core.submit(Core.invoice("first")).id());
            double first = millis(start);
            List<Double> whole = new ArrayList<>();
            List<Double> overhead = new ArrayList<>();
            List<Double> intake = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                byte[] file = Core.invoice(name + i);
                long begin = System.nanoTime();
                StoredDocument accepted = core.submit(file);
                double accept = millis(begin);
                StoredDocument done = core.done(accepted.id());
                double took = millis(begin);
                if (i >= WARM_UP) {
                    assertThat(done.result()).isNotNull().satisfies(result -> {
                        intake.add(accept);
                        whole.add(took);
                        overhead.add(took - result.processingTimeMs());
                    });
                }
            }
            double perSecond = throughput(core, name);
            LOG.warn(
                    "{}: first answer {} ms after start; whole {} ms, intake {} ms, overhead {} ms (medians); {} a second",
                    name,
                    Math.round(first),
                    middle(whole),
                    middle(intake),
                    middle(overhead),
                    Math.round(perSecond));
            return middle(overhead);
        }
    }

    private static double throughput(Core core, String name) {
        List<byte[]> files = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Core.invoice(name + "-at-once-" + i))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            long begin = System.nanoTime();
            List<Future<StoredDocument>> all = files.stream()
                    .map(file ->
                            callers.submit(() -> core.done(core.submit(file).id())))
                    .toList();
            for (Future<StoredDocument> one : all) {
                assertThat(one.get().state()).isEqualTo(StoredDocument.State.DONE);
            }
            return AT_ONCE / (millis(begin) / 1000);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            callers.shutdownNow();
        }
    }

    private static double middle(List<Double> values) {
        return Math.round(values.stream().sorted().toList().get(values.size() / 2) * 10) / 10.0;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
