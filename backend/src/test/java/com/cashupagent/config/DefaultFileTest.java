package com.cashupagent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void everyKeyButTheObviousHasACommentAbove() throws IOException {
        List<String> lines = text().lines().toList();
        List<String> bare = Arrays.stream(Key.values())
                .filter(key -> key != Key.DB_USER)
                .map(Key::fileName)
                .filter(name -> {
                    int line = lines.indexOf(lines.stream()
                            .filter(l -> l.startsWith(name + ":"))
                            .findFirst()
                            .orElseThrow());
                    return !lines.get(line - 1).startsWith("#")
                            && !lines.get(line - 1).startsWith("db-url");
                })
                .toList();

        assertThat(bare).isEmpty();
    }

    private static String text() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DefaultFileTest.class.getResourceAsStream("/cashup-default.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
