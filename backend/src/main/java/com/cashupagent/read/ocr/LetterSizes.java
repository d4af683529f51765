package com.cashupagent.read.ocr;

import com.cashupagent.model.Word;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The size of a font from its ink. An engine whose boxes end where the letters do says of "vom" that it is lower than
 * "Nr.", and of both that they are lower than the font; what is wide for a gap between words depends on the font.
 */
final class LetterSizes {

    /** Shares of the font's size. */
    private static final double CAPITAL = 0.66;

    private static final double SMALL = 0.5;
    private static final double DESCENT = 0.2;
    private static final double COMMA = 0.13;

    private static final String DESCENDING = "gjpqy()[]{}@§";
    private static final String LOW = "acegmnopqrsuvwxyz";

    private LetterSizes() {}

    /** The same lines, each word with its line's size in shares of the picture's height. */
    static List<OcrLine> of(List<OcrLine> lines) {
        return lines.stream().map(LetterSizes::sized).toList();
    }

    private static OcrLine sized(OcrLine line) {
        double[] sizes = line.words().stream()
                .mapToDouble(LetterSizes::size)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        double size = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
        return new OcrLine(
                line.box(),
                line.words().stream()
                        .map(word ->
                                new Word(word.text(), word.box(), size, word.bold(), word.confidence(), word.source()))
                        .toList());
    }

    /** 0 for a word of points and dashes. */
    private static double size(Word word) {
        String text = word.text();
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        boolean high = text.chars().anyMatch(high());
        boolean deep = text.chars().anyMatch(c -> DESCENDING.indexOf(c) >= 0);
        double below = deep ? DESCENT : text.indexOf(',') >= 0 ? COMMA : 0;
        return word.box().height() / ((high ? CAPITAL : SMALL) + below);
    }

    private static IntPredicate high() {
        return c -> Character.isLetterOrDigit(c) && LOW.indexOf(c) < 0 || c == '(' || c == '[';
    }
}
