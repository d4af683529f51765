package com.cashupagent.layout;

import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words of a right-to-left script that stand side by side come in the order in which they are read. */
final class RightToLeft {

    private RightToLeft() {}

    /** The same words; numbers and words of other scripts keep their places. */
    static List<Word> ordered(List<Word> leftToRight) {
        if (leftToRight.stream().noneMatch(RightToLeft::isRightToLeft)) {
            return leftToRight;
        }
        List<Word> ordered = new ArrayList<>(leftToRight);
        int first = 0;
        for (int i = 0; i <= ordered.size(); i++) {
            if (i == ordered.size() || !isRightToLeft(ordered.get(i))) {
                Collections.reverse(ordered.subList(first, i));
                first = i + 1;
            }
        }
        return ordered;
    }

    private static boolean isRightToLeft(Word word) {
        return word.text().codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
