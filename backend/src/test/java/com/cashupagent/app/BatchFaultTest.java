package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed at random moments while five batches are sent and read: each closes, once, with one result for
 * each document. Briefly by default; in full by {@code -Dfaults.kills=50 -Dfaults.documents=500}. {@code -Dfaults.seed}
 * repeats a run's moments.
 */
@Timeout(1_800)
class BatchFaultTest {

    private static final int BATCHES = 5;
    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final int FILES = Math.max(1, Integer.getInteger("faults.documents", 45) / BATCHES);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    @TempDir
    private Path folder;

    private final Set<String> accepted = new ConcurrentSkipListSet<>();
    private final AtomicReference<String> refusal = new AtomicReference<>("");

    @Test
    void everyBatchClosesOnceOnTheEmbeddedDatabase() throws Exception {
        survives(null);
    }

    @Test
    void everyBatchClosesOnceOnPostgres() throws Exception {
        survives(TestDatabases.postgres());
    }

    private void survives(@Nullable DatabaseSettings postgres) throws Exception {
        Random random = new Random(SEED);
        System.err.println("BatchFaultTest: seed " + SEED + ", " + KILLS + " kills, " + BATCHES + " × " + FILES);
        try (ForgetfulReceiver receiver = new ForgetfulReceiver();
                ServerProcess server = new ServerProcess(folder, postgres)) {
            IssuedCredential issued = server.credential();
            server.start("");
            String bearer = server.bearer(issued);
            Answer registered = server.caller.post(
                    "/api/v1/webhooks/register",
                    "application/json",
                    "{\"url\":\"" + receiver.url() + "\",\"events\":[\"batch_completed\",\"document_processed\"],"
                            + "\"client_id\":\"eabl_main\"}",
                    "Authorization",
                    bearer);
            assertThat(registered.status()).isEqualTo(201);

            Thread sender = new Thread(() -> send(server, bearer), "sender");
            sender.start();
            int atWork = 0;
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(1_500));
                atWork += accepted.size() < BATCHES || open(server, bearer) > 0 ? 1 : 0;
                server.kill();
                server.start("");
            }
            sender.join(Duration.ofMinutes(10).toMillis());
            assertThat(accepted).as(() -> "accepted; last refused: " + refusal).hasSize(BATCHES);
            assertThat(atWork).as("kills at work, seed " + SEED).isPositive();

            await("every batch ends", () -> open(server, bearer) == 0);
            Set<String> documents = new HashSet<>();
            accepted.forEach(batch -> documents.addAll(whole(server, bearer, batch)));
            assertThat(documents).hasSize(BATCHES * FILES);
            await(
                    "every delivery ends",
                    () -> receiver.of("batch_completed").size() == BATCHES
                            && server.caller
                                    .get(
                                            registered.header("Location") + "/deliveries?status=pending",
                                            "Authorization",
                                            bearer)
                                    .json()
                                    .path("deliveries")
                                    .isEmpty());
            accepted.forEach(batch ->
                    assertThat(receiver.events.get("batch_completed " + batch)).hasSize(1));
            assertThat(receiver.of("batch_completed")).hasSize(BATCHES);
            documents.forEach(document -> assertThat(receiver.events.get("document_processed " + document))
                    .hasSize(1));
            assertThat(receiver.of("document_processed")).hasSize(documents.size());
            assertThat(receiver.refused.get()).isGreaterThan(documents.size() / 10);
            assertThat(server.stop()).isZero();
            nothingIsLeft(DataFolder.open(folder).databaseSettings(server.settings.database()));
        }
    }

    /** Every batch under its name, however often the server goes away before it answers. */
    private void send(ServerProcess server, String bearer) {
        for (String batch : names()) {
            Form form = new Form()
                    .field("batch_id", batch)
                    .field("client_id", "eabl_main")
                    .field("confidence_threshold", "0");
            for (int i = 0; i < FILES; i++) {
                form.part("files", "doc_" + i + ".pdf", SamplePdf.invoice(batch + "-" + i));
            }
            byte[] body = form.end();
            while (!accepted.contains(batch)) {
                try {
                    Answer answer = server.caller.post(
                            "/api/v1/process-batch",
                            Form.TYPE,
                            BodyPublishers.ofByteArray(body),
                            "Authorization",
                            bearer);
                    if (answer.status() == 202) {
                        accepted.add(batch);
                    } else {
                        refusal.set(answer.status() + " " + answer.text());
                        ServerProcess.pause();
                    }
                } catch (RuntimeException | AssertionError e) {
                    refusal.set(e + " " + e.getCause());
                    ServerProcess.pause();
                }
            }
        }
    }

    /** How many of those accepted have not ended. */
    private int open(ServerProcess server, String bearer) {
        return (int) accepted.stream()
                .filter(batch -> server.caller
                        .get("/api/v1/batch-status/" + batch + "?results=false", "Authorization", bearer)
                        .json()
                        .path("status")
                        .asString()
                        .equals("processing"))
                .count();
    }

    /** One result for each file and one end of the batch; the documents. */
    private static List<String> whole(ServerProcess server, String bearer, String batch) {
        Answer answer = server.caller.get("/api/v1/batch-status/" + batch, "Authorization", bearer);
        JsonNode status = answer.json();
        assertThat(status.path("status").asString()).as(answer.text()).isEqualTo("completed");
        assertThat(status.path("percent").asInt()).isEqualTo(100);
        assertThat(status.at("/totals/succeeded").asInt()).isEqualTo(FILES);
        assertThat(status.path("results"))
                .extracting(result -> result.at("/results/invoice_ids/0").asString())
                .containsExactlyElementsOf(
                        IntStream.range(0, FILES).mapToObj(i -> batch + "-" + i).toList());
        List<EventsTest.Event> events = EventsTest.parse(server.caller
                .get("/api/v1/batches/" + batch + "/events", "Authorization", bearer)
                .text());
        assertThat(events).extracting(EventsTest.Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(events).filteredOn(event -> !event.name().equals("progress")).hasSize(1);
        return status.path("files")
                .valueStream()
                .map(file -> file.path("document_id").asString())
                .toList();
    }

    private static void nothingIsLeft(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "scheduled_tasks")).isZero();
            assertThat(count(statement, "recognition_tasks")).isZero();
            assertThat(count(statement, "batch where state = 'COMPLETED'")).isEqualTo(BATCHES);
            assertThat(count(statement, "batch")).isEqualTo(BATCHES);
            assertThat(count(statement, "document where state = 'DONE'")).isEqualTo(BATCHES * FILES);
            assertThat(count(statement, "document")).isEqualTo(BATCHES * FILES);
            assertThat(count(statement, "webhook_event where type = 'batch_completed'"))
                    .isEqualTo(BATCHES);
            assertThat(count(statement, "webhook_delivery where state <> 'SUCCEEDED'"))
                    .isZero();
        }
    }

    private static int count(Statement statement, String what) throws Exception {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> names() {
        return IntStream.range(0, BATCHES).mapToObj(i -> "fault_" + i).toList();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            ServerProcess.pause();
        }
    }
}
