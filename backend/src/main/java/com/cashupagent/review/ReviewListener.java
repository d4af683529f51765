package com.cashupagent.review;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.Review;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;

/** Told of decisions, in the transaction that makes them. Thread-safe; what it throws undoes all. */
@FunctionalInterface
public interface ReviewListener {

    /** A person accepted or rejected the document; the result is what holds from now on. */
    void decided(Tx tx, StoredDocument document, ProcessingResult result, Review review);
}
