package com.cashupagent.extract.einvoice;

import com.cashupagent.model.Box;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Source;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where a known value is printed. Letters and digits alone are compared, so {@code 1.005,55 €} is found for
 * 1005.55 and {@code DE 123 456 789} for DE123456789; a match begins and ends with a word.
 */
final class PrintedText {
    private static final int SHORTEST = 2;

    private final List<PrintedLine> lines = new ArrayList<>();

    PrintedText(Layout layout) {
        for (TextLine line : layout.lines()) {
            lines.add(PrintedLine.of(line));
        }
    }

    /** The first place on or below the given one, or anywhere when there is no such place. */
    Optional<Evidence> find(List<String> spellings) {
        for (String spelling : spellings) {
            String wanted = letters(spelling);
            if (wanted.length() < SHORTEST) {
                continue;
            }
            for (PrintedLine line : lines) {
                Optional<Evidence> found = line.find(wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The same within one line of the page, the one that holds the anchor. */
    Optional<Evidence> findBeside(Evidence anchor, List<String> spellings) {
        double middle = anchor.box().midY();
        return lines.stream()
                .filter(line -> line.page == anchor.page() && line.box.y0() <= middle && line.box.y1() >= middle)
                .flatMap(line -> spellings.stream().map(PrintedText::letters).flatMap(s -> line.find(s).stream()))
                .findFirst();
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** One line with where each word begins and ends in its letters. */
    private record PrintedLine(int page, Box box, String letters, List<Word> words, List<Integer> starts) {
        static PrintedLine of(TextLine line) {
            StringBuilder all = new StringBuilder();
            List<Word> words = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (TextSegment segment : line.segments()) {
                for (Word word : segment.words()) {
                    String letters = PrintedText.letters(word.text());
                    if (!letters.isEmpty()) {
                        words.add(word);
                        starts.add(all.length());
                        all.append(letters);
                    }
                }
            }
            starts.add(all.length());
            return new PrintedLine(line.page(), line.box(), all.toString(), words, starts);
        }

        Optional<Evidence> find(String wanted) {
            for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
                int first = starts.indexOf(at);
                int end = starts.indexOf(at + wanted.length());
                if (first >= 0 && end > first) {
                    Box box = words.subList(first, end).stream()
                            .map(Word::box)
                            .reduce(Box::union)
                            .orElseThrow();
                    return Optional.of(new Evidence(page, box, Source.EMBEDDED_DATA));
                }
            }
            return Optional.empty();
        }
    }
}
