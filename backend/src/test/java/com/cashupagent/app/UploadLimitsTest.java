package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.intake.SweepUploads;
import com.cashupagent.jobs.DbTimedJobs;
import com.cashupagent.jobs.JobSettings;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.StoredUpload;
import com.cashupagent.store.file.FilePartialStore;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlUploadStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that nobody finishes: how many there may be, and for how long. */
@Timeout(120)
class UploadLimitsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    private Path folder;

    @Test
    void tenThousandAtOnceAreTurnedAwayAtTheLimitAndNobodyElseIs() {
        try (RunningApp app = new RunningApp(folder, Map.of(Key.MAX_OPEN_UPLOADS, "20"))) {
            Chunks chunks = new Chunks(app.caller, app.bearer());
            int begun = 0;
            Answer answer = chunks.begin(1000, "Idempotency-Key", "first");
            String first = answer.header("Location");
            while (answer.status() == 201 && begun < 10_000) {
                begun++;
                answer = chunks.begin(1000);
            }
            assertThat(begun).isEqualTo(20);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problem()).isEqualTo("too_many_requests");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            // Who comes back to an upload needs no new one.
            assertThat(chunks.begin(1000, "Idempotency-Key", "first").header("Location"))
                    .isEqualTo(first);
            var other = app.application.credentials().create(Set.of("eabl_main"), Set.of(RunningApp.PORTAL), false);
            Chunks theirs = new Chunks(app.caller, "Bearer " + app.token(other, RunningApp.GUIDES_SCOPES));
            assertThat(theirs.begin(1000).status()).isEqualTo(201);
            // Nor do strangers with the widget's public key stand in its owner's way, or the other way round.
            String session =
                    app.session(RunningApp.PORTAL).json().path("access_token").asString();
            assertThat(new Chunks(app.caller, "Bearer " + session)
                            .begin(1000, "Origin", RunningApp.PORTAL)
                            .status())
                    .isEqualTo(201);
            chunks.end(first);
            assertThat(chunks.begin(1000).status()).isEqualTo(201);
        }
    }

    @Test
    void whatIsNotFinishedInTimeIsGone() {
        try (RunningApp app = new RunningApp(folder, Map.of(Key.UPLOAD_LIFETIME, "1s"))) {
            Chunks chunks = new Chunks(app.caller, app.bearer());
            String upload = chunks.begun(1000, "Idempotency-Key", "late");
            while (chunks.head(upload).status() != 404) {
                ServerProcess.pause();
            }
            assertThat(chunks.patch(upload, 0, new byte[10]).problem()).isEqualTo("upload_not_found");
            assertThat(chunks.begun(1000, "Idempotency-Key", "late")).isNotEqualTo(upload);
        }
    }

    @Test
    void theSweepTakesOldUploadsAndBytesThatBelongToNone() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        FilePartialStore parts = new FilePartialStore(folder.resolve("uploads"));
        SqlUploadStore uploads = new SqlUploadStore();
        String old = id('a');
        String young = id('b');
        String orphan = id('c');
        try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
            database.transactions().run(tx -> {
                uploads.insert(tx, upload(old, NOW.minus(Duration.ofHours(25))));
                uploads.insert(tx, upload(young, NOW.minus(Duration.ofHours(23))));
            });
            for (String id : new String[] {old, young, orphan}) {
                parts.append(id, 0, ByteBuffer.wrap(new byte[5]));
            }
            DbTimedJobs jobs = new DbTimedJobs(database, JobSettings.of(1, "node_s"), clock);
            SweepUploads sweep =
                    new SweepUploads(database.transactions(), uploads, parts, Duration.ofHours(24), jobs, clock);

            sweep.run("2026-03-04T05:00:00Z");

            assertThat(parts.ids()).containsExactly(young);
            database.transactions().run(tx -> {
                assertThat(uploads.find(tx, old)).isEmpty();
                assertThat(uploads.find(tx, young)).isPresent();
            });
        }
    }

    private static String id(char digit) {
        return "upl_" + String.valueOf(digit).repeat(32);
    }

    private static StoredUpload upload(String id, Instant createdAt) {
        return new StoredUpload(
                id, "eabl_main", "cred", "by", null, null, TierPreference.AUTO, 0.85, id, 10, createdAt, null);
    }
}
