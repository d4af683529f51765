package com.cashupagent.store;

/** The organisation has another batch of this name; the transaction is lost. */
public final class BatchIdTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BatchIdTakenException(Throwable cause) {
        super("batch id is taken", cause);
    }
}
