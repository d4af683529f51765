package com.cashupagent.problem;

/**
 * Carries one code of the catalogue to whoever answers the caller. The message is for the caller: no secrets, no
 * internals; what went wrong inside goes into the cause, which is logged and never sent.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public ProblemException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public ProblemException(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** Which entry of the catalogue. */
    public ErrorCode code() {
        return code;
    }
}
