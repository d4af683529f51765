package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.app.EventsTest.Event;
import com.cashupagent.config.Key;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Batches over HTTP, on the whole server. */
class BatchesTest extends BatchesFixture {

    /** One worker, so that a batch takes its time on any machine. */
    @Override
    Map<Key, String> settings() throws Exception {
        Map<Key, String> settings = new EnumMap<>(super.settings());
        settings.put(Key.WORKERS, "1");
        return settings;
    }

    @Test
    void theGuidesCallWithItsWrongLabel() {
        Answer answer = send("application/json", invoices("batch_1724236200", "B-1", "B-2", "B-3"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asString()).isEqualTo("success");
        assertThat(answer.json().path("batch_id").asString()).isEqualTo("batch_1724236200");
        assertThat(answer.json().path("batch_status").asString()).isEqualTo("processing");
        assertThat(answer.header("Location")).isEqualTo(STATUS + "batch_1724236200");

        JsonNode ended = ended("batch_1724236200");
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(ended.path("percent").asInt()).isEqualTo(100);
        assertThat(ended.path("completed_at").asString()).endsWith("Z");
        assertThat(numbers(ended)).containsExactly("B-1", "B-2", "B-3");
        assertThat(ended.at("/results/1/file_name").asString()).isEqualTo("doc_1.pdf");
        assertThat(ended.at("/results/1/metadata/processing_timestamp").asString())
                .isNotEmpty();
        // Each is the very result that the document has by itself.
        JsonNode alone = get("/api/v1/documents/"
                        + ended.at("/results/2/document_id").asString())
                .json();
        assertThat(ended.at("/results/2/results")).isEqualTo(alone.path("results"));
        assertThat(ended.at("/files/0/status").asString()).isIn("success", "needs_review");
    }

    @Test
    void whatIsNoDocumentIsRefusedByItself() {
        Answer answer = send(form("mixed")
                .part("files", "good.pdf", SamplePdf.invoice("M-1"))
                .part("files", "empty.pdf", new byte[0])
                .part("files", "notes.txt", "hello".getBytes())
                .part("files", "locked.pdf", SamplePdf.encrypted())
                .part("files", "long.pdf", SamplePdf.pages(4))
                .part("files", "huge.pdf", new byte[300_000])
                .part("files", "broken.pdf", "%PDF-1.7 nothing follows".getBytes()));

        assertThat(answer.status()).isEqualTo(202);
        JsonNode ended = ended("mixed");
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        List<String> codes = new ArrayList<>();
        ended.path("files").forEach(file -> codes.add(file.at("/error/code").asString("-")));
        assertThat(codes)
                .containsExactly(
                        "-",
                        "empty_file",
                        "unsupported_media_type",
                        "encrypted_document",
                        "document_limit_exceeded",
                        "file_too_large",
                        "broken_document");
        assertThat(ended.at("/totals/files").asInt()).isEqualTo(7);
        assertThat(ended.at("/totals/failed").asInt()).isEqualTo(6);
        assertThat(ended.at("/files/5/size_bytes").asInt()).isEqualTo(300_000);
        JsonNode refused = ended.at("/results/1");
        assertThat(refused.path("status").asString()).isEqualTo("failed");
        assertThat(refused.path("document_id").isNull()).isTrue();
        assertThat(refused.at("/error/code").asString()).isEqualTo("empty_file");
        assertThat(refused.at("/results/line_items").isArray()).isTrue();
    }

    @Test
    void aBatchOfNothingButFailuresHasFailed() {
        Answer answer = send(form("hopeless").part("files", "a.pdf", new byte[0]));

        assertThat(answer.json().path("status").asString()).isEqualTo("success");
        assertThat(answer.json().path("batch_status").asString()).isEqualTo("failed");
        assertThat(get(STATUS + "hopeless").json().path("status").asString()).isEqualTo("failed");
        List<Event> events =
                EventsTest.parse(get("/api/v1/batches/hopeless/events").text());
        assertThat(events).extracting(Event::name).containsExactly("failed");
    }

    @Test
    void theSameAgainIsTheSameBatchAndOtherFilesAreAConflict() {
        JsonNode first = send(invoices("twice", "T-1", "T-2")).json();
        Answer again = send(invoices("twice", "T-1", "T-2"));
        JsonNode ended = ended("twice");
        Answer late = send(invoices("twice", "T-1", "T-2"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(late.json().path("batch_status").asString()).isEqualTo("completed");
        for (JsonNode other : List.of(again.json(), ended, late.json())) {
            assertThat(other.at("/files/0/document_id")).isEqualTo(first.at("/files/0/document_id"));
            assertThat(other.at("/files/1/document_id")).isEqualTo(first.at("/files/1/document_id"));
        }
        Answer other = send(invoices("twice", "T-1", "T-3"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("batch_id_taken");
        // Another organisation's names are its own.
        Form elsewhere = new Form()
                .field("batch_id", "twice")
                .field("client_id", "test_client")
                .part("files", "x.pdf", SamplePdf.invoice("T-9"));
        assertThat(send(elsewhere).status()).isEqualTo(202);
        assertThat(get(STATUS + "twice").problem()).isEqualTo("invalid_request");
        assertThat(get(STATUS + "twice?client_id=test_client")
                        .json()
                        .at("/totals/files")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameAtTheSameMomentIsOneBatch() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(threads.submit(() -> send(invoices("race", "R-1", "R-2"))));
        }
        List<String> documents = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(202);
            documents.add(answer.get().json().at("/files/0/document_id").asString());
        }
        threads.shutdown();
        assertThat(documents).containsOnly(documents.get(0));
        assertThat(ended("race").at("/totals/files").asInt()).isEqualTo(2);
    }

    @Test
    void aWaitingCallerGetsTheResults() {
        Answer answer = send(form("patient")
                .field("processing_mode", "sync")
                .part("files", "a.pdf", SamplePdf.invoice("S-1"))
                .part("files", "b.pdf", SamplePdf.invoice("S-2")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("success");
        assertThat(answer.json().path("batch_status").asString()).isEqualTo("completed");
        assertThat(numbers(answer.json())).containsExactly("S-1", "S-2");
    }

    @Test
    void theLiveEventsResume() {
        send(invoices("watched", "W-1", "W-2", "W-3", "W-4"));

        List<Event> events =
                EventsTest.parse(get("/api/v1/batches/watched/events").text());
        assertThat(events)
                .extracting(Event::id)
                .isEqualTo(IntStream.rangeClosed(1, events.size())
                        .mapToObj(i -> (long) i)
                        .toList());
        assertThat(events)
                .extracting(Event::name)
                .startsWith("progress")
                .endsWith("completed")
                .hasSize(5);
        JsonNode last = events.get(4).data();
        assertThat(last.at("/totals/files").asInt()).isEqualTo(4);
        assertThat(last.path("files").size()).isEqualTo(4);
        assertThat(events.get(1).data().path("document_id").asString()).startsWith("doc_");
        assertThat(events.get(1).data().path("percent").asInt()).isEqualTo(25);

        Answer rest = app.caller.get("/api/v1/batches/watched/events", "Authorization", bearer, "Last-Event-ID", "3");
        assertThat(EventsTest.parse(rest.text())).extracting(Event::id).containsExactly(4L, 5L);
    }

    @Test
    void theWebhookTellsTheTotalsOnce() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200))) {
            app.caller.post(
                    "/api/v1/webhooks/register",
                    "application/json",
                    Json.mapper()
                            .writeValueAsString(Map.of(
                                    "url",
                                    receiver.url(),
                                    "events",
                                    List.of("batch_completed"),
                                    "client_id",
                                    "eabl_main")),
                    "Authorization",
                    bearer);
            send(invoices("told", "H-1", "H-2").part("files", "empty.pdf", new byte[0]));
            ended("told");

            WebhooksFixture.eventually("told", () -> !told(receiver).isEmpty());
            pause();
            assertThat(told(receiver)).hasSize(1);
            JsonNode event = told(receiver).get(0);
            assertThat(event.path("event_type").asString()).isEqualTo("batch_completed");
            assertThat(event.path("status").asString()).isEqualTo("completed");
            assertThat(event.at("/totals/files").asInt()).isEqualTo(3);
            assertThat(event.at("/totals/failed").asInt()).isEqualTo(1);
            assertThat(event.at("/files/2/error_code").asString()).isEqualTo("empty_file");
            assertThat(event.toString()).doesNotContain("empty.pdf");
        }
    }

    @Test
    void aLargeBatchHoldsUpNeitherPeopleNorOtherOrganisations() {
        Form large = form("large");
        for (int i = 0; i < 150; i++) {
            large.part("files", i + ".pdf", SamplePdf.invoice("L-" + i));
        }
        assertThat(send(large).status()).isEqualTo(202);
        Form small = new Form().field("batch_id", "small").field("client_id", "test_client");
        for (int i = 0; i < 5; i++) {
            small.part("files", i + ".pdf", SamplePdf.invoice("M-" + i));
        }
        assertThat(send(small).status()).isEqualTo(202);
        // A document that somebody waits for.
        Answer waited = app.upload(
                bearer, new Form().field("client_id", "eabl_main").file("i.pdf", SamplePdf.invoice("L-person")));

        assertThat(waited.status()).isEqualTo(200);
        JsonNode meanwhile = get(STATUS + "large?results=false").json();
        ended("small");
        JsonNode then = get(STATUS + "large?results=false").json();
        assertThat(meanwhile.path("status").asString())
                .as(meanwhile.path("totals").toString())
                .isEqualTo("processing");
        assertThat(then.path("status").asString())
                .as(then.path("totals").toString())
                .isEqualTo("processing");
        ended("large");
    }

    @Test
    void anErasedDocumentLeavesItsBatch() {
        String id = send(invoices("erased", "E-1", "E-2"))
                .json()
                .at("/files/0/document_id")
                .asString();
        String all = "Bearer " + app.token(app.issued, "document:erase document:read");
        assertThat(app.caller
                        .delete("/api/v1/documents/" + id, "Authorization", all)
                        .status())
                .isEqualTo(204);

        JsonNode ended = ended("erased");
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(ended.at("/files/0/status").asString()).isEqualTo("erased");
        assertThat(ended.at("/files/0/file_name").isNull()).isTrue();
        assertThat(numbers(ended)).containsExactly("E-2");
    }

    private static List<JsonNode> told(Receiver receiver) {
        return receiver.received().stream()
                .map(request -> request.json())
                .filter(event -> event.path("batch_id").asString("").equals("told"))
                .toList();
    }

    private static List<String> numbers(JsonNode batch) {
        List<String> numbers = new ArrayList<>();
        batch.path("results")
                .forEach(result ->
                        numbers.add(result.at("/results/invoice_ids/0").asString("")));
        return numbers;
    }
}
