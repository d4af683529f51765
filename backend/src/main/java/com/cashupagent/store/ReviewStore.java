package com.cashupagent.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review queue and its history. Thread-safe; every call belongs to the transaction it is given. */
public interface ReviewStore {

    /** Adds an entry; false when the document has one. */
    boolean add(Tx tx, Review review);

    /** Empty when the document never had to be looked at. */
    Optional<Review> find(Tx tx, String documentId);

    /** The same; nobody else changes it before this transaction ends. */
    Optional<Review> lock(Tx tx, String documentId);

    /** Writes status, lease and time of an entry. */
    void update(Tx tx, Review review);

    /** Oldest first. */
    List<Review> list(Tx tx, Filter filter, @Nullable Place after, int limit);

    /** Adds to the history; the number is given by the store. */
    void append(Tx tx, String documentId, ReviewAction.Kind kind, String actor, Instant at, String detail);

    /** The history, oldest first. */
    List<ReviewAction> history(Tx tx, String documentId);

    /**
     * Which entries.
     *
     * @param organisations not empty
     * @param status null for any
     * @param reason null for any
     */
    record Filter(Collection<String> organisations, Review.@Nullable Status status, Review.@Nullable Reason reason) {}

    /** Where a page ended. */
    record Place(Instant createdAt, String documentId) {}
}
