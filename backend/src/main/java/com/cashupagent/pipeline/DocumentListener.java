package com.cashupagent.pipeline;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;

/** Told what becomes of documents, in the transaction that makes it so. Thread-safe; what it throws undoes all. */
@FunctionalInterface
public interface DocumentListener {

    /** A document has ended; once for each. */
    void ended(Tx tx, StoredDocument document, ProcessingResult result);

    /** A document was erased, whether or not it had ended; its row is gone already. */
    default void erased(Tx tx, StoredDocument document) {}
}
