package com.cashupagent.read.ocr;

import com.cashupagent.model.Box;
import com.cashupagent.model.Tilt;
import java.util.List;
import java.util.Optional;

/**
 * Pieces of text that were found on a picture, each a line or a part of one, to be read when they are wanted. Used by
 * one thread at a time, and no longer than the engine that found them reads no other picture.
 */
public interface FoundText {

    /** By how many quarters clockwise the picture has to be turned to be read, 0..3. */
    int turned();

    /** The same pieces, to be read as if the picture stood on its head. */
    FoundText upsideDown();

    /** By how much the lines of the turned picture fall. */
    default Tilt tilt() {
        return Tilt.NONE;
    }

    /** Where they stand on the turned picture, in no order; a slanted one has the box around it. */
    List<Box> pieces();

    /**
     * Reads one; with as much work as its length. Boxes are those of the turned picture.
     *
     * @param piece an index of {@link #pieces}
     * @return empty when it turns out to be no text
     */
    Optional<OcrLine> read(int piece);

    /** Whether this engine could ever read such a character; what it reads in the place of others is a mistake. */
    boolean knows(char character);

    /** Reads all, as far as a page's worth of work goes, in reading order. */
    PageReading readAll();
}
