package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which values a label can mean: those to its right on the same line, and those under it. */
final class Pairing {

    private static final double PER_WORD_BETWEEN = 0.06;
    private static final double BELOW = 0.85;
    private static final double PER_ROW_BELOW = 0.1;
    private static final int ROWS_BELOW = 3;
    private static final double ABOVE = 0.7;
    private static final double MAX_RISE = 1.5;

    /** In heights of the label; more than this apart, nothing belongs together. */
    private static final double MAX_DROP = 4;

    private final Sheet sheet;

    Pairing(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A value and how well it stands to the label, 0..1. */
    record Pair<T>(Found<T> found, double closeness) {}

    /** To the right of the label, nearest first. A label of another role between them ends the search. */
    <T> List<Pair<T>> right(Label label, Function<Row, List<Found<T>>> values) {
        List<Pair<T>> pairs = new ArrayList<>();
        for (Found<T> found : values.apply(label.row())) {
            if (found.first() <= label.last() || isAnnouncedByAnother(label, found)) {
                continue;
            }
            int between = found.first() - label.last() - 1;
            pairs.add(new Pair<>(found, Math.max(0.1, 1 - PER_WORD_BETWEEN * between)));
        }
        return pairs;
    }

    private <T> boolean isAnnouncedByAnother(Label label, Found<T> found) {
        return sheet.labels(label.row()).stream()
                .anyMatch(other -> other.role() != label.role()
                        && other.role().kind() == Role.Kind.VALUE
                        && other.weight() >= label.weight() * 0.6
                        && other.first() > label.last()
                        && other.last() < found.first());
    }

    /** Under the label, nearest row first, only where nothing else of the kind stands between. */
    <T> List<Pair<T>> below(Label label, Function<Row, List<Found<T>>> values) {
        return below(label, values, ROWS_BELOW);
    }

    <T> List<Pair<T>> below(Label label, Function<Row, List<Found<T>>> values, int maxRows) {
        return below(label, values, maxRows, 0);
    }

    /**
     * The same for columns whose values are aligned at another side than their headings.
     *
     * @param reach how many heights of a line a value may stand beside the label's column
     */
    <T> List<Pair<T>> below(Label label, Function<Row, List<Found<T>>> values, int maxRows, double reach) {
        List<Pair<T>> pairs = new ArrayList<>();
        double height = label.box().height();
        double bottom = label.box().y1();
        int taken = 0;
        for (int i = label.row().index() + 1; i < sheet.rows().size() && taken < maxRows; i++) {
            Row row = sheet.rows().get(i);
            if (row.page() != label.row().page() || row.box().y0() - bottom > MAX_DROP * height) {
                break;
            }
            List<Found<T>> aligned = values.apply(row).stream()
                    .filter(found -> aligned(label.box(), found.box(), sheet.em(row), reach))
                    .toList();
            boolean nothingThere = aligned.isEmpty() && !covers(row, label.box());
            if (nothingThere) {
                continue;
            }
            taken++;
            bottom = row.box().y1();
            for (Found<T> found : aligned) {
                pairs.add(new Pair<>(found, Math.max(0.2, BELOW - PER_ROW_BELOW * (taken - 1))));
            }
        }
        return pairs;
    }

    /** Values over their labels, as designers set them: in the row right above, alone in their piece of it. */
    <T> List<Pair<T>> above(Label label, Function<Row, List<Found<T>>> values) {
        int index = label.row().index() - 1;
        if (index < 0) {
            return List.of();
        }
        Row row = sheet.rows().get(index);
        double gap = label.row().box().y0() - row.box().y1();
        if (row.page() != label.row().page() || gap > MAX_RISE * row.box().height()) {
            return List.of();
        }
        return values.apply(row).stream()
                .filter(found -> row.segmentStart(found.first()) == found.first()
                        && row.segmentEnd(found.first()) == found.last()
                        && aligned(label.box(), found.box(), sheet.em(row), 0))
                .map(found -> new Pair<>(found, ABOVE))
                .toList();
    }

    private static boolean covers(Row row, Box label) {
        return row.words().stream()
                .anyMatch(word -> word.box().x0() < label.x1() && word.box().x1() > label.x0());
    }

    private static boolean aligned(Box label, Box value, double em, double reach) {
        boolean overlaps = value.x0() < label.x1() && value.x1() > label.x0();
        boolean sameLeft = Math.abs(value.x0() - label.x0()) <= em;
        boolean sameRight = Math.abs(value.x1() - label.x1()) <= em;
        double gap = Math.max(value.x0() - label.x1(), label.x0() - value.x1());
        return overlaps || sameLeft || sameRight || gap <= reach * em;
    }
}
