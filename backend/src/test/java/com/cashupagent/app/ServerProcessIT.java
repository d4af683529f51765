package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.app.Program.Ran;
import com.cashupagent.http.Caller;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The built server as a process: credentials beside it, a graceful stop, and being killed at work. */
class ServerProcessIT {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Program program = new Program(Path.of("."));
    private int port;
    private Caller caller = new Caller(1);

    @BeforeEach
    void takeAPort() throws IOException {
        program = new Program(folder);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        caller = new Caller(port);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void credentialsMadeAndRevokedBesideItCountAtOnceAndItStopsWell() throws Exception {
        Process server = serve();
        JsonNode credential = Json.mapper()
                .readTree(program.run("credentials", "create", "--organisation", "eabl_main", "--json")
                        .out());
        String bearer = bearer(credential);

        Answer answer = caller.post(
                RunningApp.PROCESS, Form.TYPE, BodyPublishers.ofByteArray(form("INV-P1")), "Authorization", bearer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/results/invoice_ids/0").asString()).isEqualTo("INV-P1");

        Ran revoked = program.run(
                "credentials", "revoke", credential.path("client_id").asString());
        assertThat(revoked.exit()).isZero();
        assertThat(caller.get("/api/v1/documents/x", "Authorization", bearer).status())
                .isEqualTo(401);

        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue())
                .as(Program.text(folder.resolve("server.log")))
                .isZero();
        String log = Program.text(folder.resolve("server.log"));
        assertThat(log)
                .startsWith("CashUp Agent ")
                .contains("is ready")
                .doesNotContain("sk_live")
                .doesNotContain(bearer.substring(7))
                .doesNotContain("Exception");
    }

    @Test
    void whatWasAcceptedIsFinishedAfterAKill() throws Exception {
        Process server = serve();
        JsonNode credential = Json.mapper()
                .readTree(program.run("credentials", "create", "--organisation", "eabl_main", "--json")
                        .out());
        String bearer = bearer(credential);
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            accepted.add(caller.post(
                            RunningApp.PROCESS,
                            Form.TYPE,
                            BodyPublishers.ofByteArray(form("INV-K" + i)),
                            "Authorization",
                            bearer,
                            "Prefer",
                            "respond-async")
                    .json()
                    .path("document_id")
                    .asString());
        }
        server.destroyForcibly().waitFor();

        serve();

        for (int i = 0; i < accepted.size(); i++) {
            Answer stream = caller.get("/api/v1/documents/" + accepted.get(i) + "/events", "Authorization", bearer);
            List<EventsTest.Event> events = EventsTest.parse(stream.text());
            assertThat(events).extracting(EventsTest.Event::id).isSorted().doesNotHaveDuplicates();
            assertThat(events.stream().filter(event -> !event.name().equals("progress")))
                    .hasSize(1);
            assertThat(events.get(events.size() - 1)
                            .data()
                            .at("/results/invoice_ids/0")
                            .asString())
                    .isEqualTo("INV-K" + i);
        }
    }

    private Process serve() throws IOException, InterruptedException {
        Path log = folder.resolve("server.log");
        Process server = program.start(log, "serve", "--port", Integer.toString(port), "--host", "127.0.0.1");
        started.add(server);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw new AssertionError("the server ended: " + Program.text(log));
            }
            try {
                if (caller.get("/health").status() == 200) {
                    return server;
                }
            } catch (AssertionError notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("not ready: " + Program.text(log));
    }

    private String bearer(JsonNode credential) {
        return "Bearer "
                + caller.post(
                                "/oauth/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials&client_id="
                                        + credential.path("client_id").asString() + "&client_secret="
                                        + credential.path("client_secret").asString())
                        .json()
                        .path("access_token")
                        .asString();
    }

    private static byte[] form(String number) {
        return new Form()
                .field("client_id", "eabl_main")
                .file("invoice.pdf", SamplePdf.invoice(number))
                .end();
    }
}
