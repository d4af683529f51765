package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.app.EventsTest.Event;
import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} between the documents of a batch, again and again: it closes all the same, and once. */
@Timeout(900)
class KilledBatchTest {

    private static final int FILES = 60;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void onTheEmbeddedDatabase() throws Exception {
        closesOnce(null);
    }

    @Test
    void onPostgres() throws Exception {
        closesOnce(TestDatabases.postgres());
    }

    private void closesOnce(@Nullable DatabaseSettings database) throws Exception {
        IssuedCredential login = login(database);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200));
                Killable server = new Killable(folder.resolve("data"), folder.resolve("log"), database)) {
            server.start();
            String bearer = bearer(server, login);
            assertThat(server.caller
                            .post(
                                    "/api/v1/webhooks/register",
                                    "application/json",
                                    Json.mapper()
                                            .writeValueAsString(Map.of(
                                                    "url",
                                                    receiver.url(),
                                                    "events",
                                                    List.of("batch_completed", "document_processed"),
                                                    "client_id",
                                                    "eabl_main")),
                                    "Authorization",
                                    bearer)
                            .status())
                    .isEqualTo(201);
            Answer sent = server.caller.post(
                    "/api/v1/process-batch", Form.TYPE, BodyPublishers.ofByteArray(batch()), "Authorization", bearer);
            assertThat(sent.status()).as(sent.text()).isEqualTo(202);

            int halfWay = 0;
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(500));
                JsonNode status = status(server, bearer, false);
                halfWay += status.path("status").asString().equals("processing") ? 1 : 0;
                server.kill();
                server.start();
            }
            assertThat(halfWay).as("kills at work, seed " + seed).isPositive();
            WebhooksFixture.eventually(
                    "the batch ends",
                    () -> !status(server, bearer, false)
                            .path("status")
                            .asString()
                            .equals("processing"));

            assertWhole(status(server, bearer, true));
            List<Event> events = EventsTest.parse(server.caller
                    .get("/api/v1/batches/killed/events", "Authorization", bearer)
                    .text());
            assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
            assertThat(events.stream().map(Event::name).filter(name -> !name.equals("progress")))
                    .containsExactly("completed");
            WebhooksFixture.eventually(
                    "everything is told",
                    () -> ids(receiver, "batch_completed").size() == 1
                            && ids(receiver, "document_processed").size() == FILES);
        }
    }

    private static void assertWhole(JsonNode status) {
        assertThat(status.path("status").asString()).isEqualTo("completed");
        assertThat(status.at("/totals/succeeded").asInt()
                        + status.at("/totals/needs_review").asInt())
                .isEqualTo(FILES);
        Set<String> numbers = new HashSet<>();
        status.path("results")
                .forEach(result ->
                        numbers.add(result.at("/results/invoice_ids/0").asString("")));
        assertThat(numbers).hasSize(FILES);
    }

    private static Set<String> ids(Receiver receiver, String type) {
        return receiver.received().stream()
                .map(request -> request.json())
                .filter(event -> event.path("event_type").asString().equals(type))
                .map(event -> event.path("event_id").asString())
                .collect(Collectors.toSet());
    }

    private static JsonNode status(Killable server, String bearer, boolean results) {
        return server.caller
                .get("/api/v1/batch-status/killed?results=" + results, "Authorization", bearer)
                .json();
    }

    private static byte[] batch() {
        Form form = new Form().field("batch_id", "killed").field("client_id", "eabl_main");
        for (int i = 0; i < FILES; i++) {
            form.part("files", i + ".pdf", SamplePdf.invoice("KB-" + i));
        }
        return form.end();
    }

    private static String bearer(Killable server, IssuedCredential login) {
        return "Bearer "
                + server.caller
                        .post(
                                "/oauth/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials&client_id=" + login.clientId() + "&client_secret="
                                        + login.clientSecret())
                        .json()
                        .path("access_token")
                        .asString();
    }

    private IssuedCredential login(@Nullable DatabaseSettings database) throws Exception {
        Map<Key, String> flags =
                new EnumMap<>(Map.of(Key.DATA_DIR, folder.resolve("data").toString()));
        if (database != null) {
            flags.put(Key.DB_URL, database.url());
            flags.put(Key.DB_USER, database.user());
            flags.put(Key.DB_PASSWORD, database.password());
        }
        try (var desk = new LiveOperations(java.time.Clock.systemUTC())
                .credentials(new SettingsLoader(Map.of(), 2).load(flags, null))) {
            return desk.credentials().create(Set.of("eabl_main"), Set.of(), false);
        }
    }
}
