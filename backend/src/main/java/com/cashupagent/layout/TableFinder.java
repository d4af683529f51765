package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs of lines with several segments whose extents fall into common columns. */
final class TableFinder {

    private static final int MIN_COLUMNS = 3;
    private static final int MIN_ROWS = 2;

    /** Lines with fewer segments, such as the second line of a description, do not end a table until this many. */
    private static final int MAX_LOOSE_LINES = 4;

    private TableFinder() {}

    static List<TableCandidate> tables(Page page, List<TextLine> lines) {
        List<TableCandidate> tables = new ArrayList<>();
        List<TextLine> rows = new ArrayList<>();
        int loose = 0;
        for (TextLine line : lines) {
            boolean row = line.segments().size() >= MIN_COLUMNS;
            loose = row ? 0 : loose + 1;
            if (row) {
                rows.add(line);
            } else if (loose > MAX_LOOSE_LINES) {
                close(page, rows, tables);
                rows = new ArrayList<>();
            }
        }
        close(page, rows, tables);
        return tables;
    }

    private static void close(Page page, List<TextLine> rows, List<TableCandidate> tables) {
        if (rows.size() < MIN_ROWS) {
            return;
        }
        List<Box> columns = columns(rows);
        if (columns.size() >= MIN_COLUMNS) {
            tables.add(new TableCandidate(page.number(), rows, columns));
        }
    }

    /** Segments that overlap horizontally share a column. */
    private static List<Box> columns(List<TextLine> rows) {
        List<Box> extents = new ArrayList<>(rows.stream()
                .flatMap(row -> row.segments().stream())
                .map(TextSegment::box)
                .sorted(Comparator.comparingDouble(Box::x0))
                .toList());
        List<Box> columns = new ArrayList<>();
        for (Box extent : extents) {
            int last = columns.size() - 1;
            if (last >= 0 && extent.x0() < columns.get(last).x1()) {
                columns.set(last, columns.get(last).union(extent));
            } else {
                columns.add(extent);
            }
        }
        double top = rows.get(0).box().y0();
        double bottom = rows.get(rows.size() - 1).box().y1();
        return columns.stream()
                .map(column -> new Box(column.x0(), top, column.x1(), bottom))
                .toList();
    }
}
