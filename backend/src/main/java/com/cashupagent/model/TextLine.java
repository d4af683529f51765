package com.cashupagent.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that stands on one line of a page, left to right.
 *
 * @param page from 1
 * @param segments at least one
 * @param box around all segments
 */
public record TextLine(int page, List<TextSegment> segments, Box box) {

    public TextLine {
        segments = List.copyOf(segments);
    }

    /** The segments with two spaces between them. */
    public String text() {
        return segments.stream().map(TextSegment::text).collect(Collectors.joining("  "));
    }
}
