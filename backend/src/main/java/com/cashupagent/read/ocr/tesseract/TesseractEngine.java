package com.cashupagent.read.ocr.tesseract;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.GreyImage;
import com.cashupagent.read.ocr.OcrEngine;
import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import com.sun.jna.Pointer;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract's LSTM recognition on one handle that stays open. */
public final class TesseractEngine implements OcrEngine {

    /** A4 at 300 dpi. Larger is read worse, not better: the model was trained on lines of about this size. */
    private static final int MAX_SIDE = 3508;

    private static final double A4_INCHES = 11.69;
    private static final int MIN_DPI = 70;
    private static final int MAX_DPI = 400;
    private static final double SURE = 0.99;

    private final TessAPI api;
    private final TessBaseAPI handle;
    private boolean closed;

    /**
     * Loads the library, which all engines of a process share, and the models.
     *
     * @throws IllegalStateException when either cannot be loaded
     */
    public TesseractEngine(TesseractFiles files) {
        try {
            System.setProperty("jna.library.path", files.libraries().toString());
            this.api = TessAPI.INSTANCE;
        } catch (LinkageError e) {
            throw new IllegalStateException("the OCR engine's library cannot be loaded", e);
        }
        this.handle = api.TessBaseAPICreate();
        if (api.TessBaseAPIInit3(handle, files.models().toString(), files.languages()) != 0) {
            api.TessBaseAPIDelete(handle);
            throw new IllegalStateException("the OCR engine does not take the models " + files.languages());
        }
    }

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public List<OcrLine> read(BufferedImage picture, PageKind kind) {
        return read(
                GreyImage.of(picture).within(MAX_SIDE),
                kind == PageKind.RECEIPT ? TessPageSegMode.PSM_SINGLE_BLOCK : TessPageSegMode.PSM_SINGLE_COLUMN);
    }

    List<OcrLine> read(GreyImage picture, int segmentation) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ByteBuffer pixels = ByteBuffer.allocateDirect(picture.pixels().length);
        pixels.put(picture.pixels()).flip();
        api.TessBaseAPISetPageSegMode(handle, segmentation);
        api.TessBaseAPISetImage(handle, pixels, picture.width(), picture.height(), 1, picture.width());
        api.TessBaseAPISetSourceResolution(handle, resolution(picture));
        try {
            if (api.TessBaseAPIRecognize(handle, null) != 0) {
                throw new IllegalStateException("the OCR engine gave up");
            }
            TessResultIterator words = api.TessBaseAPIGetIterator(handle);
            return words == null ? List.of() : lines(words, picture);
        } finally {
            api.TessBaseAPIClear(handle);
        }
    }

    /** Scans name their resolution wrongly too often; a page is about as high as A4. */
    private static int resolution(GreyImage picture) {
        double dpi = Math.max(picture.width(), picture.height()) / A4_INCHES;
        return (int) Math.max(MIN_DPI, Math.min(MAX_DPI, dpi));
    }

    private List<OcrLine> lines(TessResultIterator results, GreyImage picture) {
        List<OcrLine> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        TessPageIterator places = api.TessResultIteratorGetPageIterator(results);
        try {
            do {
                if (api.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_TEXTLINE) != 0) {
                    close(line, lines);
                }
                String text = text(results);
                if (!text.isEmpty()) {
                    double confidence =
                            api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD) / 100.0;
                    line.add(new Word(
                            text, box(places, picture), 0, false, Math.max(0, Math.min(SURE, confidence)), Source.OCR));
                }
            } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
        } finally {
            api.TessResultIteratorDelete(results);
        }
        close(line, lines);
        return lines;
    }

    private String text(TessResultIterator results) {
        Pointer text = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, StandardCharsets.UTF_8.name()).strip();
        } finally {
            api.TessDeleteText(text);
        }
    }

    private Box box(TessPageIterator places, GreyImage picture) {
        IntBuffer left = IntBuffer.allocate(1);
        IntBuffer top = IntBuffer.allocate(1);
        IntBuffer right = IntBuffer.allocate(1);
        IntBuffer bottom = IntBuffer.allocate(1);
        api.TessPageIteratorBoundingBox(places, TessPageIteratorLevel.RIL_WORD, left, top, right, bottom);
        double width = picture.width();
        double height = picture.height();
        return new Box(left.get(0) / width, top.get(0) / height, right.get(0) / width, bottom.get(0) / height);
    }

    private static void close(List<Word> line, List<OcrLine> lines) {
        if (!line.isEmpty()) {
            lines.add(
                    new OcrLine(line.stream().map(Word::box).reduce(Box::union).orElseThrow(), line));
            line.clear();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            api.TessBaseAPIEnd(handle);
            api.TessBaseAPIDelete(handle);
        }
    }
}
