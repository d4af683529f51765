package com.cashupagent.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Batches and their files. Thread-safe; every call belongs to the transaction it is given. */
public interface BatchStore {

    /**
     * Adds a batch with its files.
     *
     * @throws BatchIdTakenException when the organisation has a batch of that name
     */
    void insert(Tx tx, StoredBatch batch, List<BatchItem> items);

    /** By this server's own id. */
    Optional<StoredBatch> find(Tx tx, String id);

    /** By the caller's name. */
    Optional<StoredBatch> findByName(Tx tx, String organisationId, String name);

    /**
     * Ends the document's file, and locks its batch until the transaction ends; empty, and nothing is changed, when the
     * document belongs to no batch or its file had ended before. Call it after the document's own row is locked.
     */
    Optional<Ended> end(Tx tx, String documentId, BatchItem.State state);

    /** Writes state, totals and end of a batch that {@link #end} has locked. */
    void update(Tx tx, StoredBatch batch);

    /** Forgets the file's name and marks it erased; its batch's totals stay. Does nothing without such a file. */
    void forget(Tx tx, String documentId);

    /** Files with a number above {@code after} in order, at most {@code limit}. */
    List<Entry> entries(Tx tx, String batchId, int after, int limit, boolean withResults);

    /** See {@link #end}: the batch as it was before, and the file's number. */
    record Ended(StoredBatch batch, int number) {}

    /**
     * A file with its document.
     *
     * @param processing whether its document is being worked on
     * @param result the document's result as JSON; null when there is none, or it was not asked for
     */
    record Entry(
            BatchItem item, boolean processing, @Nullable String result) {}
}
