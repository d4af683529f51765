package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.Optional;

/**
 * Headings in two lines, of which only both words together tell the column: {@code VALOR} over {@code UNIT.}, {@code TOTAL} or
 * {@code ICMS}, {@code Tax} over {@code Amount}.
 */
final class StackedHeadings {

    private static final double NEAR = 2.2;

    private final Sheet sheet;
    private final Row row;

    StackedHeadings(Sheet sheet, Row row) {
        this.sheet = sheet;
        this.row = row;
    }

    /** The column that a heading of the line heads, which stands for what the word alone may say. */
    Column whole(Column column) {
        if (column.role() == Role.COL_DESCRIPTION) {
            return column;
        }
        String own = row.text(first(column.box()), row.segmentEnd(first(column.box())));
        Optional<Box> over = segment(row.index() - 1, column.box());
        Optional<Box> under = segment(row.index() + 1, column.box());
        return Optional.<Column>empty()
                .or(() -> under.flatMap(box -> joined(column, own + " " + text(row.index() + 1, box), box)))
                .or(() -> over.flatMap(box -> joined(column, text(row.index() - 1, box) + " " + own, box)))
                .orElse(column);
    }

    private int first(Box box) {
        int word = 0;
        while (row.words().get(word).box().x0() < box.x0()) {
            word++;
        }
        return row.segmentStart(word);
    }

    private String text(int index, Box box) {
        Row other = sheet.rows().get(index);
        int word = 0;
        while (other.words().get(word).box().x0() < box.x0()) {
            word++;
        }
        return other.text(word, other.segmentEnd(word));
    }

    /** What stands over or under the heading and no other one, in a line without numbers. */
    private Optional<Box> segment(int index, Box heading) {
        Row other =
                index < 0 || index >= sheet.rows().size() ? row : sheet.rows().get(index);
        boolean near = other != row
                && other.page() == row.page()
                && Math.abs(other.box().midY() - row.box().midY())
                        < NEAR * row.box().height()
                && sheet.amounts(other).isEmpty();
        for (int word = 0; near && word < other.size(); word = other.segmentEnd(word) + 1) {
            Box box = other.box(word, other.segmentEnd(word));
            boolean only = meets(box, heading)
                    && row.words().stream()
                            .filter(each -> meets(each.box(), box))
                            .allMatch(each -> meets(each.box(), heading));
            if (only) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private static boolean meets(Box one, Box other) {
        return one.x0() < other.x1() && one.x1() > other.x0();
    }

    private static Optional<Column> joined(Column column, String heading, Box more) {
        return Lexicon.SHARED.phrases(Letters.squash(heading)).stream()
                .map(Lexicon.Phrase::role)
                .filter(role -> role.kind() == Role.Kind.COLUMN && role != Role.COL_DESCRIPTION)
                .sorted()
                .findFirst()
                .map(role -> new Column(role, column.box().union(more)));
    }
}
