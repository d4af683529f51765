package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Box;
import com.cashupagent.model.Tilt;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.FoundText;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the detector found on one picture. */
final class Pieces implements FoundText {

    /** Ten dense pages' worth: what noise may cost. */
    private static final long MOST_COLUMNS = 600_000;

    private final PaddleReader reader;
    private final Pyramid pyramid;
    private final int quarters;
    private final List<SlantedBox> pieces;

    /** @param quarters clockwise by which the picture lies turned */
    Pieces(PaddleReader reader, Pyramid pyramid, int quarters, List<SlantedBox> pieces) {
        this.reader = reader;
        this.pyramid = pyramid;
        this.quarters = quarters;
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public int turned() {
        return Math.floorMod(-quarters, 4);
    }

    @Override
    public FoundText upsideDown() {
        return new Pieces(reader, pyramid, (quarters + 2) % 4, Turn.halfTurned(pieces));
    }

    @Override
    public Tilt tilt() {
        return new Slant(
                        pieces, quarters, pyramid.full().width(), pyramid.full().height())
                .tilt();
    }

    @Override
    public List<Box> pieces() {
        int width = pyramid.full().width();
        int height = pyramid.full().height();
        return pieces.stream()
                .map(piece -> ReadingOrder.upright(piece.part(0, 1, width, height), quarters))
                .toList();
    }

    @Override
    public Optional<OcrLine> read(int piece) {
        return reader.sureLine(pyramid, pieces.get(piece)).map(this::upright);
    }

    @Override
    public boolean knows(char character) {
        return reader.characters().knows(character);
    }

    @Override
    public PageReading readAll() {
        return new PageReading(
                turned(), tilt(), lines().stream().map(this::upright).toList());
    }

    /** All lines with boxes of the picture as it lies. */
    List<OcrLine> lines() {
        List<OcrLine> lines = new ArrayList<>();
        long columns = 0;
        for (SlantedBox piece : pieces) {
            columns += Recogniser.columns(piece);
            if (columns > MOST_COLUMNS) {
                break;
            }
            reader.sureLine(pyramid, piece).ifPresent(lines::add);
        }
        return ReadingOrder.sorted(lines, quarters);
    }

    private OcrLine upright(OcrLine line) {
        List<Word> words = line.words().stream()
                .map(word -> new Word(
                        word.text(),
                        ReadingOrder.upright(word.box(), quarters),
                        word.fontSize(),
                        word.bold(),
                        word.confidence(),
                        word.source()))
                .toList();
        return new OcrLine(ReadingOrder.upright(line.box(), quarters), words);
    }
}
