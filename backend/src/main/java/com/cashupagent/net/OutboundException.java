package com.cashupagent.net;

import java.io.IOException;

/** A call to another server that brought no answer. The message names no secret and no address behind a name. */
public final class OutboundException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** The guard does not let calls go there; trying again is of no use before the address or a setting changes. */
        REFUSED,
        /** No such name, or no answer from the resolver. */
        UNKNOWN_HOST,
        /** Nobody listens, or the way there is broken. */
        NOT_CONNECTED,
        /** The peer's certificate is not good for the name, or it does not speak TLS. */
        TLS,
        /** A time limit ran out. */
        TIMED_OUT,
        /** The connection ended within the exchange, or what came is not HTTP. */
        BROKEN
    }

    private final Reason reason;
    private final boolean maybeArrived;

    OutboundException(Reason reason, String message, boolean maybeArrived, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.maybeArrived = maybeArrived;
    }

    OutboundException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.maybeArrived = false;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** False when nothing of the request was written; then repeating it cannot do anything twice. */
    public boolean maybeArrived() {
        return maybeArrived;
    }
}
