package com.cashupagent.deliver.webhook;

import static com.cashupagent.deliver.webhook.Station.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while deliveries are under way, and a restart. */
@Timeout(300)
class KilledDeliveryTest {

    private static final int EVENTS = 20;

    @TempDir
    private Path folder;

    @Test
    void onTheEmbeddedDatabaseEveryEventArrives() throws Exception {
        survives(DatabaseSettings.embedded(folder));
    }

    @Test
    void onPostgresEveryEventArrives() throws Exception {
        survives(TestDatabases.postgres());
    }

    /** A third of the answers never comes before the kill: what was being sent is sent again, under the same id. */
    private void survives(DatabaseSettings settings) throws Exception {
        try (Receiver receiver = new Receiver((request, number) -> {
            if (number % 3 == 0) {
                TimeUnit.SECONDS.sleep(100);
            }
            return Reply.of(200);
        })) {
            String id = killed(settings, receiver);
            int before = receiver.ids().size();
            receiver.behave((request, number) -> Reply.of(200));

            try (Station station = new Station(settings, folder, 4, Station.policies())) {
                eventually("every event arrived", () -> station.count(id, State.SUCCEEDED) == EVENTS);
                assertThat(receiver.ids()).hasSize(EVENTS);
                assertThat(before).isLessThan(EVENTS);
                assertThat(receiver.received()).allMatch(request -> request.verifies(Station.SECRET));
            }
        }
    }

    private String killed(DatabaseSettings settings, Receiver receiver) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStation.class.getName(),
                        settings.url(),
                        settings.user(),
                        settings.password(),
                        folder.toString(),
                        receiver.url(),
                        Integer.toString(EVENTS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String id = "";
            while (id != null && !id.startsWith("whk_")) {
                id = out.readLine();
            }
            assertThat(id).as("the server came half way").isNotNull();
            eventually("some are under way", () -> receiver.received().size() >= 4);
            return String.valueOf(id);
        } finally {
            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
