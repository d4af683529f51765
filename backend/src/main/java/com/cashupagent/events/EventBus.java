package com.cashupagent.events;

import java.util.function.Consumer;

/** Live events of documents. Thread-safe. */
public interface EventBus {

    /**
     * Delivers every event of the document with an id above {@code afterId}, first those already kept, then new ones,
     * in order, none twice and none lost, until the subscription is closed. The listener is called on a thread of the
     * bus and must return fast: a slow client needs a queue of its own.
     */
    Subscription subscribe(String documentId, long afterId, Consumer<DocumentEvent> listener);

    /** Ends a subscription; closing twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
