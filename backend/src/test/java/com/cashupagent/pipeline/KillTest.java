package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Progress;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.StoredEvent;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a document, and a restart. */
@Timeout(90)
class KillTest {

    @TempDir
    private Path dir;

    @Test
    void theEmbeddedDatabaseFinishesWhatWasAccepted() throws Exception {
        survives(DatabaseSettings.embedded(dir));
    }

    @Test
    void postgresFinishesWhatWasAccepted() throws Exception {
        survives(TestDatabases.postgres());
    }

    private void survives(DatabaseSettings settings) throws Exception {
        String id = halfWay(settings);
        try (Core core = new Core(settings, dir, Core.reader(), UnaryOperator.identity())) {
            StoredDocument done = core.service.await(id, Duration.ofSeconds(20));
            assertThat(done.state()).isEqualTo(StoredDocument.State.DONE);
            assertThat(done.result()).isNotNull().satisfies(result -> {
                assertThat(result.status()).isEqualTo(ProcessingStatus.SUCCESS);
                assertThat(result.results().invoiceIds()).containsExactly("K-1");
            });
            List<StoredEvent> events = core.database.transactions().call(tx -> core.log.read(tx, id, 0, 100));
            assertThat(events)
                    .extracting(StoredEvent::id)
                    .isEqualTo(IntStream.rangeClosed(1, events.size())
                            .mapToObj(i -> (long) i)
                            .toList());
            assertThat(events)
                    .filteredOn(event -> !event.name().equals("progress"))
                    .hasSize(1)
                    .first()
                    .isEqualTo(events.get(events.size() - 1));
            assertThat(events.subList(0, events.size() - 1))
                    .extracting(event -> Json.mapper()
                            .readValue(event.data(), Progress.class)
                            .percent())
                    .isSorted()
                    .contains(40);
            assertThat(core.submit(Core.invoice("K-1"), "twice").id()).isNotEqualTo(id);
        }
    }

    private String halfWay(DatabaseSettings settings) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        settings.url(),
                        settings.user(),
                        settings.password(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String id = "";
            while (id != null && !id.startsWith("doc_")) {
                id = out.readLine();
            }
            assertThat(id).as("the server came half way").isNotNull();
            return String.valueOf(id);
        } finally {
            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
