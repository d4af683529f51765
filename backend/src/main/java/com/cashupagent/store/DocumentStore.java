package com.cashupagent.store;

import com.cashupagent.model.ProcessingResult;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents and their state. Thread-safe; every call belongs to the transaction it is given. */
public interface DocumentStore {

    /**
     * Adds a new document.
     *
     * @throws IdempotencyKeyTakenException when another document of this organisation and submitter holds the key
     */
    void insert(Tx tx, StoredDocument document, @Nullable IdempotencyKey key);

    /** Empty when there is none, or it was erased. */
    Optional<StoredDocument> find(Tx tx, String id);

    /** The document that holds the key, with the fingerprint it was used for. */
    Optional<KeyHolder> findByIdempotencyKey(Tx tx, String organisationId, String submittedBy, String key);

    /** The document's idempotency key, if it has one, is free again. */
    void releaseKey(Tx tx, String id);

    /** Queued or processing to processing; false when the document is done or gone. */
    boolean markProcessing(Tx tx, String id, Instant now);

    /**
     * Ends a document; false, and nothing changed, when it is already done or gone.
     *
     * @param contentKey digest of vendor, invoice number and total; null when one of them is missing
     */
    boolean finish(Tx tx, String id, ProcessingResult result, @Nullable String contentKey, Instant now);

    /** Another result for a document that has ended, as after a review; false, and nothing changed, for any other. */
    boolean replaceResult(Tx tx, String id, ProcessingResult result, @Nullable String contentKey, Instant now);

    /** The oldest earlier document of the same organisation with the same bytes, or with the same content key. */
    Optional<String> findEarlier(Tx tx, StoredDocument document, @Nullable String contentKey);

    /** Removes the document and its events; false when there was none. */
    boolean delete(Tx tx, String id);

    /** Until the transaction ends, no other transaction holds this blob key: take it before adopting or removing. */
    void lockBlob(Tx tx, String sha256);

    /** Whether any document has these bytes. */
    boolean usesBlob(Tx tx, String sha256);

    /** See {@link #findByIdempotencyKey}. */
    record KeyHolder(StoredDocument document, String fingerprint) {}
}
