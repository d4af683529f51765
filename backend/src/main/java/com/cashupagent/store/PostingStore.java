package com.cashupagent.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postings with their history. Thread-safe; every call belongs to the transaction it is given. */
public interface PostingStore {

    /** Adds it; false, and nothing changed, when the document has one for that connection. */
    boolean add(Tx tx, Posting posting);

    /** Empty when there is none, or its document was erased. */
    Optional<Posting> find(Tx tx, String id);

    /** The same; nobody else changes it before this transaction ends. */
    Optional<Posting> lock(Tx tx, String id);

    /** Writes all that can change; false when it is gone. Call it with the posting locked. */
    boolean update(Tx tx, Posting posting);

    /** Of one document, oldest first. */
    List<Posting> list(Tx tx, String documentId);

    /**
     * Of these organisations, newest first.
     *
     * @param states only these
     * @param before only what comes after the posting of that id; null: from the newest on
     */
    List<Posting> page(Tx tx, Set<String> organisations, Set<Posting.State> states, @Nullable String before, int limit);

    /** Ids of a connection's postings that wait for its login. */
    List<String> held(Tx tx, String organisationId, String connection);

    /** How many of all organisations' postings are in each state; states without any are left out. */
    Map<Posting.State, Integer> counts(Tx tx);

    /** How many of a connection's postings are in each state; states without any are left out. */
    Map<Posting.State, Integer> counts(Tx tx, String organisationId, String connection);

    /** Adds to the history; the number of the attempt is ignored and given anew. Call it with the posting locked. */
    void append(Tx tx, String postingId, PostingAttempt attempt);

    /** The history, oldest first. */
    List<PostingAttempt> attempts(Tx tx, String postingId);
}
