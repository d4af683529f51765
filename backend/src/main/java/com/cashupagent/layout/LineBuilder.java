package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words of one page to lines, top to bottom, each cut into segments at wide gaps. */
final class LineBuilder {

    /** Middles closer than this share of the smaller height stand on one line. */
    private static final double SAME_LINE = 0.5;

    /** A gap wider than this share of the words' height is no blank between words. */
    private static final double WIDE_GAP = 0.85;

    /** Nor is one wider than this many letters; in typewriter faces a single blank is as wide as a letter. */
    private static final double LETTERS = 1.45;

    /** The same where boxes come from pieces of text that were found: receipts' faces are wide, and a "D.I.Y." is not. */
    private static final double FOUND_LETTERS = 1.7;

    private final Page page;
    private final Rulings rulings;

    private LineBuilder(Page page, Rulings rulings) {
        this.page = page;
        this.rulings = rulings;
    }

    static List<TextLine> lines(Page page, Rulings rulings) {
        return new LineBuilder(page, rulings).lines();
    }

    private List<TextLine> lines() {
        List<List<Word>> rows = new ArrayList<>();
        List<Word> byHeight = new ArrayList<>(page.words());
        byHeight.sort(Comparator.comparingDouble(word -> word.box().midY()));
        double middle = 0;
        double height = 0;
        for (Word word : byHeight) {
            List<Word> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            double closeness = SAME_LINE * Math.min(height, height(word));
            if (row.isEmpty() || word.box().midY() - middle > closeness) {
                row = new ArrayList<>();
                rows.add(row);
                middle = word.box().midY();
                height = height(word);
            }
            row.add(word);
            // The line follows its words, so that a slightly tilted scan stays one line.
            middle += (word.box().midY() - middle) / row.size();
            height += (height(word) - height) / row.size();
        }
        return rows.stream().map(this::line).toList();
    }

    private TextLine line(List<Word> row) {
        row.sort(Comparator.comparingDouble(word -> word.box().x0()));
        List<TextSegment> segments = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : row) {
            if (!run.isEmpty() && isApart(run.get(run.size() - 1), word)) {
                segments.add(segment(run));
                run = new ArrayList<>();
            }
            run.add(word);
        }
        segments.add(segment(run));
        Box box = segments.stream().map(TextSegment::box).reduce(Box::union).orElseThrow();
        return new TextLine(page.number(), segments, box);
    }

    /** Whether a wide gap or a drawn line stands between two neighbours. */
    private boolean isApart(Word left, Word right) {
        return isWide(left, right)
                || rulings.part(
                        left.box().x1(),
                        right.box().x0(),
                        (left.box().midY() + right.box().midY()) / 2);
    }

    private boolean isWide(Word left, Word right) {
        double gap = (right.box().x0() - left.box().x1()) * page.width();
        double height = Math.min(height(left), height(right)) * page.height();
        return gap > Math.max(WIDE_GAP * height, page.width() * letters(left, right));
    }

    private static double letters(Word left, Word right) {
        boolean found = left.source() == Source.OCR && left.fontSize() == 0 && right.fontSize() == 0;
        return found
                ? FOUND_LETTERS * Math.max(letter(left), letter(right))
                : LETTERS * Math.min(letter(left), letter(right));
    }

    /** The font's: the ink of "vom" is lower than that of its neighbours, and a dash has hardly any. */
    private double height(Word word) {
        return word.source() == Source.OCR && word.fontSize() > 0
                ? word.fontSize() / page.height()
                : word.box().height();
    }

    private static double letter(Word word) {
        return word.box().width() / word.text().length();
    }

    private TextSegment segment(List<Word> words) {
        Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
        return new TextSegment(page.number(), RightToLeft.ordered(words), box);
    }
}
