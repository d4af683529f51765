package com.cashupagent.read.worker;

import com.cashupagent.model.MediaType;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the server asks of a worker.
 *
 * @param file absolute path
 * @param page from 1, for {@code RECOGNISE} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkRequest(
        Kind kind,
        String file,
        MediaType mediaType,
        @Nullable Integer page) {

    /** Which method of which reader. */
    enum Kind {
        PROBE,
        READ,
        RECOGNISE
    }

    static WorkRequest probe(String file, MediaType mediaType) {
        return new WorkRequest(Kind.PROBE, file, mediaType, null);
    }

    static WorkRequest read(String file, MediaType mediaType) {
        return new WorkRequest(Kind.READ, file, mediaType, null);
    }

    static WorkRequest recognise(String file, MediaType mediaType, int page) {
        return new WorkRequest(Kind.RECOGNISE, file, mediaType, page);
    }
}
