package com.cashupagent.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same on both databases. */
@Timeout(180)
class TimedJobsTest {

    private static final String KIND = "call";

    @Test
    void onTheEmbeddedDatabase(@TempDir Path folder) throws Exception {
        check(DatabaseSettings.embedded(folder));
    }

    @Test
    void onPostgres() throws Exception {
        check(TestDatabases.postgres());
    }

    private static void check(DatabaseSettings settings) throws Exception {
        BlockingQueue<String> ran = new LinkedBlockingQueue<>();
        Map<String, Instant> times = new ConcurrentHashMap<>();
        Map<String, Integer> troubles = new ConcurrentHashMap<>(Map.of("troubled", 1));
        TimedJobHandler handler = new TimedJobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(String key) {
                times.put(key, Instant.now());
                if (troubles.merge(key, -1, Integer::sum) >= 0) {
                    throw new IllegalStateException("the database is away");
                }
                ran.add(key);
            }
        };
        try (Database database = Database.open(settings)) {
            DbTimedJobs jobs = new DbTimedJobs(database, JobSettings.of(2, "node_t"), Clock.systemUTC());
            Instant now = Instant.now();
            database.transactions().run(tx -> jobs.enqueue(tx, KIND, "before the start", now));
            jobs.start(List.of(handler));
            assertThat(ran.poll(20, TimeUnit.SECONDS)).isEqualTo("before the start");

            assertThatThrownBy(() -> database.transactions().run(tx -> {
                        jobs.enqueue(tx, KIND, "undone", now);
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            Instant due = Instant.now().plus(Duration.ofSeconds(3));
            database.transactions().run(tx -> {
                jobs.enqueue(tx, KIND, "later", due);
                jobs.enqueue(tx, KIND, "later", Instant.EPOCH);
                jobs.enqueue(tx, KIND, "troubled", now);
                jobs.enqueue(tx, KIND, "at once", Instant.EPOCH);
            });

            assertThat(ran.poll(20, TimeUnit.SECONDS)).isEqualTo("at once");
            assertThat(List.of(take(ran), take(ran))).containsExactlyInAnyOrder("later", "troubled");
            assertThat(times.get("later")).isAfterOrEqualTo(due);
            assertThat(ran.poll(1500, TimeUnit.MILLISECONDS)).isNull();
            jobs.stop(Duration.ofSeconds(1));
        }
    }

    private static String take(BlockingQueue<String> ran) throws InterruptedException {
        return String.valueOf(ran.poll(20, TimeUnit.SECONDS));
    }
}
