package com.cashupagent.read.worker;

import java.util.Locale;

/** Which engines recognise. */
public enum OcrEngines {
    /** Both, each for the pages it reads better. */
    AUTO,
    /** Tesseract for every page: less memory, more characters. */
    TESSERACT,
    /** PP-OCR for every page: no euro sign and no ß, but text anywhere and any way up. */
    PP_OCR;

    /** As in settings: {@code auto}, {@code tesseract}, {@code pp-ocr}. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
