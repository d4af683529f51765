package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Live events on the wire, and who may see what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {

    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        app = new RunningApp(folder);
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    /** One event as received. */
    record Event(long id, String name, JsonNode data) {}

    @Test
    void theStreamTellsEachStepInOrderAndEndsWithTheResult() {
        String id = app.submit(bearer, SamplePdf.invoice("INV-7"));

        Answer stream = events(id);

        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text()).startsWith("retry: ");
        List<Event> events = parse(stream.text());
        assertThat(events).extracting(Event::id).isSorted().doesNotHaveDuplicates();
        List<Event> progress = events.subList(0, events.size() - 1);
        assertThat(progress)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(event -> event.name().equals("progress"));
        assertThat(progress.stream()
                        .map(event -> event.data().path("stage").asString())
                        .distinct())
                .containsExactly("received", "queued", "reading", "extracting", "checking", "done");
        assertThat(progress.stream().map(event -> event.data().path("percent").asInt()))
                .isSorted();
        Event last = events.get(events.size() - 1);
        assertThat(last.name()).isIn("completed", "needs_review");
        assertThat(last.data().at("/results/invoice_ids/0").asString()).isEqualTo("INV-7");
        assertThat(app.caller
                        .get("/api/v1/documents/" + id, "Authorization", bearer)
                        .json())
                .isEqualTo(last.data());
    }

    @Test
    void lastEventIdResumesWithoutLossOrRepeat() {
        String id = app.submit(bearer, SamplePdf.invoice("INV-8"));
        List<Event> all = parse(events(id).text());

        for (Event seen : all) {
            List<Event> rest =
                    parse(events(id, "Last-Event-ID", Long.toString(seen.id())).text());
            assertThat(rest).isEqualTo(all.subList(all.indexOf(seen) + 1, all.size()));
        }
        assertThat(parse(events(id, "Last-Event-ID", "999999").text())).isEmpty();
        assertThat(events(id, "Last-Event-ID", "nonsense").problem()).isEqualTo("invalid_request");
    }

    @Test
    void whoMayNotSeeItGetsAProblemAndNoStream() {
        String id = app.submit(bearer, SamplePdf.invoice("INV-9"));
        String path = "/api/v1/documents/" + id;
        var stranger = app.application.credentials().create(java.util.Set.of("other"), java.util.Set.of(), false);
        String theirs = "Bearer " + app.token(stranger, "document:read document:erase");

        for (String end : new String[] {"", "/events", "/file"}) {
            assertThat(app.caller.get(path + end).problem()).isEqualTo("unauthenticated");
            Answer foreign = app.caller.get(path + end, "Authorization", theirs);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.problem()).isEqualTo("document_not_found");
            assertThat(app.caller
                            .get("/api/v1/documents/doc_none" + end, "Authorization", bearer)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(app.caller.delete(path, "Authorization", theirs).status()).isEqualTo(404);
        assertThat(app.caller.delete(path, "Authorization", bearer).problem()).isEqualTo("insufficient_scope");
    }

    @Test
    void aWidgetSeesItsOwnDocumentsOnly() {
        String mine = widget();
        String other = widget();
        String id = app.submit(mine, SamplePdf.invoice("INV-10"), "Origin", RunningApp.PORTAL);
        String path = "/api/v1/documents/" + id;

        Answer own = app.caller.get(path + "/events", "Authorization", mine, "Origin", RunningApp.PORTAL);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Access-Control-Allow-Origin")).isEqualTo(RunningApp.PORTAL);
        assertThat(parse(own.text())).isNotEmpty();
        assertThat(app.caller
                        .get(path, "Authorization", other, "Origin", RunningApp.PORTAL)
                        .status())
                .isEqualTo(404);
        String partners = app.submit(bearer, SamplePdf.invoice("INV-11"));
        assertThat(app.caller
                        .get("/api/v1/documents/" + partners, "Authorization", mine, "Origin", RunningApp.PORTAL)
                        .status())
                .isEqualTo(404);
        assertThat(app.caller
                        .delete(path, "Authorization", mine, "Origin", RunningApp.PORTAL)
                        .problem())
                .isEqualTo("insufficient_scope");
        assertThat(app.caller.get(path, "Authorization", bearer).status()).isEqualTo(200);
    }

    private String widget() {
        return "Bearer "
                + app.session(RunningApp.PORTAL).json().path("access_token").asString();
    }

    private Answer events(String id, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = bearer;
        all[headers.length + 2] = "Accept";
        all[headers.length + 3] = "text/event-stream";
        return app.caller.get("/api/v1/documents/" + id + "/events", all);
    }

    static List<Event> parse(String stream) {
        List<Event> events = new ArrayList<>();
        for (String block : stream.split("\n\n")) {
            if (!block.startsWith("id: ")) {
                continue;
            }
            String[] lines = block.split("\n");
            events.add(new Event(
                    Long.parseLong(lines[0].substring(4)),
                    lines[1].substring("event: ".length()),
                    Json.mapper().readTree(lines[2].substring("data: ".length()))));
        }
        return events;
    }
}
