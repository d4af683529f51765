package com.cashupagent.extract.pattern;

import java.util.Comparator;
import java.util.List;

/** Words of a line that may head columns, and which. */
final class ColumnLabels {

    private ColumnLabels() {}

    /** The columns that the line's words head for themselves. */
    static List<Column> columns(Sheet sheet, Row row) {
        return sheet.labels(row).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN && isFirstReading(sheet, label))
                .map(label -> new Column(role(sheet, label), label.box()))
                .toList();
    }

    /** A word may head several kinds of column; the kinds are tried in the order of {@link Role}. */
    static boolean isFirstReading(Sheet sheet, Label label) {
        return sheet.labels(label.row()).stream()
                .filter(other -> other.role().kind() == Role.Kind.COLUMN && other.first() == label.first())
                .min(Comparator.comparing(Label::role))
                .map(first -> first == label)
                .orElse(true);
    }

    /**
     * Article is a description, unless another column says so more clearly: then it is the article's number. So is
     * {@code Preiseinheit} a price only where no other is.
     */
    static Role role(Sheet sheet, Label label) {
        List<Label> others = sheet.labels(label.row()).stream()
                .filter(other -> other.role().kind() == Role.Kind.COLUMN)
                .toList();
        boolean doubtful =
                (label.role() == Role.COL_DESCRIPTION || label.role() == Role.COL_UNIT_PRICE) && isOther(others, label);
        boolean clearer = others.stream()
                .anyMatch(other ->
                        other.role() == label.role() && other.first() != label.first() && !isOther(others, other));
        return doubtful && clearer ? Role.COL_OTHER : label.role();
    }

    private static boolean isOther(List<Label> labels, Label label) {
        return labels.stream().anyMatch(other -> other.role() == Role.COL_OTHER && other.first() == label.first());
    }
}
