package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.store.BatchIdTakenException;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchItem.State;
import com.cashupagent.store.BatchStore.Ended;
import com.cashupagent.store.BatchStore.Entry;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.StoredBatch.Totals;
import com.cashupagent.store.StoredEvent;
import com.cashupagent.store.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Batches, the same on every database. */
@Timeout(120)
abstract class BatchStoreContract {

    private static final Instant T0 = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final SqlBatchStore batches = new SqlBatchStore();
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
    void aBatchIsKeptWhole() {
        StoredBatch open = batch("bat_1", "eabl_main", "monday", 3);
        StoredBatch ended =
                batch("bat_2", "eabl_main", "tuesday", 1).with(new Totals(1, 0, 0, 1, 0), T0.plusSeconds(1));
        List<BatchItem> items = List.of(
                item(1, "doc_1"),
                new BatchItem(2, null, null, 0, State.FAILED, "empty_file", "The file has no bytes."),
                item(3, "doc_3"));
        run(tx -> {
            batches.insert(tx, open, items);
            batches.insert(tx, ended, List.of());
            batches.insert(tx, batch("bat_3", "other", "monday", 1), List.of());
        });

        run(tx -> {
            assertThat(batches.find(tx, "bat_1")).contains(open);
            assertThat(batches.findByName(tx, "eabl_main", "tuesday")).contains(ended);
            assertThat(batches.findByName(tx, "other", "monday").map(StoredBatch::id))
                    .contains("bat_3");
            assertThat(batches.findByName(tx, "other", "tuesday")).isEmpty();
            assertThat(batches.entries(tx, "bat_1", 0, 10, true))
                    .extracting(Entry::item)
                    .isEqualTo(items);
            assertThat(batches.entries(tx, "bat_1", 1, 1, false))
                    .extracting(Entry::item)
                    .containsExactly(items.get(1));
        });
        assertThat(ended.state()).isEqualTo(StoredBatch.State.FAILED);
    }

    @Test
    void aNameIsOneOrganisationsOnce() {
        run(tx -> batches.insert(tx, batch("bat_1", "eabl_main", "monday", 1), List.of()));

        assertThatThrownBy(() -> run(tx -> batches.insert(tx, batch("bat_2", "eabl_main", "monday", 1), List.of())))
                .isInstanceOf(BatchIdTakenException.class);
        run(tx -> assertThat(batches.find(tx, "bat_2")).isEmpty());
    }

    @Test
    void aFileEndsOnce() {
        run(tx -> batches.insert(
                tx, batch("bat_1", "eabl_main", "monday", 2), List.of(item(1, "doc_1"), item(2, "doc_2"))));

        Optional<Ended> first = call(tx -> batches.end(tx, "doc_2", State.SUCCESS));
        Optional<Ended> again = call(tx -> batches.end(tx, "doc_2", State.FAILED));
        Optional<Ended> unknown = call(tx -> batches.end(tx, "doc_9", State.SUCCESS));

        assertThat(first).hasValueSatisfying(ended -> {
            assertThat(ended.number()).isEqualTo(2);
            assertThat(ended.batch().id()).isEqualTo("bat_1");
        });
        assertThat(again).isEmpty();
        assertThat(unknown).isEmpty();
        run(tx -> assertThat(
                        batches.entries(tx, "bat_1", 1, 5, false).get(0).item().state())
                .isEqualTo(State.SUCCESS));
    }

    @Test
    void whatIsRolledBackHasNotEnded() {
        run(tx -> batches.insert(tx, batch("bat_1", "eabl_main", "monday", 1), List.of(item(1, "doc_1"))));
        assertThatThrownBy(() -> run(tx -> {
                    batches.end(tx, "doc_1", State.SUCCESS);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        Optional<Ended> ended = call(tx -> batches.end(tx, "doc_1", State.SUCCESS));
        assertThat(ended).isPresent();
    }

    @Test
    void anErasedFileIsForgotten() {
        run(tx -> batches.insert(tx, batch("bat_1", "eabl_main", "monday", 1), List.of(item(1, "doc_1"))));
        run(tx -> {
            batches.end(tx, "doc_1", State.SUCCESS);
            batches.forget(tx, "doc_1");
            batches.forget(tx, "doc_9");
        });

        run(tx -> assertThat(batches.entries(tx, "bat_1", 0, 5, true).get(0).item())
                .isEqualTo(new BatchItem(1, null, "doc_1", 10, State.ERASED, null, null)));
    }

    /** Of twenty that end at the same time exactly one is the last. */
    @Test
    void endsAtTheSameTimeAreCountedOneByOne() {
        List<BatchItem> items =
                IntStream.rangeClosed(1, 20).mapToObj(i -> item(i, "doc_" + i)).toList();
        run(tx -> batches.insert(tx, batch("bat_1", "eabl_main", "monday", 20), items));

        List<CompletableFuture<Boolean>> last = new ArrayList<>();
        for (BatchItem item : items) {
            last.add(CompletableFuture.supplyAsync(() -> call(tx -> {
                StoredBatch before = batches.end(tx, String.valueOf(item.documentId()), State.SUCCESS)
                        .orElseThrow()
                        .batch();
                StoredBatch now = before.with(before.totals().plus(State.SUCCESS), T0);
                batches.update(tx, now);
                return now.state().ended();
            })));
        }

        assertThat(last.stream().filter(CompletableFuture::join)).hasSize(1);
        run(tx -> assertThat(batches.find(tx, "bat_1").orElseThrow().totals()).isEqualTo(new Totals(20, 20, 0, 0, 0)));
    }

    @Test
    void eventsRiseWithinABatch() {
        SqlEventLog log = SqlEventLog.ofBatches();
        run(tx -> batches.insert(tx, batch("bat_1", "eabl_main", "monday", 1), List.of()));
        run(tx -> {
            assertThat(log.append(tx, "bat_1", "progress", "{}")).hasValue(1);
            assertThat(log.append(tx, "bat_1", "completed", "{\"a\":1}")).hasValue(2);
            assertThat(log.append(tx, "bat_9", "progress", "{}")).isEmpty();
        });
        run(tx -> {
            assertThat(log.read(tx, "bat_1", 1, 9))
                    .containsExactly(new StoredEvent(2, "bat_1", "completed", "{\"a\":1}"));
            assertThat(log.last(tx, "bat_1").map(StoredEvent::id)).contains(2L);
            assertThat(log.lastIds(tx, List.of("bat_1", "bat_9"))).hasSize(1).containsEntry("bat_1", 2L);
        });
    }

    private static StoredBatch batch(String id, String organisation, String name, int files) {
        return new StoredBatch(
                id,
                organisation,
                name,
                "cred_1",
                "f".repeat(64),
                StoredBatch.State.PROCESSING,
                Totals.of(files),
                T0,
                null);
    }

    private static BatchItem item(int number, String document) {
        return new BatchItem(number, number + ".pdf", document, 10, State.QUEUED, null, null);
    }

    private void run(Consumer<Tx> work) {
        database.transactions().run(work);
    }

    private <T> T call(java.util.function.Function<Tx, T> work) {
        return database.transactions().call(work);
    }
}
