package com.cashupagent.batch.folder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a batch has no outcomes. */
public final class TargetException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Reason {
        /** Nobody answers, or not now: later again, the same way. */
        UNAVAILABLE,
        /** The login or an option is wrong: later again, when somebody has mended it. */
        MISCONFIGURED,
        /** The files are too many or too large together. */
        TOO_LARGE,
        /** Other files were sent under this batch id. */
        ID_TAKEN
    }

    private final Reason reason;
    private final transient @Nullable Duration pause;

    /** @param pause what the other side asks to wait; null when it does not say */
    public TargetException(Reason reason, String message, @Nullable Duration pause, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.pause = pause;
    }

    /** What to do about it. */
    public Reason reason() {
        return reason;
    }

    /** What the other side asks to wait; null when it does not say. */
    public @Nullable Duration pause() {
        return pause;
    }
}
