package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.app.EventsTest.Event;
import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.model.MediaType;
import com.cashupagent.read.pdf.PdfPageImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGTERM with everything under way: answers for those who wait, an end in time, and the rest after the next start. */
@Timeout(300)
class StopTest {

    private static final int FILES = 80;
    private static final int SCANS = 4;

    @TempDir
    private Path folder;

    @Test
    void whatIsUnderWayIsFinishedOrHandedBackInTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Receiver silent = new Receiver((request, number) -> {
                    never.await(200, TimeUnit.SECONDS);
                    return Reply.of(200);
                });
                ServerProcess server = new ServerProcess(folder, null)) {
            IssuedCredential issued = server.credential();
            server.start("");
            String bearer = server.bearer(issued);
            server.caller.post(
                    "/api/v1/webhooks/register",
                    "application/json",
                    "{\"url\":\"" + silent.url()
                            + "\",\"events\":[\"document_processed\"],\"client_id\":\"eabl_main\"}",
                    "Authorization",
                    bearer);
            List<String> scans = new ArrayList<>();
            for (int i = 0; i < SCANS; i++) {
                scans.add(submit(server, bearer, scan("ST-S" + i), "respond-async")
                        .json()
                        .path("document_id")
                        .asString());
            }
            assertThat(send(server, bearer).status()).isEqualTo(202);
            CompletableFuture<Answer> stream = CompletableFuture.supplyAsync(
                    () -> server.caller.get("/api/v1/batches/stopped/events", "Authorization", bearer));
            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(() -> submit(server, bearer, SamplePdf.invoice("ST-W"), "wait=60"));
            WebhooksFixture.eventually("at work", () -> !silent.received().isEmpty());

            // Within 30 s, or it fails.
            assertThat(server.stop()).isZero();

            Answer answered = waiting.get(5, TimeUnit.SECONDS);
            assertThat(answered.status()).as(answered.text()).isIn(200, 503);
            stream.get(5, TimeUnit.SECONDS);
            assertThat(Files.readString(server.output)).contains("stopped");

            never.countDown();
            server.start("");

            WebhooksFixture.eventually(
                    "the batch ends",
                    () -> !status(server, bearer).path("status").asString().equals("processing"));
            JsonNode batch = server.caller
                    .get("/api/v1/batch-status/stopped", "Authorization", bearer)
                    .json();
            assertThat(batch.at("/totals/succeeded").asInt())
                    .as(batch.toString())
                    .isEqualTo(FILES);
            for (String id : scans) {
                List<Event> events = EventsTest.parse(server.caller
                        .get("/api/v1/documents/" + id + "/events", "Authorization", bearer)
                        .text());
                assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
                assertThat(events.get(events.size() - 1).name()).isEqualTo("completed");
            }
            WebhooksFixture.eventually("everything is told", () -> silent.ids().size() >= FILES + SCANS);
            assertThat(server.stop()).isZero();
        }
    }

    private static Answer send(ServerProcess server, String bearer) {
        Form form = new Form()
                .field("batch_id", "stopped")
                .field("client_id", "eabl_main")
                .field("confidence_threshold", "0");
        for (int i = 0; i < FILES; i++) {
            form.part("files", i + ".pdf", SamplePdf.invoice("ST-" + i));
        }
        return server.caller.post(
                "/api/v1/process-batch", Form.TYPE, BodyPublishers.ofByteArray(form.end()), "Authorization", bearer);
    }

    private static JsonNode status(ServerProcess server, String bearer) {
        return server.caller
                .get("/api/v1/batch-status/stopped?results=false", "Authorization", bearer)
                .json();
    }

    private static Answer submit(ServerProcess server, String bearer, byte[] file, String preference) {
        return server.caller.post(
                RunningApp.PROCESS,
                Form.TYPE,
                BodyPublishers.ofByteArray(new Form()
                        .field("client_id", "eabl_main")
                        .field("confidence_threshold", "0")
                        .file("i", file)
                        .end()),
                "Authorization",
                bearer,
                "Prefer",
                preference);
    }

    private byte[] scan(String number) throws IOException {
        Path pdf = Files.write(folder.resolve(number + ".pdf"), SamplePdf.invoice(number));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new PdfPageImages(200).image(pdf, MediaType.PDF, 1), "png", png);
        return png.toByteArray();
    }
}
