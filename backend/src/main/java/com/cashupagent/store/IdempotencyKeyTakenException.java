package com.cashupagent.store;

/** Another document or upload holds the idempotency key; the transaction is lost. */
public final class IdempotencyKeyTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyTakenException(Throwable cause) {
        super("idempotency key is taken", cause);
    }
}
