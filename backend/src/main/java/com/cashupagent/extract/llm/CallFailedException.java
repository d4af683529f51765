package com.cashupagent.extract.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that brought no usable answer. It never carries what the other side wrote, which may repeat our key; and it has
 * no cause, because the client library would look for the innermost one and lose this.
 */
final class CallFailedException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean worthAnotherTry;
    private final boolean maybeBilled;
    private final transient Optional<Duration> retryAfter;

    CallFailedException(
            int status,
            String reason,
            String message,
            boolean worthAnotherTry,
            boolean maybeBilled,
            Optional<Duration> retryAfter) {
        super(status, message);
        this.reason = reason;
        this.worthAnotherTry = worthAnotherTry;
        this.maybeBilled = maybeBilled;
        this.retryAfter = retryAfter;
    }

    String reason() {
        return reason;
    }

    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    /** Whether the model may have read the request, so that it will be on the bill. */
    boolean maybeBilled() {
        return maybeBilled;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
