package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts lines into the cells of a grid: a band between two drawn lines is one row, or several when it plainly holds several. */
final class CellRows {

    /** A line with so many of the columns is a row of its own. */
    private static final double OWN_ROW = 0.6;

    private final Page page;
    private final double[] xs;
    private final double[] ys;

    CellRows(Page page, double[] xs, double[] ys) {
        this.page = page;
        this.xs = xs;
        this.ys = ys;
    }

    /** Rows top to bottom, each with a segment for every cell that is not empty. */
    List<TextLine> rows(List<TextLine> lines) {
        List<TextLine> rows = new ArrayList<>();
        List<SortedMap<Integer, List<Word>>> band = new ArrayList<>();
        int open = -1;
        for (TextLine line : lines) {
            int at = interval(ys, line.box().midY());
            if (at != open) {
                close(band, rows);
                open = at;
            }
            SortedMap<Integer, List<Word>> cells = cells(line);
            if (at >= 0 && !cells.isEmpty()) {
                band.add(cells);
            }
        }
        close(band, rows);
        return rows;
    }

    private static int interval(double[] borders, double place) {
        int found = Arrays.binarySearch(borders, place);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && at + 1 < borders.length ? at : -1;
    }

    private SortedMap<Integer, List<Word>> cells(TextLine line) {
        SortedMap<Integer, List<Word>> cells = new TreeMap<>();
        for (TextSegment segment : line.segments()) {
            for (Word word : segment.words()) {
                int at = interval(xs, word.box().midX());
                if (at >= 0) {
                    cells.computeIfAbsent(at, column -> new ArrayList<>()).add(word);
                }
            }
        }
        return cells;
    }

    private void close(List<SortedMap<Integer, List<Word>>> band, List<TextLine> rows) {
        int enough = Math.max(2, (int) Math.ceil(OWN_ROW * (xs.length - 1)));
        long full = band.stream().filter(cells -> cells.size() >= enough).count();
        SortedMap<Integer, List<Word>> row = new TreeMap<>();
        for (SortedMap<Integer, List<Word>> cells : band) {
            if (full > 1 && cells.size() >= enough) {
                finish(row, rows);
            }
            cells.forEach((column, words) ->
                    row.computeIfAbsent(column, c -> new ArrayList<>()).addAll(words));
        }
        finish(row, rows);
        band.clear();
    }

    private void finish(SortedMap<Integer, List<Word>> row, List<TextLine> rows) {
        List<TextSegment> segments = row.values().stream()
                .map(words -> new TextSegment(
                        page.number(),
                        words,
                        words.stream().map(Word::box).reduce(Box::union).orElseThrow()))
                .toList();
        segments.stream()
                .map(TextSegment::box)
                .reduce(Box::union)
                .ifPresent(box -> rows.add(new TextLine(page.number(), segments, box)));
        row.clear();
    }
}
