package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Headings that no list of words has, told by where they stand and what stands under them. */
final class UnknownHeadings {

    private static final int ROWS_LOOKED_AT = 6;
    private static final int LONG_WORD = 6;
    private static final int LEAST_LETTERS = 30;
    private static final int WORDS_OF_TEXT = 3;

    private UnknownHeadings() {}

    /**
     * Over the text may stand what no list of words has ({@code Commodity}), or has only a part of; where numbers,
     * prices and amounts are told, it is the heading over the most letters.
     */
    static void addText(Sheet sheet, Row row, List<Column> columns) {
        Set<Role> roles = columns.stream().map(Column::role).collect(Collectors.toSet());
        if (roles.contains(Role.COL_DESCRIPTION) || !roles.containsAll(TableHeader.COUNTED)) {
            return;
        }
        Column best = null;
        long most = 0;
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            Column text = new Column(Role.COL_DESCRIPTION, row.box(word, row.segmentEnd(word)));
            boolean free = columns.stream().noneMatch(other -> isAbove(other, text) && isKnown(other, text));
            List<Column> others = new ArrayList<>(
                    columns.stream().filter(other -> !isAbove(other, text)).toList());
            long letters = free ? letters(sheet, row, text, others) : 0;
            best = letters > most ? text : best;
            most = Math.max(most, letters);
        }
        Column text = best != null ? best : overCodes(sheet, row, columns);
        if (text != null) {
            columns.removeIf(other -> isAbove(other, text));
            columns.add(text);
        }
    }

    /** Where the text has no heading of its own, it stands on under the one of its code, beside or below it. */
    private static @Nullable Column overCodes(Sheet sheet, Row row, List<Column> columns) {
        Column best = null;
        long most = LEAST_LETTERS;
        for (Column column : columns) {
            long letters = column.role() == Role.COL_OTHER
                    ? Math.max(letters(sheet, row, column, columns), lettersOfTexts(sheet, row, column))
                    : 0;
            best = letters > most ? column : best;
            most = Math.max(most, letters);
        }
        return best == null ? null : new Column(Role.COL_DESCRIPTION, best.box());
    }

    /** Those of several words that begin under the heading, however they are written: codes and units have no blanks. */
    private static long lettersOfTexts(Sheet sheet, Row row, Column column) {
        double left = column.box().x0() - sheet.em(row);
        int end = Math.min(sheet.rows().size(), row.index() + 1 + ROWS_LOOKED_AT);
        return sheet.rows().subList(row.index() + 1, end).stream()
                .filter(below -> below.segmentEnd(0) >= WORDS_OF_TEXT - 1
                        && below.words().get(0).box().x0() >= left
                        && below.words().get(0).box().x0() < column.box().x1())
                .flatMapToInt(below -> below.text(0, below.segmentEnd(0)).chars())
                .filter(Character::isLetter)
                .count();
    }

    private static boolean isAbove(Column column, Column other) {
        return column.box().x0() < other.box().x1()
                && column.box().x1() > other.box().x0();
    }

    /** A word in a longer heading, such as {@code Art der Maßnahme}, says little. */
    private static boolean isKnown(Column part, Column heading) {
        return part.role() != Role.COL_OTHER
                || 2 * part.box().width() > heading.box().width();
    }

    /** {@code No.} between text and price is how many, where no other heading says so: numbers of things stand before their names. */
    static void numbersBehindText(Sheet sheet, Row row, List<Column> columns) {
        Set<Role> roles = columns.stream().map(Column::role).collect(Collectors.toSet());
        if (roles.contains(Role.COL_QUANTITY) || !roles.contains(Role.COL_DESCRIPTION)) {
            return;
        }
        List<Column> ordered = columns.stream()
                .sorted(Comparator.comparingDouble(column -> column.box().x0()))
                .toList();
        for (int i = 1; i + 1 < ordered.size(); i++) {
            Column number = ordered.get(i);
            boolean called = number.role() == Role.COL_OTHER
                    && sheet.labels(row).stream()
                            .anyMatch(label ->
                                    label.role() == Role.NUMBER && label.box().equals(number.box()));
            if (called
                    && ordered.get(i - 1).role() == Role.COL_DESCRIPTION
                    && ordered.get(i + 1).role() == Role.COL_UNIT_PRICE) {
                columns.set(columns.indexOf(number), new Column(Role.COL_QUANTITY, number.box()));
            }
        }
    }

    /**
     * The one heading between text and amount that no list of words has stands over the numbers of the goods, the one
     * behind all others over the amounts where no other does.
     */
    static Optional<Column> overNumbers(Row row, Set<Integer> known, List<Column> columns) {
        Optional<Column> text = columns.stream()
                .filter(column -> column.role() == Role.COL_DESCRIPTION)
                .findFirst();
        if (text.isEmpty() || columns.stream().anyMatch(column -> column.role() == Role.COL_QUANTITY)) {
            return Optional.empty();
        }
        List<Box> unknown = new ArrayList<>();
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            Box box = row.box(word, row.segmentEnd(word));
            boolean free = columns.stream()
                    .noneMatch(column ->
                            column.box().x0() < box.x1() && column.box().x1() > box.x0());
            if (!known.contains(row.segments().get(word))
                    && free
                    && box.x0() > text.get().box().x1()) {
                unknown.add(box);
            }
        }
        if (unknown.size() != 1) {
            return Optional.empty();
        }
        Box box = unknown.get(0);
        boolean last = columns.stream()
                .allMatch(column ->
                        column.role() != Role.COL_AMOUNT && column.box().x1() < box.x0());
        boolean behind = columns.stream()
                .anyMatch(column ->
                        column.role() == Role.COL_AMOUNT && column.box().x1() < box.x0());
        return Optional.of(new Column(last ? Role.COL_AMOUNT : behind ? Role.COL_OTHER : Role.COL_QUANTITY, box));
    }

    /**
     * {@code Unit | Extended} over {@code Price | Price}: of two columns of prices the last is that of the amounts where the word over
     * it makes it so.
     */
    static void amountOfTwoLines(Sheet sheet, Row row, List<Column> columns) {
        List<Column> prices = columns.stream()
                .filter(column -> column.role() == Role.COL_UNIT_PRICE)
                .toList();
        boolean none = columns.stream().noneMatch(column -> column.role() == Role.COL_AMOUNT);
        if (!none || prices.size() != 2 || row.index() == 0) {
            return;
        }
        Column last = prices.get(0).box().x0() > prices.get(1).box().x0() ? prices.get(0) : prices.get(1);
        String both = inside(sheet.rows().get(row.index() - 1), last) + " " + inside(row, last);
        boolean amount = Lexicon.SHARED.phrases(Letters.squash(both)).stream()
                .anyMatch(phrase -> phrase.role() == Role.COL_AMOUNT);
        if (amount) {
            columns.set(columns.indexOf(last), new Column(Role.COL_AMOUNT, last.box()));
        }
    }

    private static String inside(Row row, Column column) {
        return row.words().stream()
                .filter(word -> word.box().x0() < column.box().x1()
                        && word.box().x1() > column.box().x0())
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    static long letters(Sheet sheet, Row row, Column column, List<Column> columns) {
        return letters(sheet, row, column, columns, row.index() + 1 + ROWS_LOOKED_AT);
    }

    /** @param last the first line under the heading that is not looked at any more, and all below it */
    static long letters(Sheet sheet, Row row, Column column, List<Column> columns, int last) {
        double left = column.box().x0() - sheet.em(row);
        double right = columns.stream()
                .mapToDouble(other -> other.box().x0() - sheet.em(row))
                .filter(x -> x > left)
                .min()
                .orElse(1);
        int end = Math.min(sheet.rows().size(), last);
        return sheet.rows().subList(row.index() + 1, end).stream()
                .flatMap(below -> below.words().stream())
                .filter(word -> word.box().x0() >= left && word.box().x0() < right)
                .mapToLong(word -> letters(word.text()))
                .sum();
    }

    /** Codes and units are short or have digits in them. */
    private static long letters(String word) {
        boolean capitals = word.length() >= LONG_WORD && word.codePoints().noneMatch(Character::isDigit);
        return word.codePoints()
                .filter(capitals ? Character::isLetter : Character::isLowerCase)
                .count();
    }
}
