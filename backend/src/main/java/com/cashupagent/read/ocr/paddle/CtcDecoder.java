package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Best-path decoding (Graves et al., "Connectionist Temporal Classification", 2006, section 3.2): the most probable
 * answer of each step, repeats joined, blanks dropped.
 */
final class CtcDecoder {

    /** Columns of the recogniser's picture that one step of its answer stands for. */
    static final int STEP = 8;

    private final Characters characters;
    private final int space;
    private final float[] sums;

    CtcDecoder(Characters characters) {
        this.characters = characters;
        this.space = characters.space();
        this.sums = new float[characters.slots()];
    }

    /** The characters of one line. Not for two threads at once. */
    List<Glyph> decode(FloatBuffer probabilities, int steps) {
        List<Glyph> glyphs = new ArrayList<>();
        int previous = Characters.BLANK;
        int start = 0;
        float best = 0;
        float gap = 0;
        for (int step = 0; step <= steps; step++) {
            int slot = step < steps ? strongest(probabilities, step) : Characters.BLANK;
            if (slot != previous) {
                if (previous != Characters.BLANK && previous != space) {
                    glyphs.add(new Glyph(characters.at(previous), start * STEP, step * STEP, Math.min(1, best), gap));
                    gap = 0;
                }
                start = step;
                best = 0;
                previous = slot;
            }
            if (step < steps) {
                best = Math.max(best, sums[slot]);
                gap = Math.max(gap, sums[space]);
            }
        }
        return glyphs;
    }

    private int strongest(FloatBuffer probabilities, int step) {
        characters.fold(probabilities, step * characters.classes(), sums);
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                best = i;
            }
        }
        return best;
    }
}
