package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A page's drawn lines, the pieces of each put together: most producers draw every cell's border for itself. Places are
 * shares of the page.
 *
 * @param vertical left to right
 * @param horizontal top to bottom
 */
record Rulings(List<Line> vertical, List<Line> horizontal) {

    /** Points between pieces that are one line. */
    private static final double SAME_PLACE = 1.5;

    private static final double JOINED = 3;
    private static final double SHORTEST = 7;

    /** More than a form has; what exceeds it is a drawing. */
    private static final int MOST = 400;

    /**
     * One line.
     *
     * @param at x of a vertical, y of a horizontal line
     * @param from the smaller end
     * @param to the larger end
     */
    record Line(double at, double from, double to) {
        double length() {
            return to - from;
        }

        boolean spans(double place) {
            return from <= place && place <= to;
        }
    }

    static Rulings of(Page page) {
        List<Line> vertical = new ArrayList<>();
        List<Line> horizontal = new ArrayList<>();
        for (Box box : page.rulings()) {
            if (box.height() * page.height() > box.width() * page.width()) {
                vertical.add(new Line(box.midX(), box.y0(), box.y1()));
            } else {
                horizontal.add(new Line(box.midY(), box.x0(), box.x1()));
            }
        }
        return new Rulings(
                joined(vertical, page.width(), page.height()), joined(horizontal, page.height(), page.width()));
    }

    private static List<Line> joined(List<Line> pieces, double across, double along) {
        double same = SAME_PLACE / across;
        List<Line> byPlace = new ArrayList<>(pieces);
        byPlace.sort(Comparator.comparingDouble(Line::at));
        List<Line> all = new ArrayList<>();
        for (int first = 0, next = 0; first < byPlace.size(); first = next) {
            while (next < byPlace.size()
                    && byPlace.get(next).at() - byPlace.get(first).at() <= same) {
                next++;
            }
            List<Line> level = new ArrayList<>(byPlace.subList(first, next));
            level.sort(Comparator.comparingDouble(Line::from));
            Line open = level.get(0);
            for (Line piece : level) {
                if (piece.from() - open.to() <= JOINED / along) {
                    open = new Line(open.at(), open.from(), Math.max(open.to(), piece.to()));
                } else {
                    all.add(open);
                    open = piece;
                }
            }
            all.add(open);
        }
        ToDoubleFunction<Line> length = Line::length;
        return all.stream()
                .filter(line -> line.length() * along >= SHORTEST)
                .sorted(Comparator.comparingDouble(length).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingDouble(Line::at))
                .toList();
    }

    /** Whether a vertical line stands between two places at a height. */
    boolean part(double left, double right, double height) {
        int low = 0;
        int high = vertical.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (vertical.get(middle).at() < left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < vertical.size() && vertical.get(i).at() <= right; i++) {
            if (vertical.get(i).spans(height)) {
                return true;
            }
        }
        return false;
    }
}
