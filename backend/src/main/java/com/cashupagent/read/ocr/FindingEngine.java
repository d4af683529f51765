package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;

/** An engine that first finds where there is text, whichever way the picture lies, and then reads it piece by piece. */
public interface FindingEngine extends OcrEngine {

    /**
     * Looks for text, without reading it.
     *
     * @param picture 8 bits a sample, grey or three colours; not changed
     */
    FoundText find(BufferedImage picture, PageKind kind);
}
