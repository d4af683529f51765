package com.cashupagent.read;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import com.cashupagent.read.DocumentRecognizer.TextLayer;
import java.util.ArrayList;
import java.util.List;

/** Puts recognised words beside those of a text layer. */
final class RecognisedPages {

    /** Of a page that makes no sense of so many of its characters, the others are not believed either. */
    private static final double GARBLED = 0.1;

    /** A recognised word of which so much lies on words of the text layer is one of them. */
    private static final double SAME_PLACE = 0.3;

    private RecognisedPages() {}

    /** The page as it was read, with the words that were recognised on it. */
    static Page merge(Page read, Page recognised, TextLayer textLayer) {
        if (textLayer == TextLayer.REPLACED || read.words().isEmpty() || read.garbled() > GARBLED) {
            return read.turned() == recognised.turned() && recognised.tilt().flat()
                    ? read.withWords(recognised.words())
                    : numbered(read, recognised);
        }
        if (read.turned() != recognised.turned()) {
            // Places on the one are no places on the other.
            return read;
        }
        List<Word> words = new ArrayList<>(read.words());
        for (Word level : recognised.words()) {
            Word word = level.at(recognised.tilt().slanted(level.box()));
            if (covered(word.box(), read.words()) < SAME_PLACE) {
                words.add(word);
            }
        }
        return read.withWords(words);
    }

    private static Page numbered(Page read, Page recognised) {
        return new Page(
                read.number(),
                recognised.width(),
                recognised.height(),
                recognised.words(),
                recognised.rulings(),
                read.pictured(),
                read.garbled(),
                recognised.turned(),
                recognised.tilt());
    }

    private static double covered(Box box, List<Word> words) {
        double area = Math.max(1e-9, box.width() * box.height());
        return words.stream().mapToDouble(word -> word.box().overlap(box)).sum() / area;
    }
}
