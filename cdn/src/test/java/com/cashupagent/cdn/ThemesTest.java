package com.cashupagent.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Themes are data for the widget: known keys, plain colours, nothing that loads anything. */
final class ThemesTest {

    private static final Set<String> COLOURS =
            Set.of("primaryColor", "secondaryColor", "successColor", "warningColor", "errorColor");

    static Stream<Path> themes() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("src", "main", "themes"))) {
            return found.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aThemeHasEveryColourAsSixHexDigits(Path file) {
        JsonNode theme = JsonMapper.shared().readTree(file);
        for (String colour : COLOURS) {
            assertThat(theme.get(colour).asString()).matches("#[0-9a-f]{6}");
        }
        assertThat(theme.get("borderRadius").asString()).matches("\\d+px");
        assertThat(theme.get("elevation").asInt()).isBetween(0, 3);
        assertThat(theme.size()).isEqualTo(COLOURS.size() + 2);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whiteLettersAreLegibleOnItsColours(Path file) {
        JsonNode theme = JsonMapper.shared().readTree(file);
        for (String colour : Set.of("primaryColor", "successColor", "warningColor", "errorColor")) {
            double luminance = luminance(theme.get(colour).asString());
            assertThat(1.05 / (luminance + 0.05)).as(colour).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double share = Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
            sum += weights[channel] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
