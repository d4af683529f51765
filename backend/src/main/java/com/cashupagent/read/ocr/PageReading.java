package com.cashupagent.read.ocr;

import com.cashupagent.model.Tilt;
import java.util.List;

/**
 * What was read on one page's picture.
 *
 * @param turned by how many quarters clockwise the picture has to be turned to be read, 0..3
 * @param tilt by how much the lines of the turned picture fall
 * @param lines top to bottom as far as the engine can tell; boxes are those of the turned picture
 */
public record PageReading(int turned, Tilt tilt, List<OcrLine> lines) {

    public PageReading {
        lines = List.copyOf(lines);
    }

    /** Of a picture that stands upright. */
    static PageReading upright(List<OcrLine> lines) {
        return new PageReading(0, Tilt.NONE, lines);
    }
}
