package com.cashupagent.extract.llm;

import com.cashupagent.extract.pattern.PrintedValues;
import com.cashupagent.extract.pattern.PrintedValues.Line;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One page's words in reading order, to find texts in. Letters and digits alone are compared, and a match begins and ends
 * with a word, so that {@code INV 001} is found for INV-001 and 19 is not found in 2019.
 */
final class PageWords {

    private final List<Word> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private PageWords(List<Line> ofPage) {
        for (Line line : ofPage) {
            for (Word word : line.words()) {
                String bare = letters(word.text());
                if (!bare.isEmpty()) {
                    words.add(word);
                    lines.add(line.index());
                    starts.add(letters.length());
                    letters.append(bare);
                }
            }
        }
        starts.add(letters.length());
    }

    /** By page, from 1. */
    static Map<Integer, PageWords> of(PrintedValues printed) {
        return printed.lines().stream()
                .collect(Collectors.groupingBy(
                        Line::page, Collectors.collectingAndThen(Collectors.toList(), PageWords::new)));
    }

    /**
     * Words that say a text.
     *
     * @param lines for each word, the index of its line
     */
    record Match(List<Word> words, List<Integer> lines) {

        int firstLine() {
            return lines.get(0);
        }

        /** As printed, with this between lines. */
        String text(String betweenLines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                if (i > 0) {
                    text.append(lines.get(i).equals(lines.get(i - 1)) ? " " : betweenLines);
                }
                text.append(words.get(i).text());
            }
            return text.toString();
        }
    }

    /** Every place where the text stands, over at most so many lines. */
    List<Match> find(String text, int mostLines) {
        String wanted = letters(text);
        List<Match> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            int first = Collections.binarySearch(starts, at);
            int end = Collections.binarySearch(starts, at + wanted.length());
            if (first >= 0 && end > first && linesBetween(first, end) <= mostLines) {
                found.add(new Match(List.copyOf(words.subList(first, end)), List.copyOf(lines.subList(first, end))));
            }
        }
        return found;
    }

    /** The text's words in their order on these lines, other words between them: a cell that goes on over lines. */
    Optional<Match> scattered(String text, int firstLine, int mostLines) {
        List<Word> found = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int next = 0;
        for (String part : text.split("\\s+")) {
            String wanted = letters(part);
            while (!wanted.isEmpty()
                    && next < words.size()
                    && !(isWithin(lines.get(next), firstLine, mostLines)
                            && letters(words.get(next).text()).equals(wanted))) {
                next++;
            }
            if (next == words.size()) {
                return Optional.empty();
            }
            if (!wanted.isEmpty()) {
                found.add(words.get(next));
                at.add(lines.get(next));
                next++;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Match(found, at));
    }

    private static boolean isWithin(int line, int first, int count) {
        return line >= first && line < first + count;
    }

    private int linesBetween(int first, int end) {
        return (int) lines.subList(first, end).stream().distinct().count();
    }

    static String letters(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}
