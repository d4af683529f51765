package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaddleModelsTest {

    /** Version 1.29.0 brought an uploader of usage data that starts with the library, on by default. */
    @Test
    void theNativeLibraryReportsToNobody() throws Exception {
        try (InputStream in =
                OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(library.contains("ONNX")).isTrue();
            assertThat(library.contains("events.data.microsoft.com")).isFalse();
            assertThat(library.contains("OneCollector")).isFalse();
        }
    }

    @Test
    void aMissingModelIsNamed() {
        assertThatThrownBy(() -> Model.resource("nothing.onnx"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing.onnx");
    }

    @Test
    void atLeastOneThread() {
        assertThatThrownBy(() -> new PaddleModels(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyComeAgainAfterTheLastUserLeft() {
        PaddleModels models = new PaddleModels(2);
        models.acquire();
        models.release();
        assertThat(models.loaded()).isFalse();
        models.acquire();
        assertThat(models.loaded()).isTrue();
        models.release();
    }
}
