package com.cashupagent.model;

import java.util.List;

/**
 * A document put into reading order.
 *
 * @param document what was laid out
 * @param lines page by page, top to bottom
 * @param blocks page by page, top to bottom, left before right
 * @param tables page by page, top to bottom
 */
public record Layout(Document document, List<TextLine> lines, List<TextBlock> blocks, List<TableCandidate> tables) {

    public Layout {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }
}
