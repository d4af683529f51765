package com.cashupagent.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happened to each document, kept as long as the document. Thread-safe.
 *
 * <p>Whoever has seen all events up to an id never sees a lower one appear: appending locks the document, so ids rise
 * in the order of commits.
 */
public interface EventLog {

    /** Adds an event and returns its id; empty when the document is gone. */
    OptionalLong append(Tx tx, String documentId, String name, String data);

    /** Events above {@code afterId} in order, at most {@code limit}. */
    List<StoredEvent> read(Tx tx, String documentId, long afterId, int limit);

    /** The newest event. */
    Optional<StoredEvent> last(Tx tx, String documentId);

    /** The newest id of each of these documents; those that are gone are missing. */
    Map<String, Long> lastIds(Tx tx, Collection<String> documentIds);
}
