package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line with its words in one list. It is itself and no other, however alike: values found in it are keys of maps.
 * Immutable; safe for threads.
 */
final class Row {

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}\\p{Sc}#%]");

    /** Signs that belong to a name or a description when words stand on both sides. */
    private static final Set<String> MINUS = Set.of("-", "–", "−");

    private static final Set<String> JOINTS = Set.of("&", "+", "-", "–", "/");

    private static final Set<String> FIRM_JOINTS = Set.of("&", "+");

    /** A label with its value glued on, such as {@code Date:31/12/2017}; not a web address, not a time of day. */
    private static final Pattern GLUED = Pattern.compile("([\\p{L}#.)/-]*\\p{L}[\\p{L}#.)-]*:)([^/\\s].*)");

    private final int index;
    private final int page;
    private final Box box;
    private final List<Word> words;
    private final List<Integer> segments;
    private final List<String> joints;

    /** Put together when first asked for, by whoever asks. */
    private @Nullable String text;

    private @Nullable String plainText;

    private Row(int index, int page, Box box, List<Word> words, List<Integer> segments, List<String> joints) {
        this.index = index;
        this.page = page;
        this.box = box;
        this.words = words;
        this.segments = segments;
        this.joints = joints;
    }

    static Row of(int index, TextLine line) {
        List<Word> words = new ArrayList<>();
        List<Integer> segments = new ArrayList<>();
        List<String> joints = new ArrayList<>();
        int number = 0;
        for (TextSegment segment : line.segments()) {
            String joint = "";
            for (Word word : segment.words()) {
                for (Word part : parts(word)) {
                    if (MEANS_SOMETHING.matcher(part.text()).find()) {
                        words.add(part);
                        segments.add(number);
                        joints.add(joint);
                        joint = "";
                    } else {
                        joint = part.text();
                    }
                }
            }
            number++;
        }
        return new Row(index, line.page(), line.box(), words, segments, joints);
    }

    private static List<Word> parts(Word word) {
        Matcher glued = GLUED.matcher(word.text());
        if (!glued.matches()) {
            return List.of(word);
        }
        Box box = word.box();
        double cut = box.x0() + box.width() * glued.end(1) / word.text().length();
        return List.of(
                part(word, glued.group(1), new Box(box.x0(), box.y0(), cut, box.y1())),
                part(word, glued.group(2), new Box(cut, box.y0(), box.x1(), box.y1())));
    }

    private static Word part(Word word, String text, Box box) {
        return new Word(text, box, word.fontSize(), word.bold(), word.confidence(), word.source());
    }

    /** The words from one to before the other as a line of its own. */
    Row part(int number, int from, int to) {
        return new Row(
                number, page, box, words.subList(from, to), segments.subList(from, to), joints.subList(from, to));
    }

    /** In the document, from 0. */
    int index() {
        return index;
    }

    /** From 1. */
    int page() {
        return page;
    }

    Box box() {
        return box;
    }

    /** Without those that are only drawn lines or punctuation. */
    List<Word> words() {
        return words;
    }

    /** For each word, which segment of the line it stands in. */
    List<Integer> segments() {
        return segments;
    }

    /** For each word, the sign between it and the word before, such as {@code &}; empty where there is none. */
    List<String> joints() {
        return joints;
    }

    int size() {
        return words.size();
    }

    /** So that sets of what was found are walked alike in every run. */
    @Override
    public int hashCode() {
        return index;
    }

    String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first) {
                text.append(' ');
                text.append(isJoined(i) ? joints.get(i) + " " : "");
            }
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    /** Whether a sign such as {@code &} makes one thing of this word and the one before it. */
    boolean isJoined(int word) {
        return JOINTS.contains(joints.get(word));
    }

    /** Whether a dot, bar or dash stands between this word and the one before it. */
    boolean isSeparated(int word) {
        return !joints.get(word).isEmpty() && !FIRM_JOINTS.contains(joints.get(word));
    }

    /** Whether a minus stands before this word, apart from it. */
    boolean hasMinusBefore(int word) {
        return MINUS.contains(joints.get(word));
    }

    /** Whether a sign that no name contains, such as a bar, stands between them. */
    boolean isApart(int word) {
        return !joints.get(word).isEmpty() && !isJoined(word);
    }

    String text() {
        String known = text;
        if (known == null) {
            known = text(0, size() - 1);
            text = known;
        }
        return known;
    }

    /** The words alone with single blanks, so that the blanks before a place count the words before it. */
    String plainText() {
        String known = plainText;
        if (known == null) {
            known = words.stream().map(Word::text).collect(Collectors.joining(" "));
            plainText = known;
        }
        return known;
    }

    Box box(int first, int last) {
        Box around = first > last ? box : words.get(first).box();
        for (int i = first + 1; i <= last; i++) {
            around = around.union(words.get(i).box());
        }
        return around;
    }

    /** The first word of the segment in which the word stands. */
    int segmentStart(int word) {
        int first = word;
        while (first > 0 && segments.get(first - 1).equals(segments.get(word))) {
            first--;
        }
        return first;
    }

    /** The last word of the segment in which the word stands. */
    int segmentEnd(int word) {
        int last = word;
        while (last + 1 < size() && segments.get(last + 1).equals(segments.get(word))) {
            last++;
        }
        return last;
    }
}
