package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Takes the rulings of tables out of words: engines read a line beside a word as a bar that belongs to it. */
final class Bars {

    private static final char BAR = '|';

    private Bars() {}

    /** The word without bars, cut where one stood; empty when it was nothing else. A bar before a small letter is an I. */
    static List<Word> without(Word word) {
        String text = word.text();
        if (text.indexOf(BAR) < 0) {
            return List.of(word);
        }
        List<Word> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == BAR && !isLetter(text, i)) {
                if (i > start) {
                    parts.add(part(word, start, i));
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
    private static Word part(Word word, int from, int to) {
        Box box = word.box();
        double width = box.width() / word.text().length();
        return new Word(
                word.text().substring(from, to).replace(BAR, 'I'),
                new Box(box.x0() + from * width, box.y0(), box.x0() + to * width, box.y1()),
                word.fontSize(),
                word.bold(),
                word.confidence(),
                word.source());
    }
}
