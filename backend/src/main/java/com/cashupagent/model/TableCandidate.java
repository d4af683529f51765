package com.cashupagent.model;

import java.util.List;

/**
 * Lines under one another that share columns: perhaps a table, whatever it may hold.
 *
 * @param page from 1
 * @param rows top to bottom, at least two
 * @param columns left to right, the horizontal extent of each column as a box over all rows
 */
public record TableCandidate(int page, List<TextLine> rows, List<Box> columns) {

    public TableCandidate {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
