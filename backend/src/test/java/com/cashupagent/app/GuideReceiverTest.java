package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.config.Key;
import com.cashupagent.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The integration guide's own registration and Flask receiver, run by Python, addresses aside. */
@Timeout(240)
class GuideReceiverTest {

    @Test
    void theSnippetsThemselvesWherePythonHasFlask(@TempDir Path folder) throws Exception {
        assumeTrue(run("python3", "-c", "import flask, requests"), "python3 with flask and requests");
        Path script = folder.resolve("receiver.py");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("guide_receiver.py"))) {
            Files.copy(in, script);
        }
        try (RunningApp app = new RunningApp(folder.resolve("data"), Map.of(Key.ALLOW_PRIVATE_CALLBACKS, "true"))) {
            int port = freePort();
            Process receiver = new ProcessBuilder(
                            "python3",
                            "-u",
                            script.toString(),
                            "http://localhost:" + app.application.port(),
                            app.bearer().substring("Bearer ".length()),
                            Integer.toString(port))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out = receiver.inputReader(StandardCharsets.UTF_8)) {
                assertThat(line(out, "Webhook ID: ")).contains("whk_");
                awaitListening(port);

                String id = app.submit(app.bearer(), SamplePdf.invoice("INV-2024-W1"));

                JsonNode booked = Json.mapper().readTree(line(out, "{\"path\""));
                assertThat(booked.path("path").asString()).isEqualTo("/invoices");
                JsonNode invoice = booked.path("invoice");
                assertThat(invoice.path("document_reference").asString()).isEqualTo(id);
                assertThat(invoice.path("invoice_number").asString()).isEqualTo("INV-2024-W1");
                assertThat(invoice.path("total_amount").decimalValue()).isEqualByComparingTo("1250.00");
                assertThat(invoice.path("currency").asString()).isEqualTo("KES");
                assertThat(invoice.path("processing_timestamp").asString()).contains("T");
                assertThat(line(out, "{\"confirmed\"")).contains(id);
            } finally {
                receiver.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static String line(BufferedReader out, String start) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the receiver never said " + start);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try (Socket ignored = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the receiver does not listen");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
