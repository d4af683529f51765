package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under load and comes back; {@code -Dfaults.gone=30} for as many seconds. */
@Timeout(300)
class DatabaseGoneTest {

    private static final int SECONDS = Integer.getInteger("faults.gone", 8);

    /** In steps of 50 ms; a job that was cut off at its very end begins anew after 60 to 90 s. */
    private static final int PATIENCE = 3_600;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcceptedIsFinishedWhenItIsBack() throws Exception {
        DatabaseSettings real = TestDatabases.postgres();
        URI address = URI.create(real.url().substring("jdbc:".length()));
        try (Relay relay = new Relay(address.getPort());
                RunningApp app = new RunningApp(
                        folder,
                        Map.of(
                                Key.DB_URL,
                                real.url().replace(":" + address.getPort() + "/", ":" + relay.port() + "/"),
                                Key.DB_USER,
                                real.user(),
                                Key.DB_PASSWORD,
                                real.password()))) {
            String bearer = app.bearer();
            List<String> accepted = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                accepted.add(app.submit(bearer, SamplePdf.invoice("G-" + i)));
            }

            relay.cut();
            Answer refused = app.upload(
                    bearer, new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("G-x")));
            assertThat(refused.status()).isBetween(500, 503);
            assertThat(refused.json().path("retryable").asBoolean()).isTrue();
            Thread.sleep(SECONDS * 1_000L);
            relay.mend();

            for (String id : accepted) {
                Answer done = app.caller.get("/api/v1/documents/" + id, "Authorization", bearer);
                for (int i = 0;
                        i < PATIENCE && (done.status() != 200 || !done.json().has("results"));
                        i++) {
                    Thread.sleep(50);
                    done = app.caller.get("/api/v1/documents/" + id, "Authorization", bearer);
                }
                assertThat(done.json().at("/results/invoice_ids/0").asString()).startsWith("G-");
                assertThat(done.json().path("status").asString()).isNotEqualTo("failed");
            }
            assertThat(app.submit(bearer, SamplePdf.invoice("G-after"))).startsWith("doc_");
        }
    }

    /** Passes bytes on to the database, until it is cut. */
    private static final class Relay implements AutoCloseable {

        private final int target;
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private volatile boolean cut;

        Relay(int target) throws IOException {
            this.target = target;
            threads.execute(this::accept);
        }

        int port() {
            return server.getLocalPort();
        }

        void cut() {
            cut = true;
            sockets.forEach(Relay::end);
            sockets.clear();
        }

        void mend() {
            cut = false;
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    if (cut) {
                        end(client);
                        continue;
                    }
                    Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(client);
                    sockets.add(database);
                    threads.execute(() -> pass(client, database));
                    threads.execute(() -> pass(database, client));
                } catch (IOException e) {
                    // Closed, or the database is gone for real: the test says so.
                    continue;
                }
            }
        }

        private static void pass(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                end(from);
            } finally {
                end(to);
            }
        }

        private static void end(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            cut();
            threads.shutdownNow();
        }
    }
}
