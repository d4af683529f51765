package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.deliver.webhook.Receiver.Received;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A partner who manages webhooks on the running server. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebhooksFixture {

    static final String WEBHOOKS = "/api/v1/webhooks";

    static final String REGISTER = WEBHOOKS + "/register";

    RunningApp app;

    String bearer = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        app = new RunningApp(folder, Map.of(Key.ALLOW_PRIVATE_CALLBACKS, "true"));
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    Answer register(Receiver receiver, String... events) {
        Answer answer =
                post(REGISTER, body(receiver.url(), events).replace("}", ", \"secret\": \"your_webhook_secret_key\"}"));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    static String body(String url, String... events) {
        return Json.mapper()
                .writeValueAsString(Map.of("url", url, "events", List.of(events), "client_id", "eabl_main"));
    }

    static String id(Answer answer) {
        return answer.json().path("webhook_id").asString();
    }

    static List<Received> of(Receiver receiver, String type, String document) {
        return receiver.received().stream()
                .filter(r -> r.json().path("event_type").asString().equals(type)
                        && r.json().path("document_id").asString("").equals(document))
                .toList();
    }

    List<JsonNode> logged(String webhook, String status) {
        List<JsonNode> lines = new ArrayList<>();
        get(WEBHOOKS + "/" + webhook + "/deliveries?status=" + status)
                .json()
                .path("deliveries")
                .forEach(lines::add);
        return lines;
    }

    String all() {
        return "Bearer " + app.token(app.issued, "document:erase document:read");
    }

    Answer get(String path) {
        return app.caller.get(path, "Authorization", bearer);
    }

    Answer post(String path, String body) {
        return app.caller.post(path, "application/json", body, "Authorization", bearer);
    }

    Answer patch(String path, String body) {
        return app.caller.send(
                "PATCH",
                path,
                BodyPublishers.ofString(body),
                Stream.of("Authorization", bearer, "Content-Type", "application/json")
                        .toArray(String[]::new));
    }

    Answer delete(String webhook) {
        return app.caller.delete(WEBHOOKS + "/" + webhook, "Authorization", bearer);
    }

    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
