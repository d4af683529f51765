package com.cashupagent.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of one line that stand close together, left to right; a wide gap ends a segment.
 *
 * @param page from 1
 * @param words at least one
 * @param box around all words
 */
public record TextSegment(int page, List<Word> words, Box box) {

    public TextSegment {
        words = List.copyOf(words);
    }

    /** The words with single spaces between them. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
