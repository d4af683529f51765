package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Reads one line at a time. Several of one width at once gained nothing on one thread, and padding a line changes what
 * is read.
 */
final class Recogniser {

    /** A line over the whole width of a dense page has some 3,000; longer ones are squeezed. */
    private static final int MOST_COLUMNS = 3_200;

    private final Network network;
    private final Tuning tuning;
    private final Scratch scratch;
    private final Characters characters;
    private final CtcDecoder decoder;

    Recogniser(Network network, Tuning tuning, Scratch scratch, Characters characters) {
        this.network = network;
        this.tuning = tuning;
        this.scratch = scratch;
        this.characters = characters;
        this.decoder = new CtcDecoder(characters);
    }

    /** The words, left to right; empty when nothing was read. */
    List<WordSpan> read(Pyramid pyramid, SlantedBox line) {
        int columns = columns(line);
        int width = Math.max(tuning.minColumns(), columns);
        int steps = width / CtcDecoder.STEP;
        FloatBuffer in = scratch.in(3 * LineSampler.HEIGHT * width);
        FloatBuffer out = scratch.out(steps * characters.classes());
        LineSampler.fill(pyramid, line, columns, width, in);
        network.run(in, LineSampler.HEIGHT, width, out, 1, steps, characters.classes());
        List<Glyph> glyphs = decoder.decode(out, steps);
        return WordSplitter.split(glyphs, Ink.of(in, columns, width), columns);
    }

    Characters characters() {
        return characters;
    }

    /** What reading a line costs grows with this. */
    static int columns(SlantedBox line) {
        double columns = line.width() * LineSampler.HEIGHT / Math.max(1, line.height());
        long steps = Math.max(2, Math.round(columns / CtcDecoder.STEP));
        return (int) Math.min(MOST_COLUMNS, steps * CtcDecoder.STEP);
    }
}
