package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.Posting;
import com.cashupagent.store.Posting.State;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** ERP connections and postings, the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostingStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00.123456Z");

    private final SqlPostingStore postings = new SqlPostingStore();
    private final SqlPostingFileStore files = new SqlPostingFileStore();
    private final SqlErpConnectionStore connections = new SqlErpConnectionStore();
    private Database database;
    private Transactions transactions;

    abstract DatabaseSettings settings(Path folder) throws Exception;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(settings(folder));
        transactions = database.transactions();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void document(String id) {
        transactions.run(tx -> new SqlDocumentStore()
                .insert(
                        tx,
                        new StoredDocument(
                                id,
                                "org",
                                "me",
                                "i.pdf",
                                MediaType.PDF,
                                1,
                                "0".repeat(64),
                                1,
                                TierPreference.AUTO,
                                0.85,
                                StoredDocument.State.QUEUED,
                                NOW,
                                NOW,
                                null),
                        null));
    }

    private static Posting posting(String id, String document, Posting.@Nullable Trouble trouble) {
        return new Posting(
                id,
                document,
                "org",
                "main",
                "CU1",
                State.PENDING,
                false,
                Posting.Sending.NONE,
                1,
                NOW,
                null,
                null,
                trouble,
                NOW,
                NOW);
    }

    @Test
    void aPostingIsWrittenWholeAndOnceForEachConnection() {
        document("doc_1");
        Posting first = posting("pst_1", "doc_1", new Posting.Trouble("c", "m", "[]"));
        assertThat(transactions.<Boolean>call(tx -> postings.add(tx, first))).isTrue();
        assertThat(transactions.<Boolean>call(tx -> postings.add(tx, posting("pst_2", "doc_1", null))))
                .isFalse();
        assertThat(transactions.<Optional<Posting>>call(tx -> postings.find(tx, "pst_1")))
                .contains(first);

        Posting changed = first.with("{\"a\":1}")
                .with(new Posting.Booked("5100", "51", "2026"))
                .approve()
                .due(NOW.plusSeconds(5))
                .in(
                        State.POSTED,
                        new Posting.Sending(true, NOW, 2, 3, 1, "node_1", NOW.plusSeconds(60)),
                        null,
                        NOW.plusSeconds(1));
        assertThat(transactions.<Boolean>call(tx -> postings.update(tx, changed)))
                .isTrue();
        assertThat(transactions.<Optional<Posting>>call(tx -> postings.lock(tx, "pst_1")))
                .contains(changed);
        assertThat(transactions.<List<Posting>>call(tx -> postings.list(tx, "doc_1")))
                .containsExactly(changed);
        assertThat(transactions.<Boolean>call(tx -> postings.update(tx, posting("pst_gone", "doc_1", null))))
                .isFalse();
    }

    @Test
    void attemptsAreNumberedAndWhatOthersWroteFits() {
        document("doc_2");
        transactions.run(tx -> {
            postings.add(tx, posting("pst_3", "doc_2", null));
            postings.append(tx, "pst_3", new PostingAttempt(0, "post", "unknown", "x".repeat(5_000), NOW));
            postings.append(tx, "pst_3", new PostingAttempt(0, "find", "posted", "zero \0 byte", NOW));
        });
        List<PostingAttempt> attempts = transactions.call(tx -> postings.attempts(tx, "pst_3"));
        assertThat(attempts).extracting(PostingAttempt::number).containsExactly(1, 2);
        assertThat(attempts.get(0).detail()).hasSize(2_000).endsWith("…");
        assertThat(attempts.get(1).detail()).isEqualTo("zero \uFFFD byte");
        Posting long1 = posting("pst_3", "doc_2", new Posting.Trouble("c", "ж".repeat(3_000), "[]"));
        assertThat(transactions.<Boolean>call(tx -> postings.update(tx, long1))).isTrue();
    }

    @Test
    void heldOnesAreFoundAndErasureTakesAll() {
        document("doc_3");
        transactions.run(tx -> {
            postings.add(tx, posting("pst_4", "doc_3", null));
            postings.update(tx, posting("pst_4", "doc_3", null).in(State.HELD, Posting.Sending.NONE, null, NOW));
        });
        assertThat(transactions.<List<String>>call(tx -> postings.held(tx, "org", "main")))
                .containsExactly("pst_4");
        assertThat(transactions.<Map<State, Integer>>call(tx -> postings.counts(tx, "org", "main")))
                .containsEntry(State.HELD, 1);
        transactions.run(tx -> new SqlDocumentStore().delete(tx, "doc_3"));
        assertThat(transactions.<Optional<Posting>>call(tx -> postings.find(tx, "pst_4")))
                .isEmpty();
    }

    @Test
    void anOriginalIsWrittenWholeAndGoesWithItsPosting() {
        document("doc_4");
        PostingFile begun = PostingFile.begun("pst_5", NOW);
        transactions.run(tx -> {
            postings.add(tx, posting("pst_5", "doc_4", null));
            assertThat(files.add(tx, begun)).isTrue();
            assertThat(files.add(tx, begun)).isFalse();
            assertThat(files.find(tx, "pst_5")).contains(begun);
        });
        PostingFile held = begun.due(NOW.plusSeconds(7))
                .in(
                        PostingFile.State.HELD,
                        new Posting.Sending(true, NOW, 2, 3, 1, "node_1", NOW.plusSeconds(60)),
                        new Posting.Trouble("reconnect", "401", "[]"),
                        NOW.plusSeconds(1));
        transactions.run(tx -> {
            assertThat(files.update(tx, held)).isTrue();
            assertThat(files.find(tx, "pst_5")).contains(held);
            assertThat(files.held(tx, "org", "main")).contains("pst_5");
            assertThat(files.held(tx, "org", "other")).isEmpty();
            PostingFile attached = held.attached("FILE1", NOW);
            assertThat(files.update(tx, attached)).isTrue();
            assertThat(files.find(tx, "pst_5")).contains(attached);
            assertThat(postings.counts(tx)).containsKey(State.PENDING);
        });
        transactions.run(tx -> new SqlDocumentStore().delete(tx, "doc_4"));
        assertThat(transactions.<Optional<PostingFile>>call(tx -> files.find(tx, "pst_5")))
                .isEmpty();
    }

    @Test
    void connectionsAreWrittenOverAndTakeTheirTablesAlong() {
        ErpConnection made = new ErpConnection("acme", "main", "sap", "{}", "v1.sealed", null, NOW, NOW);
        transactions.run(tx -> connections.put(tx, made));
        ErpConnection changed = new ErpConnection(
                "acme", "main", "netsuite", "{\"a\":1}", "v1.other", "401", NOW.plusSeconds(9), NOW.plusSeconds(9));
        transactions.run(tx -> {
            connections.put(tx, changed);
            connections.putTable(tx, "acme", "main", "vendor", "[]", NOW);
            connections.putTable(tx, "acme", "main", "vendor", "[1]", NOW);
        });
        ErpConnection kept =
                transactions.call(tx -> connections.find(tx, "acme", "main")).orElseThrow();
        assertThat(kept.createdAt()).isEqualTo(NOW);
        assertThat(kept.suspendedReason()).isEqualTo("401");
        assertThat(kept.toString()).doesNotContain("v1.other");
        assertThat(transactions.<Map<String, String>>call(tx -> connections.tables(tx, "acme", "main")))
                .isEqualTo(Map.of("vendor", "[1]"));
        assertThat(transactions.<List<ErpConnection>>call(tx -> connections.list(tx, "acme")))
                .containsExactly(kept);
        assertThat(transactions.<List<ErpConnection>>call(tx -> connections.all(tx)))
                .contains(kept);
        assertThat(transactions.<Boolean>call(tx -> connections.delete(tx, "acme", "main")))
                .isTrue();
        assertThat(transactions.<Boolean>call(tx -> connections.delete(tx, "acme", "main")))
                .isFalse();
        assertThat(transactions.<Map<String, String>>call(tx -> connections.tables(tx, "acme", "main")))
                .isEmpty();
    }
}
