package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2 A and AA as far as a program can tell, in every state, light and dark, in both directions of reading. */
final class AxeTest extends Stage {

    private static final String AXE = script();

    static Stream<Arguments> everything() {
        return Arrays.stream(Scene.values())
                .flatMap(scene -> Stream.of("en", "ar").map(language -> Arguments.of(scene, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsAmiss(Scene scene, String language) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        start("{ locale: '" + language + "' }");
        page.waitForFunction(
                "language => document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.cashup').lang"
                        + ".startsWith(language)",
                language);
        scene.set(this);
        assertNothingAmiss();
    }

    /** A partner's colours, which nobody chose for reading: the guide's own, and pale ones. */
    @ParameterizedTest
    @CsvSource({
        "DONE,#10b981,#ef4444", "FAILED,#10b981,#ef4444", "REVIEW,#10b981,#ef4444",
        "DONE,#fde047,#fca5a5", "FAILED,#fde047,#fca5a5", "REVIEW,#fde047,#fca5a5"
    })
    void paleColoursOfAPartnerStayLegible(Scene scene, String good, String bad) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        start("{ theme: { primaryColor: '" + good + "', successColor: '" + good + "', warningColor: '" + good
                + "', errorColor: '" + bad + "' } }");
        scene.set(this);
        assertNothingAmiss();
    }

    /** In light and in dark; what is on the page stays as it is. */
    private void assertNothingAmiss() {
        page.evaluate(AXE);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(String.valueOf(page.evaluate("""
                    async () => {
                      const { violations } = await axe.run(document, { resultTypes: ['violations'],
                        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
                      return violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) =>
                        node.target.flat().join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; ')).join('\\n');
                    }"""))).as(scheme.name()).isEmpty();
        }
    }

    private static String script() {
        try (InputStream in = AxeTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe-core").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
