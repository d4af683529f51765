package com.cashupagent.read.ocr;

import com.cashupagent.model.Word;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that hold letters, such as a document's. An engine that knows languages expects digits among digits and
 * letters among letters, however the ink looks; one that knows shapes alone reads them better.
 */
final class Codes {

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    /**
     * Where nothing but a look at the ink tells a one from an I and a nought from an O; and what may be a date with a
     * stroke that became a digit.
     */
    private static final Pattern STROKES = Pattern.compile("[01][/\\-]\\d+|\\d{1,2}/\\d{5,8}|\\d{3,5}/\\d{2,4}");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/(?:\\d{2}|\\d{4})");

    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
    private static final double SURE = 0.9;

    private Codes() {}

    static boolean isCode(Word word) {
        String text = word.text();
        return DIGIT.matcher(text).matches()
                && (LETTERS.matcher(text).matches() || STROKES.matcher(text).matches());
    }

    /** The first reading, with the second's characters where both read a code of the same length. */
    static List<Word> mended(List<Word> first, List<Word> second) {
        return first.stream()
                .map(word -> isCode(word)
                        ? second.stream()
                                .filter(other -> isSame(word, other) && other.confidence() >= SURE)
                                .findFirst()
                                .map(other -> word(word, other))
                                .orElse(word)
                        : word)
                .toList();
    }

    private static boolean isSame(Word word, Word other) {
        return word.text().length() == other.text().length()
                && SecondReading.meet(word.box(), other.box())
                && DIGIT.matcher(other.text()).matches();
    }

    private static Word word(Word first, Word second) {
        if (DATE.matcher(second.text()).matches()) {
            return reading(first, second, second.text());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < first.text().length(); i++) {
            text.append(chosen(first.text().charAt(i), second.text().charAt(i)));
        }
        return reading(first, second, text.toString());
    }

    private static Word reading(Word first, Word second, String text) {
        return new Word(
                text,
                first.box(),
                first.fontSize(),
                first.bold(),
                Math.max(first.confidence(), second.confidence()),
                first.source());
    }

    /** The second's where one of the two is a letter and one a digit; a small letter is too often the other's digit. */
    private static char chosen(char first, char second) {
        boolean digit = Character.isDigit(first) && Character.isUpperCase(second);
        boolean letter = Character.isLetter(first) && Character.isDigit(second);
        return digit || letter ? second : first;
    }
}
