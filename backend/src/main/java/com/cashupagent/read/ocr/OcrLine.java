package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.List;

/**
 * One recognised line.
 *
 * @param box in 0..1 of the picture
 * @param words left to right, at least one; boxes in 0..1 of the picture, confidence 0..1, font sizes in shares of the
 *     picture's height or 0 where the box says it
 */
public record OcrLine(Box box, List<Word> words) {

    public OcrLine {
        words = List.copyOf(words);
    }

    /** At least one word, with the box around all. */
    static OcrLine of(List<Word> words) {
        return new OcrLine(words.stream().map(Word::box).reduce(Box::union).orElseThrow(), words);
    }

    /** The mean of its characters, 0..1. */
    public double confidence() {
        double sum = 0;
        int characters = 0;
        for (Word word : words) {
            sum += word.confidence() * word.text().length();
            characters += word.text().length();
        }
        return sum / characters;
    }
}
