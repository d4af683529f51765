package com.cashupagent.model;

import java.util.List;

/**
 * Lines under one another that share columns: perhaps a table, whatever it may hold.
 *
 * @param page from 1
 * @param rows top to bottom, at least two; in a ruled table a row has one segment a cell, and a cell's wrapped lines
 *     stand one after the other in its segment
 * @param columns left to right, the horizontal extent of each column as a box over all rows
 * @param ruled whether drawn lines part its columns, rather than alignment alone
 */
public record TableCandidate(int page, List<TextLine> rows, List<Box> columns, boolean ruled) {

    public TableCandidate {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** A table by alignment. */
    public TableCandidate(int page, List<TextLine> rows, List<Box> columns) {
        this(page, rows, columns, false);
    }
}
