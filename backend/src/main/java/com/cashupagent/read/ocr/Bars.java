package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the rulings of tables out of words: engines read a line beside a word as a bar that belongs to it. */
final class Bars {

    private static final char BAR = '|';

    /** A bar that was taken for something else. */
    private static final Pattern LIKE_A_BAR = Pattern.compile("(?<=[^{])[\\\\}]$");

    private static final double DOUBT = 0.85;

    private Bars() {}

    /** The line without bars; what one was cut off is a little doubtful. Empty when it was nothing else. */
    static Optional<OcrLine> without(OcrLine line) {
        List<Word> words = new ArrayList<>();
        for (Word word : line.words()) {
            List<Word> parts = without(word);
            boolean whole = parts.equals(List.of(word));
            parts.forEach(part -> words.add(
                    whole
                            ? part
                            : new Word(
                                    part.text(),
                                    part.box(),
                                    part.fontSize(),
                                    part.bold(),
                                    DOUBT * part.confidence(),
                                    part.source())));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(OcrLine.of(words));
    }

    /** The word without bars, cut where one stood; empty when it was nothing else. A bar before a small letter is an I. */
    static List<Word> without(Word word) {
        String text = word.text().indexOf('{') < 0
                ? LIKE_A_BAR.matcher(word.text()).replaceFirst(String.valueOf(BAR))
                : word.text();
        if (text.indexOf(BAR) < 0) {
            return List.of(word);
        }
        List<Word> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == BAR && !isLetter(text, i)) {
                if (i > start) {
                    parts.add(part(word, text, start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean isLetter(String text, int bar) {
        boolean first = bar == 0 || Character.isLetter(text.charAt(bar - 1));
        return first && bar + 1 < text.length() && Character.isLowerCase(text.charAt(bar + 1));
    }

    /** Characters are about as wide as each other. */
    private static Word part(Word word, String text, int from, int to) {
        Box box = word.box();
        double width = box.width() / text.length();
        return new Word(
                text.substring(from, to).replace(BAR, 'I'),
                new Box(box.x0() + from * width, box.y0(), box.x0() + to * width, box.y1()),
                word.fontSize(),
                word.bold(),
                word.confidence(),
                word.source());
    }
}
