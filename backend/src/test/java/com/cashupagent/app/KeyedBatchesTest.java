package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** {@code Idempotency-Key} on batches: a caller who gave no name and got no answer sends the same again. */
class KeyedBatchesTest extends BatchesFixture {

    @Test
    void theSameRequestAgainIsTheSameBatch() {
        Answer first = keyed("again", unnamed("KA-1", "KA-2"));
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        String id = first.json().path("batch_id").asString();
        assertThat(id).startsWith("batch_");

        Answer again = keyed("again", unnamed("KA-1", "KA-2"));
        ended(id);
        Answer late = keyed("again", unnamed("KA-1", "KA-2"));

        for (Answer other : List.of(again, late)) {
            assertThat(other.status()).isEqualTo(202);
            assertThat(other.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(other.header("Location")).isEqualTo(first.header("Location"));
            assertThat(other.json().path("batch_id").asString()).isEqualTo(id);
            assertThat(other.json().at("/files/1/document_id"))
                    .isEqualTo(first.json().at("/files/1/document_id"));
        }
        assertThat(keyed("another", unnamed("KA-1", "KA-2"))
                        .json()
                        .path("batch_id")
                        .asString())
                .isNotEqualTo(id);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        keyed("taken", unnamed("KB-1"));

        for (Form other : List.of(
                unnamed("KB-2"),
                unnamed("KB-1", "KB-1"),
                unnamed("KB-1").field("tier_preference", "tier1"),
                unnamed("KB-1").field("batch_id", "named"),
                new Form().field("client_id", "test_client").part("files", "a.pdf", invoice("KB-1")))) {
            Answer refused = keyed("taken", other);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("idempotency_conflict");
        }
        assertThat(get(STATUS + "named").status()).isEqualTo(404);
        // The key of a batch is none of another request, and the other way round.
        Answer register = app.caller.post(
                "/api/v1/webhooks/register",
                "application/json",
                "{\"url\":\"http://127.0.0.1:9/x\",\"events\":[\"batch_completed\"],\"client_id\":\"eabl_main\"}",
                "Authorization",
                bearer,
                "Idempotency-Key",
                "taken");
        assertThat(register.problem()).isEqualTo("idempotency_conflict");
    }

    @Test
    void aNameAndAKeyAreRememberedTogether() {
        Form named = unnamed("KC-1").field("batch_id", "both");
        send(unnamed("KC-1").field("batch_id", "both"));
        assertThat(keyed("key of both", named).header("Idempotency-Replayed")).isEmpty();

        Answer again = keyed("key of both", unnamed("KC-1").field("batch_id", "both"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(keyed("key of both", unnamed("KC-2").field("batch_id", "both"))
                        .problem())
                .isEqualTo("idempotency_conflict");
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThat(keyed("late", unnamed().field("batch_id", "-")).status()).isEqualTo(400);
        assertThat(keyed("late", unnamed("KD-1")).status()).isEqualTo(202);
        assertThat(keyed("k".repeat(256), unnamed("KD-1")).problem()).isEqualTo("invalid_request");
    }

    @Test
    void whoWaitsForABatchThatIsThereIsToldWhereItIs() {
        Form form = unnamed("KE-1", "KE-2", "KE-3", "KE-4", "KE-5", "KE-6");
        String id = keyed("waits", form).json().path("batch_id").asString();
        Answer early = keyed(
                "waits", unnamed("KE-1", "KE-2", "KE-3", "KE-4", "KE-5", "KE-6").field("processing_mode", "sync"));
        // On a quick machine it has ended by now.
        if (early.status() != 200) {
            assertThat(early.status()).as(early.text()).isEqualTo(409);
            assertThat(early.problem()).isEqualTo("idempotency_in_progress");
            assertThat(early.header("Retry-After")).isEqualTo("1");
            assertThat(early.json().at("/links/self").asString()).isEqualTo(STATUS + id);
        }
        ended(id);
        Answer late = keyed(
                "waits", unnamed("KE-1", "KE-2", "KE-3", "KE-4", "KE-5", "KE-6").field("processing_mode", "sync"));
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.json().path("results").size()).isEqualTo(6);
    }

    @Test
    void atTheSameMomentItIsOneBatch() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(callers.submit(() -> keyed("race", unnamed("KF-1", "KF-2"))));
        }
        List<String> ids = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(202);
            ids.add(answer.get().json().path("batch_id").asString());
        }
        callers.shutdown();
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(ended(ids.get(0)).at("/totals/files").asInt()).isEqualTo(2);
    }

    private static Form unnamed(String... numbers) {
        Form form = new Form().field("client_id", "eabl_main");
        for (String number : numbers) {
            form.part("files", number + ".pdf", invoice(number));
        }
        return form;
    }

    private Answer keyed(String key, Form form) {
        return app.caller.post(
                BATCH,
                Form.TYPE,
                BodyPublishers.ofByteArray(form.end()),
                "Authorization",
                bearer,
                "Idempotency-Key",
                key);
    }
}
