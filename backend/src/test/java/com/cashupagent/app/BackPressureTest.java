package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers are turned away before the server runs out of room, and told when to come back. */
@Timeout(120)
class BackPressureTest {

    @TempDir
    private Path folder;

    @Test
    void oneOrganisationsFloodIsTurnedAwayAndNobodyElse() {
        try (RunningApp app = new RunningApp(folder, Map.of(Key.QUEUE_LIMIT_PER_ORGANISATION, "3"))) {
            String bearer = app.bearer();
            Answer refused = flood(app, bearer, "eabl_main");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too_many_requests");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            assertThat(refused.json().path("retryable").asBoolean()).isTrue();
            assertThat(upload(app, bearer, "test_client", 999).status()).isEqualTo(202);
        }
    }

    @Test
    void aFullQueueTurnsEverybodyAway() {
        try (RunningApp app = new RunningApp(folder, Map.of(Key.QUEUE_LIMIT, "3"))) {
            Answer refused = flood(app, app.bearer(), "eabl_main");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
        }
    }

    @Test
    void aShortDiskTurnsEverybodyAwayAndReadsOn() {
        try (RunningApp app = new RunningApp(folder, Map.of(Key.MIN_FREE_DISK, "900000000MB"))) {
            String bearer = app.bearer();
            Answer refused = upload(app, bearer, "eabl_main", 1);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().path("detail").asString()).contains("disk");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
            Answer large = new Chunks(app.caller, bearer).begin(1000);
            assertThat(large.status()).isEqualTo(503);
            assertThat(large.header("Retry-After")).isEqualTo("60");
            Answer batch = batch(app, bearer);
            assertThat(batch.status()).isEqualTo(503);
            assertThat(batch.header("Retry-After")).isEqualTo("60");
            assertThat(app.caller
                            .get("/api/v1/reviews", "Authorization", bearer)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Answer batch(RunningApp app, String bearer) {
        return app.caller.post(
                "/api/v1/process-batch",
                Form.TYPE,
                BodyPublishers.ofByteArray(new Form()
                        .field("client_id", "eabl_main")
                        .part("files", "i.pdf", SamplePdf.invoice("BB-1"))
                        .end()),
                "Authorization",
                bearer);
    }

    private static Answer flood(RunningApp app, String bearer, String organisation) {
        Answer answer = upload(app, bearer, organisation, 0);
        for (int i = 1; i < 500 && answer.status() == 202; i++) {
            answer = upload(app, bearer, organisation, i);
        }
        return answer;
    }

    private static Answer upload(RunningApp app, String bearer, String organisation, int number) {
        return app.upload(
                bearer,
                new Form().field("client_id", organisation).file("i.pdf", SamplePdf.invoice("B-" + number)),
                "Prefer",
                "respond-async");
    }
}
