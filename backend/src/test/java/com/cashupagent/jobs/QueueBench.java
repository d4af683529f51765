package com.cashupagent.jobs;

import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the queue itself costs a job, from its transaction to its removal, while others wait. As a program it prints the
 * table of the README: {@code QueueBench 100 1000 10000 100000}.
 */
final class QueueBench {

    static final String KIND = "nothing";

    private QueueBench() {}

    /** Milliseconds a job. */
    record Costs(double enqueue, double run) {}

    public static void main(String[] depths) throws Exception {
        Path folder = Files.createTempDirectory("queue-bench");
        for (String depth : depths) {
            print("H2", depth, measure(DatabaseSettings.embedded(folder.resolve(depth)), Integer.parseInt(depth), 500));
            print("PostgreSQL", depth, measure(TestDatabases.postgres(), Integer.parseInt(depth), 500));
        }
    }

    private static void print(String database, String depth, Costs costs) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %7s waiting: %.2f ms to enqueue, %.2f ms to run%n",
                database,
                depth,
                costs.enqueue(),
                costs.run());
    }

    /** With so many jobs of one organisation waiting all the time, the mean over some more of another. */
    static Costs measure(DatabaseSettings settings, int depth, int jobs) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        Semaphore gate = new Semaphore(0);
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(Job job) throws InterruptedException {
                gate.acquire();
                done.incrementAndGet();
            }

            @Override
            public void exhausted(Job job, Throwable last) {}
        };
        try (Database database = Database.open(settings)) {
            DbJobQueue queue = new DbJobQueue(
                    database, DbJobQueue.DOCUMENTS, JobSettings.of(2, "node_b"), List.of(handler), Clock.systemUTC());
            for (int from = 0; from < depth; from += 1_000) {
                int chunk = from;
                database.transactions().run(tx -> {
                    for (int i = chunk; i < Math.min(depth, chunk + 1_000); i++) {
                        queue.enqueue(tx, KIND, "flood_" + i, "org_flood", JobPriority.BATCH);
                    }
                });
            }
            one(database, queue, "warm", 200);
            double enqueue = one(database, queue, "other", jobs);
            queue.start();
            gate.release(100);
            until(done, 100);
            long began = System.nanoTime();
            int ran = Math.min(jobs, depth);
            gate.release(ran);
            until(done, 100 + ran);
            double run = millis(began) / ran;
            // The figures are taken. Jobs that still wait at the gate would be interrupted, and told of at length.
            gate.release(Integer.MAX_VALUE / 2);
            queue.stop(Duration.ofSeconds(10));
            return new Costs(enqueue, run);
        }
    }

    private static double one(Database database, DbJobQueue queue, String name, int jobs) {
        long began = System.nanoTime();
        for (int i = 0; i < jobs; i++) {
            String key = name + i;
            database.transactions().run(tx -> queue.enqueue(tx, KIND, key, "org_" + name, JobPriority.BATCH));
        }
        return millis(began) / jobs;
    }

    private static void until(AtomicInteger done, int count) throws InterruptedException {
        while (done.get() < count) {
            Thread.sleep(1);
        }
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
