package com.cashupagent.read.ocr;

import com.cashupagent.model.Word;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two engines, each for what it reads best. Receipts and photos, and every page of which the other makes little sense,
 * are read by the one that finds text anywhere. A clean page is read by the one that knows more characters and better
 * lines, and what that one missed or is not sure of is read by the other.
 */
public final class BothEngines implements PageReader {

    /** Below this mean confidence a page is no clean print, and the finder reads it better throughout. */
    private static final double CLEAN = 0.85;

    private final Supplier<OcrEngine> opener;
    private @Nullable OcrEngine reader;
    private final FindingEngine finder;

    /**
     * Both are closed with this.
     *
     * @param opener makes the engine for clean pages when the first of them comes
     * @param finder for all others
     */
    public BothEngines(Supplier<OcrEngine> opener, FindingEngine finder) {
        this.opener = opener;
        this.finder = finder;
    }

    @Override
    public PageReading read(BufferedImage picture) {
        PageKind kind = PageKinds.of(picture);
        FoundText found = finder.find(picture, kind);
        if (kind == PageKind.RECEIPT || found.pieces().isEmpty()) {
            return found.readAll();
        }
        List<OcrLine> lines = reader().read(Turns.clockwise(picture, found.turned()), kind).stream()
                .flatMap(line -> Bars.without(line).stream())
                .toList();
        return new PageReading(
                found.turned(),
                found.tilt(),
                confidence(lines) < CLEAN
                        ? EuroSigns.of(lines, found.readAll().lines())
                        : CrossReading.of(LetterSizes.of(lines), found));
    }

    private OcrEngine reader() {
        OcrEngine open = reader;
        if (open == null) {
            open = opener.get();
            reader = open;
        }
        return open;
    }

    /** Mean of the characters; 0 when there are none. */
    static double confidence(List<OcrLine> lines) {
        List<Word> words = lines.stream().flatMap(line -> line.words().stream()).toList();
        return words.isEmpty() ? 0 : OcrLine.of(words).confidence();
    }

    @Override
    public void close() {
        OcrEngine open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
        finder.close();
    }
}
