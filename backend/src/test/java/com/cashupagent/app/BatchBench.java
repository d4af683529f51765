package com.cashupagent.app;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A batch of small text PDFs end to end: sent in one call, waited for. Prints documents a minute. */
public final class BatchBench {

    private BatchBench() {}

    /** Arguments: how many documents (1000), {@code h2} or {@code postgres} (h2), how many workers (as the default). */
    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        boolean postgres = args.length > 1 && args[1].equals("postgres");
        Map<Key, String> settings = new EnumMap<>(Map.of(Key.WORKERS, args.length > 2 ? args[2] : "0"));
        if (postgres) {
            DatabaseSettings database = TestDatabases.postgres();
            settings.put(Key.DB_URL, database.url());
            settings.put(Key.DB_USER, database.user());
            settings.put(Key.DB_PASSWORD, database.password());
        }
        Path folder = Files.createTempDirectory("batch-bench");
        try (RunningApp app = new RunningApp(folder, settings)) {
            // What is compiled and warm in a server that has run for a while.
            run(app, "warm-up", Math.min(files, 200));
            long[] took = run(app, "measured", files);
            System.out.printf(
                    "%s, %d documents: accepted after %.1f s, all ended after %.1f s, %.0f documents a minute%n",
                    postgres ? "PostgreSQL" : "H2", files, took[0] / 1e9, took[1] / 1e9, files * 60e9 / took[1]);
        }
        System.exit(0);
    }

    private static long[] run(RunningApp app, String name, int files) throws InterruptedException {
        Form form = new Form().field("client_id", "eabl_main").field("batch_id", name);
        for (int i = 0; i < files; i++) {
            form.part("files", i + ".pdf", SamplePdf.invoice(name + "-" + i));
        }
        byte[] body = form.end();
        String bearer = app.bearer();
        long began = System.nanoTime();
        Answer answer = app.caller.post(
                "/api/v1/process-batch", Form.TYPE, BodyPublishers.ofByteArray(body), "Authorization", bearer);
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.text());
        }
        long accepted = System.nanoTime() - began;
        while (true) {
            JsonNode status = app.caller
                    .get("/api/v1/batch-status/" + name + "?results=false", "Authorization", bearer)
                    .json();
            if (!status.path("status").asString().equals("processing")) {
                return new long[] {accepted, System.nanoTime() - began};
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
