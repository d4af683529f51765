package com.cashupagent.intake;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.IdempotencyStore;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds for every {@code Idempotency-Key} but those of single documents, which keep theirs themselves: how long one
 * is remembered, and that it names one request. Thread-safe; every call belongs to the transaction it is given.
 */
public final class RequestKeys {

    /** A request that has no answer by then ended with its server. */
    private static final Duration LOST = Duration.ofMinutes(2);

    private final IdempotencyStore store;
    private final Clock clock;

    /** Both are shared and thread-safe. */
    public RequestKeys(IdempotencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The earlier request with this key; empty when there is none, or its time is over: then the key is free again.
     *
     * @param owner who sends it; another's key is another
     * @throws ProblemException {@code idempotency_conflict} when it was another request
     */
    public Optional<IdempotencyStore.Used> find(Tx tx, String owner, IdempotencyKey key) {
        Optional<IdempotencyStore.Used> used = store.find(tx, owner, key.key());
        if (used.isPresent() && over(used.get())) {
            store.forget(tx, owner, key.key());
            return Optional.empty();
        }
        if (used.isPresent() && !used.get().fingerprint().equals(key.fingerprint())) {
            throw new ProblemException(
                    ErrorCode.IDEMPOTENCY_CONFLICT, "The Idempotency-Key was sent with another request.");
        }
        return used;
    }

    /**
     * Takes the key for a request that begins now; false when it is taken. A request that took it at this very moment
     * may instead fail this transaction.
     */
    public boolean begin(Tx tx, String owner, IdempotencyKey key) {
        return store.begin(tx, owner, key, clock.instant());
    }

    /** Keeps the answer of the request that began with the key. */
    public void answer(Tx tx, String owner, IdempotencyKey key, String answer) {
        store.answer(tx, owner, key.key(), answer);
    }

    /** Frees the key, as after a request that was refused. */
    public void forget(Tx tx, String owner, IdempotencyKey key) {
        store.forget(tx, owner, key.key());
    }

    private boolean over(IdempotencyStore.Used used) {
        Duration limit = used.answer() == null ? LOST : PurgeIdempotencyKeys.REMEMBERED;
        Instant end = used.since().plus(limit);
        return end.isBefore(clock.instant());
    }

    /**
     * The header, if it may be one.
     *
     * @throws ProblemException {@code invalid_request}
     */
    public static String checked(String key) {
        if (!SubmissionRules.isKey(key)) {
            throw SubmissionRules.badKey();
        }
        return key;
    }
}
