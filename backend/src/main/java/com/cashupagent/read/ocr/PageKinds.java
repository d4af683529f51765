package com.cashupagent.read.ocr;

import java.awt.image.BufferedImage;

/** Tells what a picture probably shows by its form. */
final class PageKinds {

    /** A4 is 1.41, US legal 1.65. */
    private static final double TALL = 1.7;

    /** A sheet scanned or rendered at 100 dpi is wider; phone photos shrunk by a messenger are not. */
    private static final int NARROW = 620;

    private PageKinds() {}

    static PageKind of(BufferedImage picture) {
        boolean tall = picture.getHeight() > TALL * picture.getWidth();
        return tall || picture.getWidth() < NARROW ? PageKind.RECEIPT : PageKind.PAGE;
    }
}
