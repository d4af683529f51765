package com.cashupagent.app;

import com.cashupagent.config.Key;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Documents a minute from the first byte sent to the last result, over HTTP, on both databases. A program:
 * {@code ThroughputBench 1000}.
 */
final class ThroughputBench {

    private ThroughputBench() {}

    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        print("H2", documents, run(Map.of(Key.WORKERS, "1"), documents));
        DatabaseSettings postgres = TestDatabases.postgres();
        print(
                "PostgreSQL",
                documents,
                run(
                        Map.of(
                                Key.WORKERS, "1",
                                Key.DB_URL, postgres.url(),
                                Key.DB_USER, postgres.user(),
                                Key.DB_PASSWORD, postgres.password()),
                        documents));
        System.exit(0);
    }

    private static void print(String database, int documents, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %d documents in %.1f s: %.0f a minute%n",
                database,
                documents,
                seconds,
                documents * 60 / seconds);
    }

    private static double run(Map<Key, String> settings, int documents) throws Exception {
        Path folder = Files.createTempDirectory("throughput");
        try (RunningApp app = new RunningApp(folder, settings)) {
            String bearer = app.bearer();
            List<byte[]> files = new ArrayList<>();
            for (int i = 0; i < documents + 100; i++) {
                files.add(SamplePdf.invoice("T-" + i));
            }
            send(app, bearer, files.subList(documents, documents + 100));
            long began = System.nanoTime();
            send(app, bearer, files.subList(0, documents));
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void send(RunningApp app, String bearer, List<byte[]> files) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<String>> sent = new ArrayList<>();
        for (byte[] file : files) {
            sent.add(callers.submit(() -> app.submit(bearer, file)));
        }
        for (Future<String> each : sent) {
            // Ends with the document.
            app.caller.get("/api/v1/documents/" + each.get() + "/events", "Authorization", bearer);
        }
        callers.shutdown();
    }
}
