package com.cashupagent.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a value was read.
 *
 * @param page from 1
 * @param box on that page
 * @param source by what
 * @param readAs the characters that were recognised there, where the value is another because the document's own
 *     arithmetic proves one of them misread; null where the value is what was read
 */
public record Evidence(
        int page,
        Box box,
        Source source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String readAs) {

    /** Of a value that is what was read. */
    public Evidence(int page, Box box, Source source) {
        this(page, box, source, null);
    }
}
