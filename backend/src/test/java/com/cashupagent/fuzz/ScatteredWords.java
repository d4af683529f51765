package com.cashupagent.fuzz;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A document put together from bytes, so that changing a byte changes a word, its place or its size. Words stand after
 * one another unless a byte of control says otherwise: lines, leaps, boxes without size or outside of the page, pages,
 * rulings.
 */
public final class ScatteredWords {

    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double LETTER = 0.009;
    private static final double LINE = 0.015;
    private static final int MOST_PAGES = 6;
    private static final double PLACES = 250;

    private final List<Page> pages = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private List<Box> rulings = new ArrayList<>();
    private double x = 0.05;
    private double y = 0.05;

    private ScatteredWords() {}

    /** Never fails; at least one page. */
    public static Document document(byte[] bytes) {
        ScatteredWords scattered = new ScatteredWords();
        int from = 0;
        int at = 0;
        while (at < bytes.length) {
            int control = bytes[at] & 0xFF;
            if (control > ' ') {
                at++;
                continue;
            }
            scattered.word(text(bytes, from, at));
            at += scattered.move(bytes, at, control);
            from = at;
        }
        scattered.word(text(bytes, from, at));
        scattered.endPage();
        return new Document(MediaType.PDF, scattered.pages);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    }

    /** How many bytes it took. */
    private int move(byte[] bytes, int at, int control) {
        double next = at + 1 < bytes.length ? (bytes[at + 1] & 0xFF) / PLACES : 0;
        switch (control) {
            case '\n' -> {
                x = 0.05;
                y += LINE;
            }
            case '\t' -> x += 0.1;
            case 1 -> x = next;
            case 2 -> y = next;
            case 3 -> endPage();
            case 4 -> rulings.add(new Box(x, y, x + next, y));
            case 5 -> rulings.add(new Box(x, y, x, y + next));
            case 6 -> words.add(new Word("0", new Box(x, y, x, y), 0, false, next > 1 ? 1 : next));
            case 7 -> words.add(new Word("7%", new Box(x - next, y - 1, x + next, y + 1), 300, true, 1));
            default -> x += LETTER / 2;
        }
        return Math.min(bytes.length - at, control == 1 || control == 2 || control >= 4 && control <= 7 ? 2 : 1);
    }

    private void word(String text) {
        if (!text.isEmpty()) {
            double end = x + LETTER * text.length();
            words.add(new Word(text, new Box(x, y, end, y + LINE * 0.8), 10, text.length() > 12, 1));
            x = end;
        }
    }

    private void endPage() {
        if (pages.size() < MOST_PAGES) {
            pages.add(new Page(pages.size() + 1, WIDTH, HEIGHT, words, rulings));
        }
        words = new ArrayList<>();
        rulings = new ArrayList<>();
        x = 0.05;
        y = 0.05;
    }
}
