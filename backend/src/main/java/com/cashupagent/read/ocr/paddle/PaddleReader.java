package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import java.util.List;
import java.util.Optional;

/** The whole line of work of one engine: find, turn, read, sort. Not for two threads at once. */
final class PaddleReader {

    private final Detector detector;
    private final Turn turn;
    private final Recogniser recogniser;
    private final double lineScore;

    PaddleReader(PaddleModels.Sessions sessions, Tuning tuning, Scratch scratch, Characters characters) {
        detector = new Detector(sessions.detector(), tuning, scratch);
        turn = new Turn(new HalfTurns(sessions.halfTurn(), scratch));
        recogniser = new Recogniser(sessions.recogniser(), tuning, scratch, characters);
        lineScore = tuning.lineScore();
    }

    /** Finds the pieces and which way they run; reads none. */
    Pieces find(Pyramid pyramid, PageKind kind) {
        List<SlantedBox> pieces = detector.find(pyramid, kind);
        int quarters = turn.quarters(pyramid, pieces);
        return new Pieces(this, pyramid, quarters, Turn.read(pieces, quarters));
    }

    /** Reads one piece; empty as well when it is not sure enough. */
    Optional<OcrLine> sureLine(Pyramid pyramid, SlantedBox piece) {
        return line(pyramid, piece).filter(line -> line.confidence() >= lineScore);
    }

    Characters characters() {
        return recogniser.characters();
    }

    int quarters(Pyramid pyramid, PageKind kind) {
        return turn.quarters(pyramid, detector.find(pyramid, kind));
    }

    Optional<OcrLine> line(Pyramid pyramid, SlantedBox piece) {
        int width = pyramid.full().width();
        int height = pyramid.full().height();
        List<Word> words = recogniser.read(pyramid, piece).stream()
                .map(word -> new Word(
                        LookAlikes.mended(word.text()),
                        piece.part(word.from(), word.to(), width, height),
                        0,
                        false,
                        word.confidence(),
                        Source.OCR))
                .toList();
        return words.stream().map(Word::box).reduce(Box::union).map(box -> new OcrLine(box, words));
    }
}
