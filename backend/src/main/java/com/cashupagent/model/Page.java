package com.cashupagent.model;

import java.util.List;

/**
 * One page as it was read.
 *
 * @param number from 1
 * @param width in points (1/72 inch) as it is read, after every rotation
 * @param height in points, likewise
 * @param words in the order the reader met them; reading order is the layout's business
 * @param rulings straight lines and table borders, thin boxes
 * @param pictured share of the page that pictures cover, 0..1: where there may be text that no text layer has
 * @param garbled share of the drawn characters whose meaning the file does not say, 0..1
 * @param turned by how many quarters clockwise a person turns the page as seen to read it, 0..3; every box of the page
 *     is measured on the turned page
 * @param tilt by how much the lines of the turned page fall; every box is measured as if they were level
 */
public record Page(
        int number,
        double width,
        double height,
        List<Word> words,
        List<Box> rulings,
        double pictured,
        double garbled,
        int turned,
        Tilt tilt) {

    /** Beyond this share of unknown characters what is left is no text to rely on. */
    private static final double MAX_GARBLED = 0.3;

    public Page {
        words = List.copyOf(words);
        rulings = List.copyOf(rulings);
    }

    /** A page whose lines are level. */
    public Page(
            int number,
            double width,
            double height,
            List<Word> words,
            List<Box> rulings,
            double pictured,
            double garbled,
            int turned) {
        this(number, width, height, words, rulings, pictured, garbled, turned, Tilt.NONE);
    }

    /** An upright page. */
    public Page(
            int number,
            double width,
            double height,
            List<Word> words,
            List<Box> rulings,
            double pictured,
            double garbled) {
        this(number, width, height, words, rulings, pictured, garbled, 0);
    }

    /** An upright page without pictures, every character of which is known. */
    public Page(int number, double width, double height, List<Word> words, List<Box> rulings) {
        this(number, width, height, words, rulings, 0, 0);
    }

    /** Whether there are words, and few enough unknown characters among them to rely on the rest. */
    public boolean hasUsableText() {
        return !words.isEmpty() && garbled <= MAX_GARBLED;
    }

    /** A box of this page where a person sees it who does not turn the page. */
    public Box asSeen(Box level) {
        Box box = tilt.slanted(level);
        return switch (turned) {
            case 1 -> new Box(box.y0(), 1 - box.x1(), box.y1(), 1 - box.x0());
            case 2 -> new Box(1 - box.x1(), 1 - box.y1(), 1 - box.x0(), 1 - box.y0());
            case 3 -> new Box(1 - box.y1(), box.x0(), 1 - box.y0(), box.x1());
            default -> box;
        };
    }

    /** The same page with other words. */
    public Page withWords(List<Word> others) {
        return new Page(number, width, height, others, rulings, pictured, garbled, turned, tilt);
    }

    /** By what the words at a place were read: OCR as soon as one of them was. */
    public Source sourceAt(Box place) {
        return words.stream()
                        .filter(word -> word.source() == Source.OCR)
                        .anyMatch(word ->
                                place.holds(word.box().midX(), word.box().midY()))
                ? Source.OCR
                : Source.TEXT_LAYER;
    }
}
