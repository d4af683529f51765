package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;

/** One engine for every page. */
public final class OneEngine implements PageReader {

    private final OcrEngine engine;

    /** @param engine is closed with this */
    public OneEngine(OcrEngine engine) {
        this.engine = engine;
    }

    @Override
    public PageReading read(BufferedImage picture) {
        PageKind kind = PageKinds.of(picture);
        return engine instanceof FindingEngine finder
                ? finder.find(picture, kind).readAll()
                : PageReading.upright(engine.read(picture, kind));
    }

    @Override
    public void close() {
        engine.close();
    }
}
