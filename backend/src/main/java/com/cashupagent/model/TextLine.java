package com.cashupagent.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that stands on one line of a page, left to right; where a page is set in columns, of one column.
 *
 * @param page from 1
 * @param segments at least one
 * @param box around all segments
 * @param repeat whether the same stands at the same place of an earlier page, as headers and footers do
 */
public record TextLine(int page, List<TextSegment> segments, Box box, boolean repeat) {

    public TextLine {
        segments = List.copyOf(segments);
    }

    /** A line that stands there once. */
    public TextLine(int page, List<TextSegment> segments, Box box) {
        this(page, segments, box, false);
    }

    /** The segments with two spaces between them. */
    public String text() {
        return segments.stream().map(TextSegment::text).collect(Collectors.joining("  "));
    }
}
