package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one engine read, with what another found beside it: pieces that the first has nothing for are added, those it is
 * not sure of are replaced when the other is sure. Every number here was chosen on whole documents; the ADR about the
 * engines has the table.
 */
final class CrossReading {

    /** A piece read with less confidence is read again. */
    private static final double DOUBTFUL = 0.85;

    /** Nor is a number believed that was read with less, whatever stands around it. */
    private static final double DOUBTFUL_NUMBER = 0.5;

    /** What a second reading needs to be believed. */
    private static final double SURE = 0.85;

    /** Where the other engine finds no text, a word needs so much to be believed. */
    private static final double NOISE = 0.3;

    /** Of a piece that words cover less, something was missed. */
    private static final double HALF = 0.5;

    private final List<Word> words;
    private final boolean[] placed;
    private final FoundText found;

    private CrossReading(List<OcrLine> lines, FoundText found) {
        this.words = lines.stream().flatMap(line -> line.words().stream()).toList();
        this.placed = new boolean[words.size()];
        this.found = found;
    }

    /** The words of both, as lines in no order. */
    static List<OcrLine> of(List<OcrLine> lines, FoundText found) {
        return new CrossReading(lines, found).read();
    }

    private List<OcrLine> read() {
        List<OcrLine> lines = new ArrayList<>();
        List<Box> pieces = found.pieces();
        for (int piece = 0; piece < pieces.size(); piece++) {
            choose(piece, pieces.get(piece)).ifPresent(lines::add);
        }
        for (int i = 0; i < placed.length; i++) {
            if (!placed[i] && words.get(i).confidence() >= NOISE) {
                lines.add(OcrLine.of(List.of(words.get(i))));
            }
        }
        return lines;
    }

    private Optional<OcrLine> choose(int piece, Box place) {
        List<Word> first = inside(place);
        boolean covered = covered(place) >= HALF;
        boolean sure = covered && (first.isEmpty() || !isDoubtful(first));
        if (sure && first.stream().noneMatch(Codes::isCode)) {
            return first.isEmpty() ? Optional.empty() : Optional.of(OcrLine.of(first));
        }
        Optional<OcrLine> second = found.read(piece).filter(line -> line.confidence() >= SURE);
        if (sure) {
            return Optional.of(OcrLine.of(
                    second.map(line -> Codes.mended(first, line.words())).orElse(first)));
        }
        if (first.isEmpty()) {
            return second;
        }
        return Optional.of(second.map(line -> new SecondReading(first, line.words(), found::knows).line())
                .orElseGet(() -> OcrLine.of(first)));
    }

    private static boolean isDoubtful(List<Word> words) {
        return OcrLine.of(words).confidence() < DOUBTFUL
                || words.stream()
                        .anyMatch(word -> word.confidence() < DOUBTFUL_NUMBER
                                && word.text().chars().anyMatch(Character::isDigit));
    }

    /** Words that no piece before had. */
    private List<Word> inside(Box piece) {
        List<Word> inside = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            Box box = words.get(i).box();
            if (!placed[i] && piece.holds(box.midX(), box.midY())) {
                placed[i] = true;
                inside.add(words.get(i));
            }
        }
        return inside;
    }

    /** Share of the piece's width above which words stand, whichever piece has them. */
    private double covered(Box piece) {
        double sum = 0;
        for (Word word : words) {
            Box box = word.box();
            if (box.midY() > piece.y0() && box.midY() < piece.y1()) {
                sum += Math.max(0, Math.min(box.x1(), piece.x1()) - Math.max(box.x0(), piece.x0()));
            }
        }
        return sum / Math.max(1e-9, piece.width());
    }
}
