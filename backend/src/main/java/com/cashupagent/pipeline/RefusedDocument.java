package com.cashupagent.pipeline;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A file of many that became no document, in the shape of every other result. */
public final class RefusedDocument {

    private RefusedDocument() {}

    /**
     * A failed result with every key; its document id is empty, for there is no document.
     *
     * @param message a sentence for the caller
     */
    public static ProcessingResult result(ErrorCode code, String message, Instant when) {
        return new ResultAssembler("", Clock.fixed(when, ZoneOffset.UTC), System.nanoTime())
                .failed(new ProblemException(code, message));
    }
}
