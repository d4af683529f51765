package com.cashupagent.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests with an {@code Idempotency-Key} were answered; documents keep theirs themselves. Thread-safe; every call
 * belongs to the transaction it is given.
 */
public interface IdempotencyStore {

    /** Takes the key for a request that begins now; false when it is taken. */
    boolean begin(Tx tx, String owner, IdempotencyKey key, Instant now);

    /** What the key was used for. */
    Optional<Used> find(Tx tx, String owner, String key);

    /** Keeps the answer; sealed by the caller where it may hold a secret. */
    void answer(Tx tx, String owner, String key, String answer);

    /** Forgets the key, as after a request that was refused. */
    void forget(Tx tx, String owner, String key);

    /** Forgets up to {@code limit} keys that were first used before; how many. */
    int purge(Tx tx, Instant before, int limit);

    /**
     * A key that was used.
     *
     * @param answer null while the request is being handled
     */
    record Used(String fingerprint, @Nullable String answer, Instant since) {}
}
