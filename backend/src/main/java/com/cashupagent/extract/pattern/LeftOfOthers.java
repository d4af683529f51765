package com.cashupagent.extract.pattern;

import com.cashupagent.model.Layout;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of items with its sum in the left part of a page, beside other things such as the account's last payments, with which its
 * lines stand at one height and would be read as one.
 */
final class LeftOfOthers {

    private static final double MOST_RIGHT = 0.75;
    private static final int LINES_ABOVE = 12;
    private static final int LEAST_BESIDE = 3;
    private static final int LEAST_ITEMS = 2;
    private static final int MOST_LOOKS = 3;

    private LeftOfOthers() {}

    /**
     * The list of the whole page, or that of its left part where it has more items.
     *
     * @param alone whether no table has any items
     */
    static Reading list(Sheet sheet, boolean alone) {
        PricedList whole = new PricedList(sheet, alone);
        Reading list = new Reading(whole.items(), whole.rows());
        return find(sheet, list).orElse(list);
    }

    /** The list of the left part, where it has all lines of the other reading and more. */
    static Optional<Reading> around(Sheet sheet, Reading other) {
        return find(sheet, other).filter(left -> left.rows().containsAll(other.rows()));
    }

    private static Optional<Reading> find(Sheet sheet, Reading other) {
        return sheet.labels().stream()
                .flatMap(label -> edge(sheet, label).stream())
                .distinct()
                .limit(MOST_LOOKS)
                .map(edge -> left(sheet, edge))
                .filter(left -> left.items().size()
                        >= Math.max(LEAST_ITEMS, other.items().size() + 1))
                .findFirst();
    }

    /** Where the left part ends: at its sum, beside and above which other things stand farther right. */
    private static Optional<Double> edge(Sheet sheet, Label label) {
        if (!label.role().isSum() || label.role().isSideSum() || !label.leads()) {
            return Optional.empty();
        }
        return sheet.amounts(label.row()).stream()
                .filter(amount -> amount.first() == label.last() + 1
                        && amount.value().looksLikeMoney()
                        && amount.box().x1() < MOST_RIGHT
                        && beside(sheet, label.row(), amount.box().x1()) >= LEAST_BESIDE)
                .map(amount -> amount.box().x1() + sheet.em(label.row()) / 2)
                .findFirst();
    }

    private static long beside(Sheet sheet, Row sum, double edge) {
        return sheet.rows().subList(Math.max(0, sum.index() - LINES_ABOVE), sum.index()).stream()
                .filter(row -> row.page() == sum.page())
                .filter(row -> row.words().stream().anyMatch(word -> word.box().x0() > edge)
                        && row.words().stream().anyMatch(word -> word.box().x1() <= edge))
                .count();
    }

    private static Reading left(Sheet sheet, double edge) {
        Layout whole = sheet.layout();
        List<TextLine> lines = whole.lines().stream()
                .map(line -> cut(line, edge))
                .filter(line -> !line.segments().isEmpty())
                .toList();
        Sheet part = new Sheet(new Layout(whole.document(), lines, List.of(), List.of()));
        PricedList list = new PricedList(part);
        Set<Integer> rows = new HashSet<>();
        for (int index : list.rows()) {
            Row own = part.rows().get(index);
            sheet.rows().stream()
                    .filter(row -> row.page() == own.page() && row.box().equals(own.box()))
                    .forEach(row -> rows.add(row.index()));
        }
        return new Reading(list.items(), rows);
    }

    /** The same line, at the same place, without the words right of the edge. */
    private static TextLine cut(TextLine line, double edge) {
        List<TextSegment> segments = line.segments().stream()
                .map(segment -> new TextSegment(segment.page(), within(segment.words(), edge), segment.box()))
                .filter(segment -> !segment.words().isEmpty())
                .toList();
        return new TextLine(line.page(), segments, line.box(), line.repeat());
    }

    private static List<Word> within(List<Word> words, double edge) {
        return words.stream().filter(word -> word.box().x1() <= edge).toList();
    }
}
