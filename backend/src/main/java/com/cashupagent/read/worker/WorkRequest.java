package com.cashupagent.read.worker;

import com.cashupagent.model.MediaType;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the server asks of a worker.
 *
 * @param file absolute path
 * @param page from 1, for {@code RECOGNISE}, {@code DRAW} and {@code PAINT}
 * @param turned quarters clockwise, for {@code DRAW} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkRequest(
        Kind kind,
        String file,
        MediaType mediaType,
        @Nullable Integer page,
        @Nullable Integer turned) {

    /** Which method of which reader. */
    enum Kind {
        PROBE,
        READ,
        RECOGNISE,
        DRAW,
        PAINT
    }

    static WorkRequest probe(String file, MediaType mediaType) {
        return new WorkRequest(Kind.PROBE, file, mediaType, null, null);
    }

    static WorkRequest read(String file, MediaType mediaType) {
        return new WorkRequest(Kind.READ, file, mediaType, null, null);
    }

    static WorkRequest paint(String file, MediaType mediaType, int page) {
        return new WorkRequest(Kind.PAINT, file, mediaType, page, null);
    }

    static WorkRequest recognise(String file, MediaType mediaType, int page) {
        return new WorkRequest(Kind.RECOGNISE, file, mediaType, page, null);
    }

    static WorkRequest draw(String file, MediaType mediaType, int page, int turned) {
        return new WorkRequest(Kind.DRAW, file, mediaType, page, turned);
    }
}
