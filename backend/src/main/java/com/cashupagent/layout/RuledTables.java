package com.cashupagent.layout;

import com.cashupagent.layout.Rulings.Line;
import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Tables whose borders are drawn: lines that touch one another make a grid, the grid makes the cells. */
final class RuledTables {

    private static final int MIN_COLUMNS = 2;
    private static final int MIN_ROWS = 2;

    /** Points. */
    private static final double TOUCH = 3;

    private static final double NARROWEST = 8;
    private static final double LOWEST = 5;

    private final Page page;
    private final List<TextLine> lines;

    private RuledTables(Page page, List<TextLine> lines) {
        this.page = page;
        this.lines = lines;
    }

    static List<TableCandidate> tables(Page page, Rulings rulings, List<TextLine> lines) {
        RuledTables finder = new RuledTables(page, lines);
        List<TableCandidate> tables = new ArrayList<>();
        for (Grid grid : finder.grids(rulings)) {
            finder.add(grid, tables);
        }
        return tables;
    }

    /** Lines that hang together. */
    private record Grid(List<Line> vertical, List<Line> horizontal) {}

    private List<Grid> grids(Rulings rulings) {
        List<Line> vertical = new ArrayList<>(rulings.vertical());
        List<Line> horizontal = new ArrayList<>(rulings.horizontal());
        List<Grid> grids = new ArrayList<>();
        while (!vertical.isEmpty()) {
            Grid grid = new Grid(new ArrayList<>(List.of(vertical.remove(0))), new ArrayList<>());
            int v = 0;
            int h = 0;
            while (v < grid.vertical().size() || h < grid.horizontal().size()) {
                if (v < grid.vertical().size()) {
                    Line line = grid.vertical().get(v++);
                    move(horizontal, grid.horizontal(), other -> touch(line, other));
                } else {
                    Line line = grid.horizontal().get(h++);
                    move(vertical, grid.vertical(), other -> touch(other, line));
                }
            }
            grids.add(grid);
        }
        return grids;
    }

    private static void move(List<Line> from, List<Line> to, Predicate<Line> which) {
        from.stream().filter(which).forEach(to::add);
        from.removeIf(which);
    }

    private boolean touch(Line vertical, Line horizontal) {
        double dx = TOUCH / page.width();
        double dy = TOUCH / page.height();
        return vertical.at() >= horizontal.from() - dx
                && vertical.at() <= horizontal.to() + dx
                && horizontal.at() >= vertical.from() - dy
                && horizontal.at() <= vertical.to() + dy;
    }

    private void add(Grid grid, List<TableCandidate> tables) {
        double[] xs = places(grid.vertical(), grid.horizontal(), NARROWEST / page.width());
        double[] ys = places(grid.horizontal(), grid.vertical(), LOWEST / page.height());
        if (xs.length < MIN_COLUMNS + 1) {
            return;
        }
        List<TextLine> rows = new CellRows(page, xs, ys).rows(lines);
        long full = rows.stream()
                .filter(row -> row.segments().size() >= MIN_COLUMNS)
                .count();
        if (full >= MIN_ROWS) {
            List<Box> columns = new ArrayList<>();
            for (int i = 0; i + 1 < xs.length; i++) {
                columns.add(new Box(xs[i], ys[0], xs[i + 1], ys[ys.length - 1]));
            }
            tables.add(new TableCandidate(page.number(), rows, columns, true));
        }
    }

    /** Where the lines stand and how far those across them reach: tables are often open at their sides. */
    private static double[] places(List<Line> lines, List<Line> across, double least) {
        double[] all = DoubleStream.concat(
                        lines.stream().mapToDouble(Line::at),
                        across.stream().flatMapToDouble(line -> DoubleStream.of(line.from(), line.to())))
                .sorted()
                .toArray();
        List<Double> apart = new ArrayList<>();
        for (double place : all) {
            if (apart.isEmpty() || place - apart.get(apart.size() - 1) >= least) {
                apart.add(place);
            }
        }
        return apart.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
