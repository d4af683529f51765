package com.cashupagent.read.pdf;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts headings together again that are set with a blank or a gap between all letters, such as {@code I N V O I C E}.
 * Single letters side by side are otherwise as good as never seen; single digits are, so a run must be mostly letters.
 */
final class LetterSpacing {

    private static final int FEWEST = 4;
    private static final int FEWEST_LETTERS = 3;

    /** Shares of the font's height: no letters of one word stand further apart; blanks between words are this wider. */
    private static final double WIDEST = 1.6;

    private static final double BLANK = 0.2;
    private static final double BLANK_TIMES = 1.45;
    private static final double SAME_LINE = 0.2;

    private final double width;
    private final double height;

    LetterSpacing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The words in the same order, those of one letter joined where they are one word. */
    List<Word> joined(List<Word> words) {
        List<Word> all = new ArrayList<>(words.size());
        List<Word> run = new ArrayList<>();
        for (Word word : words) {
            boolean single = word.text().codePointCount(0, word.text().length()) == 1;
            if (!single || !run.isEmpty() && !isBeside(run.get(run.size() - 1), word)) {
                close(run, all);
            }
            if (single) {
                run.add(word);
            } else {
                all.add(word);
            }
        }
        close(run, all);
        return all;
    }

    private boolean isBeside(Word left, Word right) {
        double gap = gap(left, right);
        boolean level = Math.abs(left.box().y1() - right.box().y1()) * height <= SAME_LINE * left.fontSize();
        return level && left.fontSize() == right.fontSize() && gap >= 0 && gap <= WIDEST * left.fontSize();
    }

    private double gap(Word left, Word right) {
        return (right.box().x0() - left.box().x1()) * width;
    }

    private void close(List<Word> run, List<Word> all) {
        long letters = run.stream().filter(LetterSpacing::isLetter).count();
        if (run.size() < FEWEST || letters < FEWEST_LETTERS || 2 * letters < run.size()) {
            all.addAll(run);
            run.clear();
            return;
        }
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < run.size(); i++) {
            gaps.add(gap(run.get(i - 1), run.get(i)));
        }
        double usual = gaps.stream().sorted().toList().get(gaps.size() / 2);
        double blank = Math.max(BLANK_TIMES * usual, usual + BLANK * run.get(0).fontSize());
        int first = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || gaps.get(i - 1) > blank) {
                all.add(word(run.subList(first, i)));
                first = i;
            }
        }
        run.clear();
    }

    private static boolean isLetter(Word word) {
        return Character.isLetter(word.text().codePointAt(0));
    }

    private static Word word(List<Word> letters) {
        StringBuilder text = new StringBuilder();
        Box box = letters.get(0).box();
        boolean bold = true;
        for (Word letter : letters) {
            text.append(letter.text());
            box = box.union(letter.box());
            bold &= letter.bold();
        }
        return new Word(text.toString(), box, letters.get(0).fontSize(), bold, 1);
    }
}
