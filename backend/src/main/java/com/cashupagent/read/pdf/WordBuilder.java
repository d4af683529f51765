package com.cashupagent.read.pdf;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Characters to words. A word ends at a blank, at a gap, at another line. */
final class WordBuilder {

    /** A gap of this share of the font's height ends a word; letter-spaced headings stay below it. */
    private static final double GAP = 0.17;

    private static final double SAME_BASELINE = 0.3;

    /** Half the width of the narrowest letter is still twice this. */
    private static final double DOUBLED_WITHIN = 0.05;

    private static final double BLANK_FIRST = 0.1;
    private static final int TOUCHED = 1 << 16;

    private final double width;
    private final double height;

    WordBuilder(double width, double height) {
        this.width = width;
        this.height = height;
    }

    List<Word> words(List<Glyph> glyphs) {
        List<Word> words = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : inLineOrder(withoutDoubles(glyphs))) {
            Glyph last = run.isEmpty() ? glyph : run.get(run.size() - 1);
            if (glyph.blank() || !continues(last, glyph)) {
                close(run, words);
            }
            if (!glyph.blank()) {
                run.add(glyph);
            }
        }
        close(run, words);
        return new LetterSpacing(width, height).joined(words);
    }

    /** Bold made by printing twice, a fraction of a point apart, would double every letter. */
    private static List<Glyph> withoutDoubles(List<Glyph> glyphs) {
        Set<Spot> seen = new HashSet<>();
        // Says at once that nothing is there, as is nearly always so.
        BitSet touched = new BitSet(TOUCHED);
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            double cell = glyph.size() * DOUBLED_WITHIN;
            long x = (long) (glyph.x0() / cell);
            long y = (long) (glyph.baseline() / cell);
            boolean doubled = false;
            for (int d = 0; d < 9 && !doubled; d++) {
                Spot spot = new Spot(glyph.text(), cell, x + d % 3 - 1, y + d / 3 - 1);
                doubled = touched.get(spot.bit()) && seen.contains(spot);
            }
            if (!doubled) {
                Spot spot = new Spot(glyph.text(), cell, x, y);
                seen.add(spot);
                touched.set(spot.bit());
                kept.add(glyph);
            }
        }
        return kept;
    }

    /**
     * Producers that place each letter on its own write lines out of order, so the stream's order counts only where
     * it runs left to right anyway.
     */
    private static List<Glyph> inLineOrder(List<Glyph> glyphs) {
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> byHeight = new ArrayList<>(glyphs);
        byHeight.sort(Comparator.comparingDouble(Glyph::baseline));
        for (Glyph glyph : byHeight) {
            List<Glyph> line = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (line.isEmpty() || glyph.baseline() - line.get(0).baseline() > SAME_BASELINE * glyph.size()) {
                line = new ArrayList<>();
                lines.add(line);
            }
            line.add(glyph);
        }
        List<Glyph> ordered = new ArrayList<>(glyphs.size());
        for (List<Glyph> line : lines) {
            line.sort(Comparator.comparingDouble(WordBuilder::place));
            ordered.addAll(line);
        }
        return ordered;
    }

    /** Some producers draw a blank on top of the letter that follows it. */
    private static double place(Glyph glyph) {
        return glyph.blank() ? glyph.x0() - BLANK_FIRST * glyph.size() : glyph.x0();
    }

    private static boolean continues(Glyph last, Glyph next) {
        double size = Math.max(last.size(), next.size());
        double gap = next.x0() - last.x1();
        return Math.abs(last.baseline() - next.baseline()) <= SAME_BASELINE * size && gap <= GAP * size && gap >= -size;
    }

    private void close(List<Glyph> run, List<Word> words) {
        if (run.isEmpty()) {
            return;
        }
        // Places in a line are counted by its blanks.
        String text = LogicalOrder.text(withAccents(run)).replace(" ", "").strip();
        double x0 = Double.MAX_VALUE;
        double x1 = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        double size = 0;
        boolean bold = true;
        for (Glyph glyph : run) {
            x0 = Math.min(x0, glyph.x0());
            x1 = Math.max(x1, glyph.x1());
            top = Math.min(top, glyph.top());
            bottom = Math.max(bottom, glyph.bottom());
            size = Math.max(size, glyph.size());
            bold &= glyph.bold();
        }
        run.clear();
        Box box = new Box(share(x0, width), share(top, height), share(x1, width), share(bottom, height));
        if (!text.isEmpty()) {
            words.add(new Word(text, box, size, bold, 1));
        }
    }

    /**
     * TeX draws an umlaut as two characters, the dots and the letter under them; together they are one letter. An accent
     * that makes no letter of either neighbour is dropped: a word holds no blanks.
     */
    private static List<Glyph> withAccents(List<Glyph> run) {
        if (run.stream().noneMatch(WordBuilder::isAccent)) {
            return run;
        }
        List<Glyph> letters = new ArrayList<>(run);
        for (int i = letters.size() - 1; i >= 0; i--) {
            Glyph accent = letters.get(i);
            if (isAccent(accent)) {
                letters.remove(i);
                int under = i < letters.size() && (i == 0 || isOver(accent, letters.get(i), letters.get(i - 1)))
                        ? i
                        : i - 1;
                if (under >= 0) {
                    Glyph letter = letters.get(under);
                    String both =
                            Normalizer.normalize(letter.text() + accent.text().strip(), Normalizer.Form.NFC);
                    if (both.length() == letter.text().length()) {
                        letters.set(under, letter.saying(both));
                    }
                }
            }
        }
        return letters;
    }

    /** A blank with a mark on it, as which a mark of its own is written. */
    private static boolean isAccent(Glyph glyph) {
        String text = glyph.text();
        return text.length() == 2
                && text.charAt(0) == ' '
                && Character.getType(text.charAt(1)) == Character.NON_SPACING_MARK;
    }

    private static boolean isOver(Glyph accent, Glyph one, Glyph other) {
        double middle = (accent.x0() + accent.x1()) / 2;
        return Math.abs(middle - (one.x0() + one.x1()) / 2) <= Math.abs(middle - (other.x0() + other.x1()) / 2);
    }

    private static double share(double value, double of) {
        return Math.min(1, Math.max(0, value / of));
    }

    /** Places are counted in cells, which are larger for larger letters: those of two sizes are not to be compared. */
    private record Spot(String text, double cell, long x, long y) {

        private int bit() {
            return (int) ((text.hashCode() * 31L + x) * 31 + y) & (TOUCHED - 1);
        }
    }
}
