package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random moments while documents and their webhooks run. Briefly by default; in full by
 * {@code -Dfaults.kills=50 -Dfaults.documents=500}. {@code -Dfaults.seed} repeats a run's moments.
 */
class FaultTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final int DOCUMENTS = Integer.getInteger("faults.documents", 30);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOnTheEmbeddedDatabase() throws Exception {
        survives(null);
    }

    @Test
    void nothingIsLostOnPostgres() throws Exception {
        survives(TestDatabases.postgres());
    }

    private void survives(@Nullable DatabaseSettings postgres) throws Exception {
        Random random = new Random(SEED);
        System.err.println("FaultTest: seed " + SEED + ", " + KILLS + " kills, " + DOCUMENTS + " documents");
        Map<Integer, String> accepted = new ConcurrentSkipListMap<>();
        try (ForgetfulReceiver receiver = new ForgetfulReceiver();
                ServerProcess server = new ServerProcess(folder, postgres)) {
            IssuedCredential issued = server.credential();
            server.start("");
            String bearer = server.bearer(issued);
            Answer registered = server.caller.post(
                    "/api/v1/webhooks/register",
                    "application/json",
                    "{\"url\":\"" + receiver.url() + "\",\"events\":[\"document_processed\",\"processing_failed\"],"
                            + "\"client_id\":\"eabl_main\"}",
                    "Authorization",
                    bearer);
            assertThat(registered.status()).isEqualTo(201);

            AtomicReference<String> refusal = new AtomicReference<>("");
            Thread sender = new Thread(() -> send(server, bearer, accepted, refusal), "sender");
            sender.start();
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(1_500));
                server.kill();
                server.start("");
            }
            sender.join(Duration.ofMinutes(10).toMillis());
            assertThat(accepted)
                    .as(() -> "accepted; last refused: " + refusal + "\n" + said(server))
                    .hasSize(DOCUMENTS);

            await(
                    () -> "every document ends; not yet: " + pending(server, bearer, accepted) + "\n" + said(server),
                    () -> accepted.values().stream()
                            .allMatch(id -> document(server, bearer, id).json().has("results")));
            accepted.forEach((number, id) -> oneResult(server, bearer, number, id));
            await(
                    () -> "every event arrives\n" + said(server),
                    () -> accepted.values().stream()
                            .allMatch(id -> receiver.events.containsKey("document_processed " + id)));
            await(
                    () -> "every delivery ends\n" + said(server),
                    () -> server.caller
                            .get(registered.header("Location") + "/deliveries?status=pending", "Authorization", bearer)
                            .json()
                            .path("deliveries")
                            .isEmpty());
            assertThat(receiver.of("document_processed")).hasSize(DOCUMENTS).allMatch(ids -> ids.size() == 1);
            assertThat(receiver.of("processing_failed")).isEmpty();
            assertThat(receiver.refused.get()).isGreaterThan(DOCUMENTS / 10);
            assertThat(server.stop()).isZero();
            nothingIsLeft(DataFolder.open(folder).databaseSettings(server.settings.database()));
        }
    }

    /** Every document once, however often the server goes away before it answers. */
    private static void send(
            ServerProcess server, String bearer, Map<Integer, String> accepted, AtomicReference<String> refusal) {
        for (int i = 0; i < DOCUMENTS; i++) {
            accepted.put(i, server.submit(bearer, "fault-" + i, SamplePdf.invoice("F-" + i), refusal::set));
        }
    }

    private static Answer document(ServerProcess server, String bearer, String id) {
        return server.caller.get("/api/v1/documents/" + id, "Authorization", bearer);
    }

    private static List<String> pending(ServerProcess server, String bearer, Map<Integer, String> accepted) {
        return accepted.values().stream()
                .map(id -> document(server, bearer, id).text())
                .filter(text -> !text.contains("\"results\""))
                .toList();
    }

    /** Its last words, with what its threads are at. */
    private static String said(ServerProcess server) {
        try {
            server.dumpThreads();
            String all = Files.readString(server.output);
            return all.substring(Math.max(0, all.length() - 60_000));
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    private static void oneResult(ServerProcess server, String bearer, int number, String id) {
        Answer result = document(server, bearer, id);
        assertThat(result.json().path("status").asString()).as(result.text()).isEqualTo("success");
        assertThat(result.json().at("/results/invoice_ids/0").asString()).isEqualTo("F-" + number);
        List<EventsTest.Event> events = EventsTest.parse(server.caller
                .get("/api/v1/documents/" + id + "/events", "Authorization", bearer)
                .text());
        assertThat(events).extracting(EventsTest.Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(events).filteredOn(event -> !event.name().equals("progress")).hasSize(1);
    }

    private static void nothingIsLeft(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "scheduled_tasks")).isZero();
            assertThat(count(statement, "recognition_tasks")).isZero();
            assertThat(count(statement, "document where state = 'DONE'")).isEqualTo(DOCUMENTS);
            assertThat(count(statement, "document")).isEqualTo(DOCUMENTS);
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

    private static void await(Supplier<String> what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            ServerProcess.pause();
        }
    }
}
