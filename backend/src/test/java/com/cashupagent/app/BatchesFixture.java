package com.cashupagent.app;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A partner who sends batches to the running server. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BatchesFixture {

    static final String BATCH = "/api/v1/process-batch";
    static final String STATUS = "/api/v1/batch-status/";

    private static final Map<String, byte[]> INVOICES = new ConcurrentHashMap<>();

    RunningApp app;
    String bearer = "";

    Map<Key, String> settings() throws Exception {
        return Map.of(Key.ALLOW_PRIVATE_CALLBACKS, "true", Key.MAX_FILE_SIZE, "200KB", Key.MAX_PAGES, "3");
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        app = new RunningApp(folder, settings());
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    static Form form(String batchId) {
        return new Form().field("batch_id", batchId).field("client_id", "eabl_main");
    }

    static Form invoices(String batchId, String... numbers) {
        Form form = form(batchId).field("processing_mode", "async");
        for (int i = 0; i < numbers.length; i++) {
            form.part("files", "doc_" + i + ".pdf", invoice(numbers[i]));
        }
        return form;
    }

    /** The same bytes for the same number: a PDF made anew has another id. */
    static byte[] invoice(String number) {
        return INVOICES.computeIfAbsent(number, SamplePdf::invoice);
    }

    Answer send(Form form) {
        return send(Form.TYPE, form);
    }

    Answer send(String contentType, Form form) {
        return app.caller.post(BATCH, contentType, BodyPublishers.ofByteArray(form.end()), "Authorization", bearer);
    }

    Answer get(String path) {
        return app.caller.get(path, "Authorization", bearer);
    }

    /** As the guide's loop waits, only more often. */
    JsonNode ended(String batchId) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < deadline) {
            JsonNode status = get(STATUS + batchId).json();
            if (status.path("status").asString().matches("completed|failed")) {
                return status;
            }
            pause();
        }
        throw new AssertionError("did not end: " + get(STATUS + batchId).text());
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
