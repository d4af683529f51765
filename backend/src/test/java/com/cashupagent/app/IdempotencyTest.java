package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code Idempotency-Key} on requests that make something other than a document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class IdempotencyTest {

    private static final String REGISTER = "/api/v1/webhooks/register";

    private RunningApp app;
    private String bearer = "";

    @BeforeAll
    void open(@TempDir Path data) {
        app = new RunningApp(data, Map.of(Key.ALLOW_PRIVATE_CALLBACKS, "true"));
        bearer = app.bearer();
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void theSameRequestTwiceIsOneWithOneAnswerSecretIncluded() {
        Answer first = register("once", body("one"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        Answer again = register("once", body("one"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.json().path("secret").asString()).isNotEmpty();
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count("one")).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        register("other", body("two"));
        Answer conflict = register("other", body("three"));
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.problem()).isEqualTo("idempotency_conflict");
        assertThat(count("three")).isZero();
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThat(register("late", "{\"url\":\"nonsense\"}").status()).isGreaterThanOrEqualTo(400);
        assertThat(register("late", body("four")).status()).isEqualTo(201);
    }

    @Test
    void anotherCallersKeyIsAnother() {
        register("shared", body("five"));
        var other = app.application
                .credentials()
                .create(java.util.Set.of("eabl_main"), java.util.Set.of(RunningApp.PORTAL), false);
        String theirs = "Bearer " + app.token(other, RunningApp.GUIDES_SCOPES);
        Answer answer = app.caller.post(
                REGISTER, "application/json", body("six"), "Authorization", theirs, "Idempotency-Key", "shared");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void atTheSameMomentOneIsHandledAndTheOthersWait() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> callers.submit(() -> register("race", body("seven"))))
                    .toList();
            int made = 0;
            for (Future<Answer> answer : answers) {
                int status = answer.get().status();
                assertThat(status).isIn(201, 409);
                if (status == 409) {
                    assertThat(answer.get().problem()).isEqualTo("idempotency_in_progress");
                } else {
                    made++;
                }
            }
            assertThat(made).isPositive();
        } finally {
            callers.shutdownNow();
        }
        assertThat(count("seven")).isEqualTo(1);
        assertThat(register("race", body("seven")).status()).isEqualTo(201);
    }

    @Test
    void badKeysAreRefused() {
        assertThat(register("k".repeat(256), body("nine")).problem()).isEqualTo("invalid_request");
    }

    private Answer register(String key, String body) {
        return app.caller.post(REGISTER, "application/json", body, "Authorization", bearer, "Idempotency-Key", key);
    }

    private static String body(String path) {
        return "{\"url\":\"http://127.0.0.1:9/" + path + "\",\"events\":[\"document_processed\"],"
                + "\"client_id\":\"eabl_main\"}";
    }

    private int count(String path) {
        int count = 0;
        for (var webhook : app.caller
                .get("/api/v1/webhooks", "Authorization", bearer)
                .json()
                .path("webhooks")) {
            count += webhook.path("url").asString().endsWith("/" + path) ? 1 : 0;
        }
        return count;
    }
}
