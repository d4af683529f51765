package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.TierPreference;
import com.cashupagent.store.IdempotencyKeyTakenException;
import com.cashupagent.store.StoredUpload;
import com.cashupagent.store.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads, the same on every database. */
@Timeout(120)
abstract class UploadStoreContract {

    private static final Instant T0 = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final SqlUploadStore uploads = new SqlUploadStore();
    private Database database;

    abstract DatabaseSettings settings(Path folder) throws Exception;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(settings(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUploadIsKeptWholeUntilItIsFinished() {
        StoredUpload named = upload("upl_1", "cred_1", "k1", T0, "filename YQ==");
        StoredUpload bare = upload("upl_2", "cred_1", "k2", T0, null);
        run(tx -> {
            uploads.insert(tx, named);
            uploads.insert(tx, bare);
        });
        run(tx -> {
            assertThat(uploads.find(tx, "upl_1")).contains(named);
            assertThat(uploads.find(tx, "upl_2")).contains(bare);
            assertThat(uploads.find(tx, "upl_3")).isEmpty();
            assertThat(uploads.findByKey(tx, "eabl_main", "by", "k1")).contains(named);
            assertThat(uploads.findByKey(tx, "other", "by", "k1")).isEmpty();
            assertThat(uploads.findByKey(tx, "eabl_main", "another", "k1")).isEmpty();
            uploads.finish(tx, "upl_1", "doc_1");
            uploads.finish(tx, "upl_9", "doc_9");
        });
        run(tx -> {
            StoredUpload done = uploads.find(tx, "upl_1").orElseThrow();
            assertThat(done.documentId()).isEqualTo("doc_1");
            assertThat(done.fileName()).isNull();
            assertThat(done.metadata()).isNull();
            assertThat(done.length()).isEqualTo(named.length());
            uploads.delete(tx, "upl_1");
            uploads.delete(tx, "upl_1");
        });
        run(tx -> assertThat(uploads.find(tx, "upl_1")).isEmpty());
    }

    @Test
    void aKeyIsOneSubmittersOnce() {
        run(tx -> uploads.insert(tx, upload("upl_1", "cred_1", "k", T0, null)));
        assertThatThrownBy(() -> run(tx -> uploads.insert(tx, upload("upl_2", "cred_1", "k", T0, null))))
                .isInstanceOf(IdempotencyKeyTakenException.class);
        run(tx -> assertThat(uploads.find(tx, "upl_2")).isEmpty());
    }

    @Test
    void openOnesAreCountedByCredentialAndOldOnesAreFound() {
        run(tx -> {
            uploads.insert(tx, upload("upl_1", "cred_1", "k1", T0.minusSeconds(10), null));
            uploads.insert(tx, upload("upl_2", "cred_1", "k2", T0, null));
            uploads.insert(tx, upload("upl_3", "cred_1", "k3", T0.plusSeconds(1), null));
            uploads.insert(tx, upload("upl_4", "cred_2", "k4", T0.minusSeconds(20), null));
            uploads.finish(tx, "upl_3", "doc_3");
        });
        run(tx -> {
            assertThat(uploads.countOpen(tx, "cred_1", T0)).isEqualTo(1);
            assertThat(uploads.countOpen(tx, "cred_1", T0.minusSeconds(60))).isEqualTo(2);
            assertThat(uploads.countOpen(tx, "cred_9", T0)).isZero();
            assertThat(uploads.begunBefore(tx, T0, 10)).containsExactly("upl_4", "upl_1");
            assertThat(uploads.begunBefore(tx, T0.plusSeconds(9), 3)).containsExactly("upl_4", "upl_1", "upl_2");
        });
    }

    private void run(Consumer<Tx> work) {
        database.transactions().run(work);
    }

    private static StoredUpload upload(
            String id, String credential, String key, Instant createdAt, @Nullable String metadata) {
        return new StoredUpload(
                id,
                "eabl_main",
                credential,
                "by",
                metadata,
                metadata == null ? null : "a.pdf",
                TierPreference.TIER2,
                0.5,
                key,
                12_000_000_000L,
                createdAt,
                null);
    }
}
