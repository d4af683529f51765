package com.cashupagent.layout;

import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Marks headers and footers: lines at the top or the bottom of a page that stand at the same place of an earlier page.
 * The page's own number may differ. Rows of a table that happen to be equal are no headers.
 */
final class Repeats {

    private static final double MARGIN = 0.1;
    private static final double SAME_HEIGHT = 0.012;
    private static final int COLUMNS = 3;
    private static final Pattern AMOUNT = Pattern.compile("\\d[.,'’]\\d\\d(\\D|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** For each text of an earlier page, the heights at which it stood. */
    private final Map<String, Set<Long>> seen = new HashMap<>();

    /** The lines of one page after the other, in order. */
    List<TextLine> marked(List<TextLine> lines) {
        boolean[] repeats = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            repeats[i] = isInMargin(lines.get(i)) && stoodThere(lines.get(i));
        }
        for (int i = 0; i < lines.size() && continues(lines.get(i), repeats[i]); i++) {
            repeats[i] = true;
        }
        for (int i = lines.size() - 1; i >= 0 && continues(lines.get(i), repeats[i]); i--) {
            repeats[i] = true;
        }
        lines.forEach(this::remember);
        List<TextLine> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            marked.add(repeats[i] ? new TextLine(line.page(), line.segments(), line.box(), true) : line);
        }
        return marked;
    }

    private boolean continues(TextLine line, boolean known) {
        boolean row =
                line.segments().size() >= COLUMNS && NUMBER.matcher(line.text()).find();
        return known || !row && !AMOUNT.matcher(line.text()).find() && stoodThere(line);
    }

    private static boolean isInMargin(TextLine line) {
        boolean row =
                line.segments().size() >= COLUMNS && AMOUNT.matcher(line.text()).find();
        return !row && (line.box().y0() < MARGIN || line.box().y1() > 1 - MARGIN);
    }

    private boolean stoodThere(TextLine line) {
        long height = height(line);
        return keys(line).stream()
                .map(key -> seen.getOrDefault(key, Set.of()))
                .anyMatch(heights ->
                        heights.contains(height) || heights.contains(height - 1) || heights.contains(height + 1));
    }

    private void remember(TextLine line) {
        keys(line)
                .forEach(key ->
                        seen.computeIfAbsent(key, each -> new HashSet<>()).add(height(line)));
    }

    private static long height(TextLine line) {
        return Math.round(line.box().midY() / SAME_HEIGHT);
    }

    /** The text without the page's number, by the first and by the last that may be it: an address may hold the figure. */
    private static List<String> keys(TextLine line) {
        String text = line.text();
        if (!text.contains(Integer.toString(line.page()))) {
            return List.of(text);
        }
        List<MatchResult> numbers = Pattern.compile("(?<![\\p{L}\\d])" + line.page() + "(?![\\p{L}\\d])")
                .matcher(text)
                .results()
                .toList();
        return numbers.isEmpty()
                ? List.of(text)
                : List.of(without(text, numbers.get(0)), without(text, numbers.get(numbers.size() - 1)));
    }

    private static String without(String text, MatchResult number) {
        return text.substring(0, number.start()) + "#" + text.substring(number.end());
    }
}
