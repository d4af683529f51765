package com.cashupagent.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries one code of the catalogue to whoever answers the caller. The message is for the caller: no secrets, no
 * internals; what went wrong inside goes into the cause, which is logged and never sent.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable Duration retryAfter;

    public ProblemException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
        this.retryAfter = null;
    }

    /** @param retryAfter when the same request is worth another attempt */
    public ProblemException(ErrorCode code, String detail, Duration retryAfter) {
        super(detail);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public ProblemException(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.retryAfter = null;
    }

    /** When to try again; empty where the catalogue's usual holds. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Which entry of the catalogue. */
    public ErrorCode code() {
        return code;
    }
}
