package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A second reading of words that stays true to what only the first can know: a euro sign that the second read as an E
 * remains one, and so do a capital I and a small l, which the second guesses.
 */
final class SecondReading {

    /** A character that is not known may come out as two, or as one more mistake beside it. */
    private static final int EDITS = 2;

    private final List<Word> first;
    private final List<Word> second;
    private final Predicate<Character> known;

    /** @param known the characters that the second reading could have */
    SecondReading(List<Word> first, List<Word> second, Predicate<Character> known) {
        this.first = first;
        this.second = second;
        this.known = known;
    }

    /** The second reading, or the first one where they differ only in what the second cannot know. */
    OcrLine line() {
        if (isBetter(first, second)) {
            return OcrLine.of(first);
        }
        List<Word> words = new ArrayList<>();
        for (Word word : second) {
            List<Word> same = first.stream()
                    .filter(other -> meet(word.box(), other.box()))
                    .toList();
            if (isBetter(same, List.of(word))) {
                same.stream().filter(each -> !words.contains(each)).forEach(words::add);
            } else {
                words.add(word);
            }
        }
        return OcrLine.of(words);
    }

    private boolean isBetter(List<Word> ours, List<Word> theirs) {
        String text = text(ours);
        int unknown = (int) text.chars().filter(c -> !known.test((char) c)).count();
        String other = text(theirs);
        return unknown > 0 && distance(text, other) <= EDITS * unknown
                || alike(text).equals(alike(other));
    }

    /** Both read the same, but for letters that many fonts draw alike. */
    private static String alike(String text) {
        return text.replace('I', 'l');
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return text.toString();
    }

    static boolean meet(Box a, Box b) {
        return a.x0() <= b.midX() && b.midX() <= a.x1() || b.x0() <= a.midX() && a.midX() <= b.x1();
    }

    /** Insertions, deletions and changes between two texts (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
