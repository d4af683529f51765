package com.cashupagent.events;

import com.cashupagent.json.Json;
import com.cashupagent.model.Progress;
import com.cashupagent.store.Tx;

/** Where events come from. Thread-safe. */
public interface EventPublisher {

    /** Keeps the event with whatever else the transaction does; subscribers get it after the commit. */
    void publish(Tx tx, String documentId, String name, String json);

    /** The same for a step of progress. */
    default void progress(Tx tx, Progress progress) {
        publish(tx, progress.documentId(), "progress", Json.mapper().writeValueAsString(progress));
    }
}
