package com.cashupagent.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of uploads; their bytes are in {@link PartialStore}. Thread-safe; calls belong to their transaction. */
public interface UploadStore {

    /**
     * Adds an upload.
     *
     * @throws IdempotencyKeyTakenException when the submitter has one with this key; the transaction is over then
     */
    void insert(Tx tx, StoredUpload upload);

    /** Empty when there is none, or it was removed. */
    Optional<StoredUpload> find(Tx tx, String id);

    /** The submitter's upload with this key. */
    Optional<StoredUpload> findByKey(Tx tx, String organisationId, String submittedBy, String key);

    /** How many uploads of the account were begun since then and are not finished. */
    int countOpen(Tx tx, String account, Instant since);

    /** Notes what an upload became, and forgets the names its sender gave; nothing happens when it is gone. */
    void finish(Tx tx, String id, String documentId);

    /** Removes it; nothing happens when it is gone. */
    void delete(Tx tx, String id);

    /** Ids of up to {@code limit} uploads, finished or not, that were begun before; the oldest first. */
    List<String> begunBefore(Tx tx, Instant before, int limit);
}
