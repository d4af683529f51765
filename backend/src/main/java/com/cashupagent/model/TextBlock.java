package com.cashupagent.model;

import java.util.List;

/**
 * Segments that stand under one another without a gap, such as an address: top to bottom.
 *
 * @param page from 1
 * @param segments at least one
 * @param box around all segments
 */
public record TextBlock(int page, List<TextSegment> segments, Box box) {

    public TextBlock {
        segments = List.copyOf(segments);
    }
}
