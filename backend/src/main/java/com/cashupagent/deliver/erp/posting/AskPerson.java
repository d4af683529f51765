package com.cashupagent.deliver.erp.posting;

import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;

/**
 * Puts a posting's question into the review queue. A job of its own, since whoever holds a posting must not wait for
 * a review: decisions lock them the other way round.
 */
final class AskPerson implements TimedJobHandler {

    static final String JOB = "erp-question";

    private final Transactions transactions;
    private final PostingStore postings;
    private final DocumentStore documents;
    private final ReviewQueue reviews;

    AskPerson(Transactions transactions, PostingStore postings, DocumentStore documents, ReviewQueue reviews) {
        this.transactions = transactions;
        this.postings = postings;
        this.documents = documents;
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(String key) {
        transactions.run(tx -> postings.find(tx, JobKey.of(key).subject())
                .filter(posting -> PostingQueue.key(posting).equals(key))
                .filter(posting -> posting.state() == Posting.State.NEEDS_ATTENTION)
                .ifPresent(posting -> documents.find(tx, posting.documentId()).ifPresent(document -> {
                    Posting.Trouble trouble = posting.trouble();
                    if (trouble != null) {
                        reviews.ask(tx, document, trouble.code(), trouble.message());
                    }
                })));
    }
}
