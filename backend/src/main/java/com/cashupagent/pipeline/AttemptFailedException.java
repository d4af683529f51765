package com.cashupagent.pipeline;

import com.cashupagent.problem.ProblemException;

/** Asks the queue for another attempt, for a reason of the catalogue. */
final class AttemptFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    AttemptFailedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** What a person is told of the kind of failure: a code of the catalogue, or the kind of an exception. */
    static String typeOf(Throwable failure) {
        if (failure instanceof AttemptFailedException attempt) {
            return attempt.code;
        }
        return failure instanceof ProblemException problem
                ? problem.code().wireName()
                : failure.getClass().getSimpleName();
    }
}
