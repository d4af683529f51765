package com.cashupagent.read.ocr.paddle;

import com.cashupagent.read.ocr.PageKind;

/**
 * Everything that was chosen by measuring; the table is in the ADR about this engine.
 *
 * @param receiptSide the longer side of a receipt as the detector sees it, in pixels
 * @param pageSide the same for a page
 * @param enlarge smaller pictures are enlarged for the detector by at most this factor
 * @param maxPixels of the detector's input: its memory grows with them, about 400 bytes each
 * @param ink probability from which a pixel belongs to text
 * @param boxScore mean probability that a piece of text must have
 * @param unclip how far the shrunken pieces the detector was trained on are grown again (Liao et al., "Real-time Scene
 *     Text Detection with Differentiable Binarization", section 3.4)
 * @param minColumns narrower lines are padded to it for the recogniser
 * @param lineScore lines read with less confidence are left out
 */
record Tuning(
        Model detector,
        Model recogniser,
        int receiptSide,
        int pageSide,
        double enlarge,
        int maxPixels,
        float ink,
        float boxScore,
        double unclip,
        int minColumns,
        double lineScore) {

    static final Tuning MEASURED =
            new Tuning(Model.DETECTOR_V4, Model.RECOGNISER_V4, 960, 1600, 1.0, 2_000_000, 0.3f, 0.5f, 1.6, 0, 0.5);

    int side(PageKind kind) {
        return kind == PageKind.RECEIPT ? receiptSide : pageSide;
    }
}
