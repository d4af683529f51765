package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.store.Credential;
import com.cashupagent.store.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on both databases. */
class CredentialStoreTest {

    private static final Instant MADE = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final SqlCredentialStore store = new SqlCredentialStore();

    @Test
    void onTheEmbeddedDatabase(@TempDir Path folder) {
        check(DatabaseSettings.embedded(folder));
    }

    @Test
    void onPostgres() throws IOException, SQLException {
        check(TestDatabases.postgres());
    }

    private void check(DatabaseSettings settings) {
        try (Database database = Database.open(settings)) {
            Transactions transactions = database.transactions();
            Credential first = credential("cl_1", "pk_live_1", Set.of("https://a.test", "https://b.test"));
            Credential second = credential("cl_2", "pk_live_2", Set.of());
            transactions.run(tx -> {
                store.insert(tx, first);
                store.insert(tx, second);
            });

            transactions.run(tx -> {
                assertThat(store.find(tx, "cl_1")).contains(first);
                assertThat(store.find(tx, "cl_3")).isEmpty();
                assertThat(store.findByPublishableKey(tx, "pk_live_2")).contains(second);
                assertThat(store.list(tx)).containsExactly(first, second);
                assertThat(store.origins(tx)).containsExactlyInAnyOrder("https://a.test", "https://b.test");

                assertThat(store.rotate(tx, "cl_1", "other", MADE)).isTrue();
                Credential rotated = store.find(tx, "cl_1").orElseThrow();
                assertThat(rotated.generation()).isEqualTo(2);
                assertThat(rotated.secretHash()).isEqualTo("other");
                assertThat(rotated.rotatedAt()).isEqualTo(MADE);
                assertThat(store.replacePublishableKey(tx, "cl_1", "pk_live_9")).isTrue();

                assertThat(store.revoke(tx, "cl_1", MADE)).isTrue();
                assertThat(store.revoke(tx, "cl_1", MADE)).isFalse();
                assertThat(store.rotate(tx, "cl_1", "x", MADE)).isFalse();
                assertThat(store.replacePublishableKey(tx, "cl_1", "x")).isFalse();
                assertThat(store.findByPublishableKey(tx, "pk_live_9"))
                        .hasValueSatisfying(
                                credential -> assertThat(credential.live()).isFalse());
                assertThat(store.origins(tx)).isEmpty();
            });
            assertThatThrownBy(() ->
                            transactions.run(tx -> store.insert(tx, credential("cl_4", "pk_live_2", Set.of()))))
                    .isInstanceOf(RuntimeException.class);

            assertThatThrownBy(() -> transactions.run(
                            tx -> store.insert(tx, credential("cl_5", "pk_live_5", Set.of("two words")))))
                    .isInstanceOf(IllegalArgumentException.class);
            transactions.run(tx -> assertThat(store.list(tx)).hasSize(2));
        }
    }

    private static Credential credential(String id, String key, Set<String> origins) {
        return new Credential(
                id,
                "hash",
                1,
                key,
                Set.of("eabl_main", "o-2"),
                origins,
                Set.of("document:read"),
                "{\"keys\":[]}",
                null,
                true,
                MADE,
                null,
                null);
    }
}
