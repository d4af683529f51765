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

    /** What is read upside down is read with less. */
    private static final double ANY_SENSE = 0.75;

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
            return eitherWayUp(found);
        }
        List<OcrLine> lines = reader().read(Turns.clockwise(picture, found.turned()), kind).stream()
                .flatMap(line -> Bars.without(line).stream())
                .toList();
        if (confidence(lines) < CLEAN) {
            PageReading reading = eitherWayUp(found);
            return reading.turned() == found.turned()
                    ? new PageReading(found.turned(), found.tilt(), EuroSigns.of(lines, reading.lines()))
                    : reading;
        }
        return new PageReading(found.turned(), found.tilt(), CrossReading.of(LetterSizes.of(lines), found));
    }

    /** Few lines vote on which side is up; where what they say makes no sense, the other side may make more. */
    private static PageReading eitherWayUp(FoundText found) {
        PageReading reading = found.readAll();
        if (confidence(reading.lines()) >= ANY_SENSE) {
            return reading;
        }
        PageReading turned = found.upsideDown().readAll();
        return letters(turned) > letters(reading) ? turned : reading;
    }

    /** How many characters were read, each as far as it is sure. */
    private static double letters(PageReading reading) {
        return reading.lines().stream()
                .flatMap(line -> line.words().stream())
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
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
