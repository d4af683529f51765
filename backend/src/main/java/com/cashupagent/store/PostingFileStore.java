package com.cashupagent.store;

import java.util.List;
import java.util.Optional;

/** Originals on their way to posted bills. Thread-safe; every call belongs to the transaction it is given. */
public interface PostingFileStore {

    /** Adds it; false, and nothing changed, when the posting has one. Call it with the posting locked. */
    boolean add(Tx tx, PostingFile file);

    /** Of that posting. Whoever changes it holds the posting's lock. */
    Optional<PostingFile> find(Tx tx, String postingId);

    /** Writes all that can change; false when it is gone. Call it with the posting locked. */
    boolean update(Tx tx, PostingFile file);

    /** Ids of a connection's postings whose files wait for its login. */
    List<String> held(Tx tx, String organisationId, String connection);
}
