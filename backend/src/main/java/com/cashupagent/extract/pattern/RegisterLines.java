package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines in the lower half of the pages that tell of a register or a tax number, and those next to them. */
final class RegisterLines {

    private static final double UPPER_HALF = 0.5;
    private static final int SHORTEST_NAME = 4;

    /** Every candidate is compared with each of them. */
    private static final int MOST_LINES = 200;

    private final Sheet sheet;

    /** The pieces of each line, squashed, by the line's number. */
    private final Map<Integer, List<String>> lines = new HashMap<>();

    RegisterLines(Sheet sheet) {
        this.sheet = sheet;
        for (Row row : sheet.rows()) {
            if (lines.size() < MOST_LINES && row.box().y0() > UPPER_HALF && tells(row)) {
                lines.put(row.index(), pieces(row));
            }
        }
    }

    private boolean tells(Row row) {
        int from = Math.max(0, row.index() - 1);
        int to = Math.min(sheet.rows().size(), row.index() + 2);
        return sheet.rows().subList(from, to).stream()
                .filter(near -> near.page() == row.page())
                .flatMap(near -> sheet.labels(near).stream())
                .anyMatch(label -> label.role() == Role.REGISTRATION || label.role() == Role.TAX_ID);
    }

    private static List<String> pieces(Row row) {
        List<String> pieces = new ArrayList<>();
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            pieces.add(Letters.squash(row.text(word, row.segmentEnd(word))));
        }
        return pieces;
    }

    /** Whether another line than this one begins with the name, squashed, as the seller's own does. */
    boolean name(Row own, String squashed) {
        return squashed.length() >= SHORTEST_NAME
                && lines.entrySet().stream()
                        .anyMatch(line -> line.getKey() != own.index()
                                && line.getValue().stream().anyMatch(piece -> piece.startsWith(squashed)));
    }
}
