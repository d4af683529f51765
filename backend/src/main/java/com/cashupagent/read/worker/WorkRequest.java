package com.cashupagent.read.worker;

import com.cashupagent.model.MediaType;

/**
 * What the server asks of a worker.
 *
 * @param file absolute path
 */
record WorkRequest(Kind kind, String file, MediaType mediaType) {

    /** Which method of the reader. */
    enum Kind {
        PROBE,
        READ
    }
}
