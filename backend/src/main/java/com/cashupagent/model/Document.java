package com.cashupagent.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader got out of the bytes. How each word came to be, the word says itself.
 *
 * @param mediaType what the bytes are, by content
 * @param pages in order, at least one
 * @param embedded what a structured e-invoice inside the file says, without places; null when there is none
 */
public record Document(
        MediaType mediaType, List<Page> pages, @Nullable Invoice embedded) {

    public Document {
        pages = List.copyOf(pages);
    }

    /** A document without embedded data. */
    public Document(MediaType mediaType, List<Page> pages) {
        this(mediaType, pages, null);
    }

    /** Whether any page carries a word. */
    public boolean hasText() {
        return pages.stream().anyMatch(page -> !page.words().isEmpty());
    }
}
