package com.cashupagent.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters as they stand, left to right, to text as it is spoken: words of a right-to-left script are turned round,
 * numbers in them are not. A word at a time is all that is needed of the Unicode bidirectional algorithm (UAX 9).
 */
final class LogicalOrder {

    private LogicalOrder() {}

    static String text(List<Glyph> leftToRight) {
        StringBuilder text = new StringBuilder();
        if (leftToRight.stream().noneMatch(LogicalOrder::isRightToLeft)) {
            leftToRight.forEach(glyph -> text.append(glyph.text()));
            return text.toString();
        }
        List<Glyph> number = new ArrayList<>();
        for (int i = leftToRight.size() - 1; i >= 0; i--) {
            Glyph glyph = leftToRight.get(i);
            if (isRightToLeft(glyph) || !(runsLeftToRight(glyph) || joinsNumbers(leftToRight, i))) {
                number.forEach(digit -> text.append(digit.text()));
                number.clear();
                text.append(glyph.text());
            } else {
                number.add(0, glyph);
            }
        }
        number.forEach(digit -> text.append(digit.text()));
        return text.toString();
    }

    /** A dot or slash between two digits belongs to their number. */
    private static boolean joinsNumbers(List<Glyph> glyphs, int at) {
        return at > 0
                && at + 1 < glyphs.size()
                && runsLeftToRight(glyphs.get(at - 1))
                && runsLeftToRight(glyphs.get(at + 1));
    }

    static boolean isRightToLeft(Glyph glyph) {
        return glyph.text().codePoints().anyMatch(LogicalOrder::isRightToLeft);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean runsLeftToRight(Glyph glyph) {
        return glyph.text().codePoints().allMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                    || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
        });
    }
}
