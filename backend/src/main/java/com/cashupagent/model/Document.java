package com.cashupagent.model;

import java.util.List;

/**
 * What a reader got out of the bytes.
 *
 * @param mediaType what the bytes are, by content
 * @param pages in order, at least one
 * @param source how the words came to be
 */
public record Document(MediaType mediaType, List<Page> pages, Source source) {

    public Document {
        pages = List.copyOf(pages);
    }

    /** Whether any page carries a word. */
    public boolean hasText() {
        return pages.stream().anyMatch(page -> !page.words().isEmpty());
    }
}
