package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;

/** A page of 600 × 800 points put together from texts and lines. */
final class TestPage {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 800;
    private static final double SIZE = 10;
    private static final double LETTER = 5;

    private final List<Word> words = new ArrayList<>();
    private final List<Box> rulings = new ArrayList<>();

    /** Words with single blanks between them, y in the middle of the line. */
    TestPage text(double x, double y, String text) {
        double at = x;
        for (String word : text.split(" ")) {
            double end = at + LETTER * word.length();
            words.add(new Word(word, box(at, y - SIZE / 2, end, y + SIZE / 2), SIZE, false, 1));
            at = end + LETTER / 2;
        }
        return this;
    }

    TestPage line(double x0, double y0, double x1, double y1) {
        rulings.add(box(x0, y0, x1, y1));
        return this;
    }

    /** All borders, each cell's for itself, as most producers draw them. */
    TestPage grid(double[] xs, double[] ys) {
        for (double y : ys) {
            for (int i = 0; i + 1 < xs.length; i++) {
                line(xs[i], y, xs[i + 1], y);
            }
        }
        for (double x : xs) {
            for (int i = 0; i + 1 < ys.length; i++) {
                line(x, ys[i], x, ys[i + 1]);
            }
        }
        return this;
    }

    private static Box box(double x0, double y0, double x1, double y1) {
        return new Box(x0 / WIDTH, y0 / HEIGHT, x1 / WIDTH, y1 / HEIGHT);
    }

    static Layout layout(TestPage... pages) {
        List<Page> all = new ArrayList<>();
        for (TestPage page : pages) {
            all.add(new Page(all.size() + 1, WIDTH, HEIGHT, page.words, page.rulings));
        }
        return new LayoutAnalyzer().analyze(new Document(MediaType.PDF, all));
    }
}
