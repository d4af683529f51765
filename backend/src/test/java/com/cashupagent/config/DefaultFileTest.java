package com.cashupagent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code cashup-default.yaml} and the code together. */
class DefaultFileTest {

    @Test
    void theFileHasEveryKeyOfTheCodeAndNoOtherWithTheSameDefaults() throws IOException {
        Map<String, String> written = new YAMLMapper()
                .readTree(text()).properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().asString()));

        assertThat(written)
                .isEqualTo(Arrays.stream(Key.values()).collect(Collectors.toMap(Key::fileName, Key::defaultText)));
    }

    /** The command line shows them apart from one another: none may lean on its neighbour. */
    @Test
    void everyKeyHasASentenceThatStandsAlone() {
        assertThat(Key.values())
                .allSatisfy(key -> assertThat(key.sentence())
                        .as(key.fileName())
                        .matches("[A-Z].{10,139}")
                        .doesNotContainPattern("(?i)likewise|as above"));
        assertThat(Arrays.stream(Key.values()).map(Key::sentence)).doesNotHaveDuplicates();
        assertThat(Key.OCR_HEAP.sentence()).isEqualTo("Heap of each process that recognises");
    }

    private static String text() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DefaultFileTest.class.getResourceAsStream("/cashup-default.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
