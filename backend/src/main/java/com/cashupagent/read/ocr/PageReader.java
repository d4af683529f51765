package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;

/**
 * Reads one page's picture with the engines it has. Holds native memory; used by one thread at a time. Errors are those
 * of {@link OcrEngine}.
 */
public interface PageReader extends AutoCloseable {

    /**
     * What stands on it; no lines when nothing does.
     *
     * @param picture as a person holds it, perhaps the wrong way round; 8 bits a sample, grey or three colours; not
     *     changed
     */
    PageReading read(BufferedImage picture);

    @Override
    void close();
}
