package com.cashupagent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who goes first, on both databases. */
@Timeout(180)
class TurnsTest {

    private static final String KIND = "note";

    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void onTheEmbeddedDatabase(@TempDir Path folder) throws Exception {
        check(DatabaseSettings.embedded(folder));
    }

    @Test
    void onPostgres() throws Exception {
        check(TestDatabases.postgres());
    }

    @Test
    void aDeepQueueCostsNoMoreOnTheEmbeddedDatabase(@TempDir Path folder) throws Exception {
        flat(DatabaseSettings.embedded(folder.resolve("a")), DatabaseSettings.embedded(folder.resolve("b")));
    }

    @Test
    void aDeepQueueCostsNoMoreOnPostgres() throws Exception {
        flat(TestDatabases.postgres(), TestDatabases.postgres());
    }

    private static void flat(DatabaseSettings shallow, DatabaseSettings deep) throws Exception {
        QueueBench.Costs few = QueueBench.measure(shallow, 300, 200);
        QueueBench.Costs many = QueueBench.measure(deep, 10_000, 200);
        // A scan of the waiting jobs, anywhere, would cost tens of milliseconds a job.
        assertThat(many.enqueue()).isLessThan(few.enqueue() * 3 + 3);
        assertThat(many.run()).isLessThan(few.run() * 3 + 3);
    }

    private void check(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings)) {
            DbJobQueue queue = new DbJobQueue(
                    database, DbJobQueue.DOCUMENTS, JobSettings.of(1, "node_t"), List.of(handler()), Clock.systemUTC());
            flood(database, queue, "a", 60);
            flood(database, queue, "b", 3);
            flood(database, queue, "c", 2);
            database.transactions().run(tx -> queue.enqueue(tx, KIND, "urgent", "a", JobPriority.INTERACTIVE));
            queue.start();
            await(66);
            assertThat(ran.get(0)).isEqualTo("urgent");
            // Three organisations take turns until the small ones are done.
            assertThat(ran.subList(1, 4)).containsExactlyInAnyOrder("a0", "b0", "c0");
            assertThat(ran.subList(4, 7)).containsExactlyInAnyOrder("a1", "b1", "c1");
            assertThat(ran.subList(7, 9)).containsExactlyInAnyOrder("a2", "b2");
            assertThat(ran.subList(9, 66))
                    .isEqualTo(IntStream.range(3, 60).mapToObj(i -> "a" + i).toList());
            queue.stop(Duration.ofSeconds(5));
        }
    }

    private static void flood(Database database, DbJobQueue queue, String organisation, int jobs) {
        for (int i = 0; i < jobs; i++) {
            String key = organisation + i;
            database.transactions().run(tx -> queue.enqueue(tx, KIND, key, organisation, JobPriority.BATCH));
        }
    }

    private void await(int jobs) throws InterruptedException {
        for (int i = 0; i < 2_000 && ran.size() < jobs; i++) {
            Thread.sleep(10);
        }
        assertThat(ran).hasSize(jobs);
    }

    private JobHandler handler() {
        return new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(Job job) {
                ran.add(job.key());
            }

            @Override
            public void exhausted(Job job, Throwable last) {
                throw new AssertionError(job.key(), last);
            }
        };
    }
}
