package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Recognises the words of one picture. An engine holds native memory and is used by one thread at a time; two pages at
 * once need two engines.
 *
 * <p>Errors of the native library are {@code IllegalStateException}s: the engine is of no use after one.
 */
public interface OcrEngine extends AutoCloseable {

    /** Short and stable, such as {@code tesseract}; for evidence, metrics and the log. */
    String name();

    /**
     * The lines that were recognised, top to bottom as far as the engine can tell; empty for a blank picture.
     *
     * @param picture upright, 8 bits a sample, grey or three colours; not changed
     * @param kind what the picture probably shows
     */
    List<OcrLine> read(BufferedImage picture, PageKind kind);

    @Override
    void close();
}
