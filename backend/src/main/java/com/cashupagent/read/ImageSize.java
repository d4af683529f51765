package com.cashupagent.read;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;

/** Width and height of one picture in pixels; one over the limits cannot be made. */
public record ImageSize(long width, long height) {

    /** A4 at 600 dpi has 35 million, and every decoder needs a few bytes for each. */
    public static final long MAX_PIXELS = 40_000_000;

    /**
     * Checks both.
     *
     * @throws ProblemException {@code broken_document} without a width or height, {@code document_limit_exceeded}
     */
    public ImageSize {
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
