package com.cashupagent.read.pdf;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;

/**
 * What one document may use. Time and memory are the worker process's business; these catch early what would only run
 * into them.
 *
 * @param pages in the file
 * @param glyphs drawn on all pages together
 * @param operators executed on all pages together, forms drawn again included
 */
record Limits(int pages, long glyphs, long operators) {

    static final Limits DEFAULT = new Limits(500, 2_000_000, 20_000_000);

    static ProblemException exceeded(String what, long limit) {
        return new ProblemException(
                ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "The PDF has more than " + limit + " " + what + ".");
    }
}
