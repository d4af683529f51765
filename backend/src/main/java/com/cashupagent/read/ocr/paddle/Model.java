package com.cashupagent.read.ocr.paddle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The networks in the models' jar. */
enum Model {
    DETECTOR_V3("ch_PP-OCRv3_det_infer.onnx"),
    DETECTOR_V4("ch_PP-OCRv4_det_infer.onnx"),
    RECOGNISER_V3("ch_PP-OCRv3_rec_infer.onnx"),
    RECOGNISER_V4("ch_PP-OCRv4_rec_infer.onnx"),
    HALF_TURN("ch_ppocr_mobile_v2.0_cls_infer.onnx");

    private final String file;

    Model(String file) {
        this.file = file;
    }

    byte[] bytes() {
        return resource(file);
    }

    /** @throws IllegalStateException when the jar with the models is not on the class path */
    static byte[] resource(String file) {
        try (InputStream in = Model.class.getResourceAsStream("/models/" + file)) {
            if (in == null) {
                throw new IllegalStateException("models/" + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
