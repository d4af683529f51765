package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.RunningTable;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts tables together that go on over pages: the last of one page and the first of the next, when their columns are
 * the same and hardly anything but headers and footers stands between them.
 */
final class TableRuns {

    private static final double SAME_COLUMN = 0.5;
    private static final double SAME_COLUMNS = 0.7;

    /** Lines such as "carried forward" on either side of the break. */
    private static final int MAX_BETWEEN = 3;

    private final Map<Integer, List<TextLine>> lines;

    /** A finder over all lines of the document, repeats marked. */
    TableRuns(List<TextLine> lines) {
        this.lines = lines.stream().filter(line -> !line.repeat()).collect(Collectors.groupingBy(TextLine::page));
    }

    List<RunningTable> of(List<TableCandidate> tables) {
        List<RunningTable> runs = new ArrayList<>();
        List<TableCandidate> parts = new ArrayList<>();
        for (TableCandidate table : tables) {
            if (!parts.isEmpty() && !follows(parts.get(parts.size() - 1), table)) {
                runs.add(joined(parts));
                parts.clear();
            }
            parts.add(table);
        }
        if (!parts.isEmpty()) {
            runs.add(joined(parts));
        }
        return runs;
    }

    private boolean follows(TableCandidate before, TableCandidate after) {
        return after.page() == before.page() + 1 && sameColumns(before, after) && nothingBetween(before, after);
    }

    private static boolean sameColumns(TableCandidate before, TableCandidate after) {
        long same = before.columns().stream()
                .filter(column -> after.columns().stream().anyMatch(other -> isSame(column, other)))
                .count();
        return same
                >= SAME_COLUMNS
                        * Math.max(before.columns().size(), after.columns().size());
    }

    private static boolean isSame(Box a, Box b) {
        double common = Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0());
        return common >= SAME_COLUMN * Math.min(a.width(), b.width());
    }

    private boolean nothingBetween(TableCandidate before, TableCandidate after) {
        double bottom = before.rows().get(before.rows().size() - 1).box().y1();
        double top = after.rows().get(0).box().y0();
        long below = lines.getOrDefault(before.page(), List.of()).stream()
                .filter(line -> line.box().midY() > bottom)
                .count();
        long above = lines.getOrDefault(after.page(), List.of()).stream()
                .filter(line -> line.box().midY() < top)
                .count();
        return below + above <= MAX_BETWEEN;
    }

    private static RunningTable joined(List<TableCandidate> parts) {
        List<TextLine> rows = new ArrayList<>(parts.get(0).rows());
        String heading = letters(rows.get(0));
        for (TableCandidate part : parts.subList(1, parts.size())) {
            boolean again = letters(part.rows().get(0)).equals(heading);
            rows.addAll(part.rows().subList(again ? 1 : 0, part.rows().size()));
        }
        return new RunningTable(parts, rows);
    }

    private static String letters(TextLine line) {
        return line.text().replaceAll("\\s+", " ");
    }
}
