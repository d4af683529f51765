package com.cashupagent.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of every state for a person to look through, into the portal's {@code target/screens}:
 * {@code mvn -pl widget test -Dtest=Pictures}. Not run by the build, since it asserts nothing.
 */
final class Pictures extends Stage {

    private static final Path FOLDER = Path.of("..", "demo-portal", "target", "screens");

    @ParameterizedTest
    @CsvSource({
        "light,760,LIGHT,en",
        "dark,760,DARK,en",
        "wide,1200,LIGHT,en",
        "wide-dark,1200,DARK,en",
        "rtl,760,LIGHT,ar",
        "narrow,360,LIGHT,en",
        "narrow-rtl-dark,360,DARK,ar"
    })
    void everyState(String name, int width, ColorScheme scheme, String language) {
        page.close();
        for (Scene scene : Scene.values()) {
            context = browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, scene == Scene.PAGE || scene == Scene.CORRECTING ? 700 : 400)
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE)
                            .setLocale("en-GB"));
            page = context.newPage();
            start("{ locale: '" + language + "' }");
            page.evaluate("""
                    background => {
                      const sheet = new CSSStyleSheet();
                      sheet.replaceSync(`h1, #second { display: none } body { margin: 0; padding: 16px; background: ${background} }`);
                      document.adoptedStyleSheets = [sheet];
                    }""", scheme == ColorScheme.DARK ? "#0b0e14" : "#f4f5f7");
            page.waitForFunction(
                    "language => document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.cashup').lang"
                            + ".startsWith(language)",
                    language);
            scene.set(this);
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve("%s-%02d-%s.png".formatted(name, scene.ordinal(), scene.slug()))));
            context.close();
        }
        context = browser().newContext();
    }
}
