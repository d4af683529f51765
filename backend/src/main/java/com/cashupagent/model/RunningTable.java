package com.cashupagent.model;

import java.util.List;

/**
 * A table that may go on over pages.
 *
 * @param parts at least one, on pages that follow one another
 * @param rows of all parts in order; a heading that is printed again on a later page is left out
 */
public record RunningTable(List<TableCandidate> parts, List<TextLine> rows) {

    public RunningTable {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }
}
