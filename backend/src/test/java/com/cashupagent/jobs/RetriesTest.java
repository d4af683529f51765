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
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failures: how often, how long between, what need not be repeated, and what a changed clock does to it. */
@Timeout(120)
class RetriesTest {

    private static final String KIND = "fail";

    private final List<Job> ran = new CopyOnWriteArrayList<>();
    private final List<Job> exhausted = new CopyOnWriteArrayList<>();
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @Test
    void pausesGrowToTheirLimit() {
        RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(1), 2, Duration.ofSeconds(3), 0.2);
        assertThat(policy.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.pause(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.pause(1_000, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.pause(1, 0)).isEqualTo(Duration.ofMillis(800));
        assertThat(policy.pause(1, 1)).isEqualTo(Duration.ofMillis(1_200));
        assertThat(policy.another(3)).isTrue();
        assertThat(policy.another(4)).isFalse();
        assertThatThrownBy(() -> new RetryPolicy(-1, Duration.ZERO, 1, Duration.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, 1, Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onTheEmbeddedDatabase(@TempDir Path folder) throws Exception {
        check(DatabaseSettings.embedded(folder));
    }

    @Test
    void onPostgres() throws Exception {
        check(TestDatabases.postgres());
    }

    @Test
    void aClockJumpLosesNothingOnTheEmbeddedDatabase(@TempDir Path folder) throws Exception {
        jump(DatabaseSettings.embedded(folder));
    }

    @Test
    void aClockJumpLosesNothingOnPostgres() throws Exception {
        jump(TestDatabases.postgres());
    }

    private void check(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings)) {
            DbJobQueue queue = queue(database, Duration.ofMillis(100));
            queue.start();
            enqueue(database, queue, "always", JobPriority.INTERACTIVE);
            enqueue(database, queue, "pointless", JobPriority.BATCH);
            enqueue(database, queue, "twice", JobPriority.BATCH);
            await(exhausted, 2);
            await(ran, 4 + 1 + 3);
            assertThat(of(ran, "always")).extracting(Job::retries).containsExactly(0, 1, 2, 3);
            assertThat(of(ran, "always")).extracting(Job::priority).containsOnly(JobPriority.INTERACTIVE);
            assertThat(of(ran, "twice")).extracting(Job::retries).containsExactly(0, 1, 2);
            assertThat(of(ran, "twice")).extracting(Job::priority).containsOnly(JobPriority.BATCH);
            assertThat(exhausted)
                    .extracting(Job::key, Job::retries)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("always", 3),
                            org.assertj.core.groups.Tuple.tuple("pointless", 0));
            queue.stop(Duration.ofSeconds(5));
        }
    }

    /** Back by a day: what waits, also for another attempt, must not wait a day. */
    private void jump(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings)) {
            DbJobQueue queue = queue(database, Duration.ofSeconds(30));
            enqueue(database, queue, "before", JobPriority.BATCH);
            queue.start();
            await(ran, 1);
            enqueue(database, queue, "twice", JobPriority.BATCH);
            await(ran, 2);
            // Its failure is written down by the clock as it was.
            Thread.sleep(1_000);
            shift.set(Duration.ofDays(-1));
            enqueue(database, queue, "after", JobPriority.BATCH);
            await(ran, 4);
            assertThat(of(ran, "after")).hasSize(1);
            shift.set(Duration.ofDays(3));
            enqueue(database, queue, "later", JobPriority.BATCH);
            await(ran, 5);
            assertThat(of(ran, "twice").size()).isGreaterThanOrEqualTo(2);
            queue.stop(Duration.ofSeconds(5));
        }
    }

    private DbJobQueue queue(Database database, Duration firstPause) {
        RetryPolicy policy = new RetryPolicy(3, firstPause, 1, firstPause, 0);
        return new DbJobQueue(
                database, DbJobQueue.RECOGNITION, JobSettings.of(2, policy, "node_r"), List.of(handler()), shifted());
    }

    private Clock shifted() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(shift.get());
            }
        };
    }

    private static void enqueue(Database database, DbJobQueue queue, String key, JobPriority priority) {
        database.transactions().run(tx -> queue.enqueue(tx, KIND, key, "org", priority));
    }

    private static List<Job> of(List<Job> jobs, String key) {
        return jobs.stream().filter(job -> job.key().equals(key)).toList();
    }

    private static void await(List<Job> jobs, int count) throws InterruptedException {
        for (int i = 0; i < 2_000 && jobs.size() < count; i++) {
            Thread.sleep(10);
        }
        assertThat(jobs).hasSizeGreaterThanOrEqualTo(count);
    }

    private JobHandler handler() {
        return new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(Job job) {
                ran.add(job);
                if (job.key().equals("always")
                        || job.key().equals("pointless")
                        || job.key().equals("twice") && job.retries() < 2) {
                    throw new IllegalStateException(job.key());
                }
            }

            @Override
            public boolean retryable(Throwable failure) {
                return !"pointless".equals(failure.getMessage());
            }

            @Override
            public void exhausted(Job job, Throwable last) {
                assertThat(last).hasMessage(job.key());
                exhausted.add(job);
            }
        };
    }
}
