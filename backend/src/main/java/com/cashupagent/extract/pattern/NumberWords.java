package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import com.cashupagent.scoring.Clues;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words beside and above a number, by their stems: wordings that no label file holds still speak of an invoice, an
 * order or a customer.
 */
final class NumberWords {

    private static final Map<String, Set<String>> STEMS = load();
    private static final int WHOLE_WORD = 3;
    private static final int WORDS = 4;
    private static final int ROWS_ABOVE = 4;
    private static final double DROP = 3;

    private final Sheet sheet;
    private final Map<String, Set<String>> known = new HashMap<>();

    NumberWords(Sheet sheet) {
        this.sheet = sheet;
    }

    void describe(Found<String> found, Clues clues) {
        say("beside", beside(found), clues);
        say("above", above(found), clues);
    }

    private void say(String side, List<String> words, Clues clues) {
        Set<String> kinds = new HashSet<>();
        for (String word : words) {
            kinds.addAll(known.computeIfAbsent(word, NumberWords::kinds));
        }
        clues.flag(
                side + " words of "
                        + String.join(" and ", kinds.stream().sorted().toList()),
                !kinds.isEmpty());
        clues.flag(side + " other words", kinds.isEmpty() && !words.isEmpty());
    }

    private static Set<String> kinds(String word) {
        Set<String> kinds = new HashSet<>();
        STEMS.forEach((kind, stems) -> {
            if (speaksOf(word, stems)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    private static boolean speaksOf(String word, Set<String> stems) {
        return stems.contains(word)
                || stems.stream().anyMatch(stem -> stem.length() > WHOLE_WORD && word.contains(stem));
    }

    /** What stands before it in the line, back to the last thing with a digit. */
    private List<String> beside(Found<String> found) {
        List<String> words = new ArrayList<>();
        Row row = found.row();
        int start = row.segmentStart(found.first());
        int from = start < found.first() || start == 0 ? start : row.segmentStart(start - 1);
        for (int i = found.first() - 1; i >= from && words.size() < WORDS; i--) {
            String text = row.words().get(i).text();
            if (hasDigit(text)) {
                break;
            }
            words.addAll(Letters.pieces(text));
        }
        return words;
    }

    /** What stands over it in the next line that reaches over it, if that is no value itself. */
    private List<String> above(Found<String> found) {
        Row row = found.row();
        Box box = found.box();
        double height = box.height();
        for (int i = row.index() - 1; i >= 0 && i >= row.index() - ROWS_ABOVE; i--) {
            Row over = sheet.rows().get(i);
            if (over.page() != row.page() || box.y0() - over.box().y1() > DROP * height) {
                break;
            }
            List<String> words = new ArrayList<>();
            for (int word = 0; word < over.size(); word++) {
                if (reaches(over, word, box)) {
                    String text = over.words().get(word).text();
                    if (hasDigit(text)) {
                        return List.of();
                    }
                    words.addAll(Letters.pieces(text));
                }
            }
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }

    /** Whether the word's segment stands over the box: a heading may be shorter than what it heads, or longer. */
    private static boolean reaches(Row row, int word, Box box) {
        Box segment = row.box(row.segmentStart(word), row.segmentEnd(word));
        Word itself = row.words().get(word);
        boolean over = segment.x0() < box.x1() && segment.x1() > box.x0();
        boolean near =
                itself.box().x1() > box.x0() - box.width() && itself.box().x0() < box.x1() + box.width();
        return over && near;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> stems = new HashMap<>();
        try (InputStream in = NumberWords.class.getResourceAsStream("stems.txt")) {
            if (in == null) {
                throw new IllegalStateException("stems.txt is not in the jar");
            }
            Set<String> section = new HashSet<>();
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(each -> !each.isBlank() && !each.startsWith("# "))
                    .toList()) {
                if (line.startsWith("[")) {
                    section = new HashSet<>();
                    stems.put(line.substring(1, line.length() - 1), section);
                } else {
                    Arrays.stream(line.split(",")).map(Letters::squash).forEach(section::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
