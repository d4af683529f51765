package com.cashupagent.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that an SFTP server did not do. The message names no secret. */
public final class SftpException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The guard does not let calls go there. */
        REFUSED,
        /** No such name, or nobody listens there. */
        NOT_CONNECTED,
        /** It is not the server that it should be; nothing secret was said to it. */
        HOST_KEY,
        /** It does not take user, password or key. */
        LOGIN,
        /** The user may not do that. */
        DENIED,
        /** It said that it has not done it: no room, a name that is taken, or a reason it does not tell. */
        FAILED,
        /** A time limit ran out, or the connection ended: what was asked for last may have been done. */
        BROKEN
    }

    private final Reason reason;

    SftpException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
