package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Box;
import com.cashupagent.read.ocr.FindingEngine;
import com.cashupagent.read.ocr.FoundText;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PP-OCR: finds pieces of text with DBNet, reads each with a CTC network. The networks are loaded by the first reading
 * (about a second) and shared by all engines made of the same {@link PaddleModels}. It reads pictures that lie on their
 * side or stand on their head; boxes are those of the picture as it was given.
 */
public final class PaddleEngine implements FindingEngine {

    private final PaddleModels models;
    private final Scratch scratch = new Scratch();
    private @Nullable PaddleReader reader;
    private boolean closed;

    public PaddleEngine(PaddleModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "paddle";
    }

    @Override
    public List<OcrLine> read(BufferedImage picture, PageKind kind) {
        return reader().find(new Pyramid(Raster.of(picture)), kind).lines();
    }

    @Override
    public FoundText find(BufferedImage picture, PageKind kind) {
        return reader().find(new Pyramid(Raster.of(picture)), kind);
    }

    /**
     * By how many quarter turns clockwise, 0 to 3, the text of a picture stands away from upright; turning the picture
     * as many times counter-clockwise mends it. 0 for a blank picture.
     */
    public int quarterTurns(BufferedImage picture) {
        return reader().quarters(new Pyramid(Raster.of(picture)), PageKind.RECEIPT);
    }

    /**
     * Reads one line that somebody else found.
     *
     * @param line where it stands upright on the picture, with a little paper around the letters
     * @return its words with boxes in 0..1 of the whole picture; empty when nothing was read
     */
    public Optional<OcrLine> readLine(BufferedImage picture, Box line) {
        Pyramid pyramid = new Pyramid(Raster.of(picture));
        return reader().line(
                        pyramid,
                        SlantedBox.of(
                                line, pyramid.full().width(), pyramid.full().height()));
    }

    private PaddleReader reader() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        if (reader == null) {
            reader = new PaddleReader(models.acquire(), models.tuning(), scratch, models.characters());
        }
        return reader;
    }

    @Override
    public void close() {
        if (!closed && reader != null) {
            models.release();
        }
        closed = true;
        reader = null;
        scratch.drop();
    }
}
