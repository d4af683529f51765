package com.cashupagent.pipeline;

/** The document's pages must be recognised, which is for the next stage. */
final class RecognitionDueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecognitionDueException() {
        super("the pages must be recognised", null, false, false);
    }
}
