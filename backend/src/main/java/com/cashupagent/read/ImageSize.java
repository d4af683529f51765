package com.cashupagent.read;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;

/** Width and height of one picture in pixels, within the limits. */
record ImageSize(long width, long height) {

    /** A3 at 600 dpi has 70 million. */
    private static final long MAX_PIXELS = 100_000_000;

    ImageSize {
        if (width <= 0 || height <= 0) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The picture's header gives no width or height.");
        }
        if (height > MAX_PIXELS / width) {
            throw new ProblemException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                    "The picture has " + width + " × " + height + " pixels; the limit is " + MAX_PIXELS + " in all.");
        }
    }
}
