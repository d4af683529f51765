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

    /** Nor does an empty strip, unless it is this share of the page's height. */
    private static final double MAX_EMPTY = 0.1;

    /** A heading or a note may stand across the strip between two columns in this share of the rows. */
    private static final double MAX_ACROSS = 0.15;

    private TableFinder() {}

    static List<TableCandidate> tables(Page page, List<TextLine> lines) {
        List<TableCandidate> tables = new ArrayList<>();
        List<TextLine> rows = new ArrayList<>();
        int loose = 0;
        for (TextLine line : lines) {
            boolean row = line.segments().size() >= MIN_COLUMNS;
            loose = row ? 0 : loose + 1;
            boolean far = !rows.isEmpty()
                    && line.box().y0() - rows.get(rows.size() - 1).box().y1() > MAX_EMPTY;
            if (loose > MAX_LOOSE_LINES || row && far) {
                close(page, rows, tables);
                rows = new ArrayList<>();
            }
            if (row) {
                rows.add(line);
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

    /** Sweeps from left to right: a column is where more than a few rows have something. */
    private static List<Box> columns(List<TextLine> rows) {
        record Edge(double x, int change) {}
        List<Edge> edges = new ArrayList<>();
        for (TextLine row : rows) {
            for (TextSegment segment : row.segments()) {
                edges.add(new Edge(segment.box().x0(), 1));
                edges.add(new Edge(segment.box().x1(), -1));
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::x).thenComparingInt(Edge::change));
        double top = rows.get(0).box().y0();
        double bottom = rows.get(rows.size() - 1).box().y1();
        int few = (int) (MAX_ACROSS * rows.size());
        List<Box> columns = new ArrayList<>();
        int covering = 0;
        double begin = 0;
        for (Edge edge : edges) {
            int before = covering;
            covering += edge.change();
            if (before <= few && covering > few) {
                begin = edge.x();
            } else if (before > few && covering <= few) {
                columns.add(new Box(begin, top, edge.x(), bottom));
            }
        }
        return columns;
    }
}
