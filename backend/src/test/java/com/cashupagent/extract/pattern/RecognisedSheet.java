package com.cashupagent.extract.pattern;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Pages as recognition reads them: words in a picture, which may be wrong. */
final class RecognisedSheet {

    private static final double LETTER = 0.009;
    private static final double LINE = 0.018;

    private RecognisedSheet() {}

    /** One page, lines one under the other; every bar begins the next of columns of equal width. */
    static Sheet of(String... lines) {
        return ofPages(lines);
    }

    /** Several pages. */
    static Sheet ofPages(String[]... pages) {
        List<Page> all = new ArrayList<>();
        for (String[] lines : pages) {
            all.add(new Page(all.size() + 1, 595, 842, words(lines, Source.OCR), List.of(), 1, 0));
        }
        return new Sheet(new LayoutAnalyzer().analyze(new Document(MediaType.PNG, all)));
    }

    private static List<Word> words(String[] lines, Source source) {
        List<Word> words = new ArrayList<>();
        double top = 0.05;
        for (String line : lines) {
            String[] columns = line.split("\\|", -1);
            for (int column = 0; column < columns.length; column++) {
                double x = 0.05 + 0.9 * column / columns.length;
                for (String text : columns[column].strip().split(" ", -1)) {
                    double width = LETTER * text.length();
                    if (!text.isEmpty()) {
                        words.add(new Word(text, new Box(x, top, x + width, top + 0.012), 0, false, 0.95, source));
                    }
                    x += width + LETTER;
                }
            }
            top += LINE;
        }
        return words;
    }
}
