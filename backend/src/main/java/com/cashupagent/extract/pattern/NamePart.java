package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a line that may be a name: a segment, or a part of one between dots, bars and labels.
 *
 * @param text what it says
 * @param place its words
 * @param addressFollowsInLine whether an address comes next on the same line, as in the sender's line of a letter
 */
record NamePart(String text, Found<String> place, boolean addressFollowsInLine) {

    private static final Set<String> SEPARATORS = Set.of("·", "•", "●", "|", "-", "–", "*", "/", "▪", "■");

    static List<NamePart> all(Sheet sheet) {
        List<NamePart> parts = new ArrayList<>();
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                split(sheet, row, word, row.segmentEnd(word), parts);
            }
        }
        return parts;
    }

    /**
     * Lines hold no bare separators any more, so pieces are told by the gap that a separator leaves, by a comma, and
     * by a label such as "From:" at their beginning.
     */
    private static void split(Sheet sheet, Row row, int from, int to, List<NamePart> parts) {
        int first = from;
        for (Label label : sheet.labels(row)) {
            boolean leads = label.first() == from && label.last() < to;
            if (leads && (label.role().isParty() || label.role() == Role.NAME) && endsLabel(row, label.last())) {
                first = Math.max(first, label.last() + 1);
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int i = first; i < to; i++) {
            String text = row.words().get(i).text();
            boolean comma = text.endsWith(",") && !PartyNames.hasLegalForm(row.text(i + 1, i + 1));
            double gap =
                    row.words().get(i + 1).box().x0() - row.words().get(i).box().x1();
            boolean separated = gap > 0.5 * sheet.em(row);
            if (comma || separated || SEPARATORS.contains(text)) {
                cuts.add(i);
            }
        }
        add(row, first, to, cuts.isEmpty() ? to : cuts.get(0), parts);
        int begin = first;
        for (int cut : cuts) {
            add(row, begin, cut, cut, parts);
            begin = cut + 1;
        }
        if (!cuts.isEmpty()) {
            add(row, begin, to, to, parts);
        }
    }

    private static boolean endsLabel(Row row, int word) {
        return row.words().get(word).text().endsWith(":");
    }

    private static void add(Row row, int first, int last, int cut, List<NamePart> parts) {
        String text = row.text(first, last).replaceAll("^[\\s,;:·•●|*-]+|[\\s,;:·•●|*-]+$", "");
        if (text.isEmpty()) {
            return;
        }
        int end = row.segmentEnd(first);
        boolean address = cut == last && last < end && PartyNames.isAddress(row.text(last + 1, end));
        parts.add(new NamePart(text, new Found<>(text, row, first, last), address));
    }
}
