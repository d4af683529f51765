package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages, directions and the settings of people who see differently. */
final class LocalesTest extends Stage {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|ltr|Choose documents|Vendor|KES 1,250.00",
                "sw|ltr|Chagua nyaraka|Msambazaji|KES 1,250.00",
                "fr|ltr|Choisir des documents|Fournisseur|1 250,00 KES",
                "de|ltr|Belege auswählen|Lieferant|1.250,00 KES",
                "es|ltr|Elegir documentos|Proveedor|1250,00 KES",
                "ar|rtl|اختيار مستندات|المورّد|KES"
            })
    void everyLanguageIsSpokenThroughout(String language, String dir, String pick, String vendor, String total) {
        start("{ locale: '" + language + "' }");
        assertThat(page.locator(".pick")).hasText(pick);
        assertThat(page.locator(".pick")).isVisible();
        assertThat(page.locator(".cashup")).hasAttribute("dir", dir);
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice.pdf")).containsText(vendor);
        String shown = page.locator(".total-amount").textContent().replaceAll("[\\u00a0\\u202f]", " ");
        assertThat(shown).contains(total);
    }

    @Test
    void onlyTheLanguageThatIsSpokenIsFetched() {
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> fetched.add(request.url().replaceAll(".*/", "")));
        start("{}");
        assertThat(page.locator(".pick")).hasText("Choose documents");
        page.evaluate("() => widget.update({ locale: 'sw' })");
        assertThat(page.locator(".pick")).hasText("Chagua nyaraka");
        assertThat(fetched.stream().filter(name -> name.endsWith(".json"))).containsExactly("sw.json");
    }

    @Test
    void aLanguageThatCannotBeHadLeavesEnglish() {
        context.route("**/locales/**", route -> route.abort());
        start("{ locale: 'ar' }");
        assertThat(page.locator(".pick")).hasText("Choose documents");
        assertThat(page.locator(".pick")).isVisible();
        assertThat(page.locator(".cashup")).hasAttribute("dir", "ltr");
    }

    @Test
    void theErrorIsInTheUsersLanguageAndTheServersSentenceForTheHost() {
        start("{ locale: 'de' }");
        choose(pdf("broken.pdf"));
        assertThat(card("broken.pdf")).containsText("Die Datei lässt sich nicht öffnen");
        assertThat(logged("onProcessingError"))
                .contains(
                        "\"message\":\"The file cannot be opened; scan it again.\"",
                        "\"displayMessage\":\"Die Datei lässt sich nicht öffnen");
    }

    /** The server's sentences on its checks are English, with plain figures. */
    @Test
    void theChecksAreSaidInTheUsersLanguageWithItsFiguresAndDates() {
        start("{ locale: 'de' }");
        choose(pdf("review.pdf"));
        Locator checks = card("review.pdf").locator(".check");
        assertThat(checks).hasText(new String[] {
            "Nicht bestanden: Netto und Steuer ergeben nicht den Gesamtbetrag."
                    + " Netto 1.050,00 · Steuer 210,00 · Gesamtbetrag 1.250,00",
            "Bestanden: Die Rechnung ist nicht vor ihrem Datum fällig."
                    + " Rechnungsdatum 21.08.2024 · Fällig am 20.09.2024"
        });
    }

    @Test
    void theOwnersOfAPageThatIsRefusedAreNamedInTheUsersLanguage() {
        start("{ locale: 'de', apiKey: 'pk_live_of_another_server' }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf").locator(".notice")).containsText("sagen Sie es den Betreibern");
    }

    /** What stands at the start stands on the right, and the other way round. */
    @Test
    void rightToLeftIsMirrored() {
        start("{ locale: 'ar' }");
        assertThat(page.locator(".cashup")).hasAttribute("dir", "rtl");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(centre(".vendor")).isGreaterThan(centre(".total"));
        assertThat(centre(".tile")).isGreaterThan(centre(".card-actions"));
        page.evaluate("() => widget.update({ locale: 'en' })");
        assertThat(page.locator(".cashup")).hasAttribute("dir", "ltr");
        assertThat(page.locator(".vendor")).isVisible();
        assertThat(centre(".vendor")).isLessThan(centre(".total"));
    }

    /** WCAG 1.4.10: 1,280 px at 400 % is 320 px wide; nothing may need scrolling sideways. */
    @ParameterizedTest
    @EnumSource(
            value = Scene.class,
            names = {"IDLE", "PROCESSING", "OPENED", "REVIEW", "FAILED", "MANY", "PAGE", "CORRECTING"})
    void nothingRunsOverAtFourHundredPercent(Scene scene) {
        page.setViewportSize(320, 256);
        start("{ locale: 'de' }");
        assertThat(page.locator(".pick")).hasText("Belege auswählen");
        scene.set(this);
        assertThat((List<?>) page.locator(".cashup").evaluate("""
                root => [...root.querySelectorAll('*')].filter(e => !e.closest('.hidden, .inputs') &&
                    e.getBoundingClientRect().width > 0 &&
                    (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1))
                  .map(e => e.className || e.tagName)""")).isEmpty();
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** WCAG 2.5.8 asks for 24 px; fingers for 44. */
    @ParameterizedTest
    @EnumSource(
            value = Scene.class,
            names = {"IDLE", "PROCESSING", "OPENED", "FAILED", "MANY", "CORRECTING"})
    void everyTargetIsLargeEnough(Scene scene) {
        start("{}");
        scene.set(this);
        assertThat(targetsBelow(24)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Scene.class,
            names = {"IDLE", "PROCESSING", "OPENED", "FAILED", "MANY", "PAGE", "CORRECTING"})
    void everyTargetIsLargeEnoughForAFinger(Scene scene) {
        onATelephone();
        start("{}");
        assertThat(page.locator(".camera")).isVisible();
        scene.set(this);
        assertThat(targetsBelow(44)).isEmpty();
    }

    private List<?> targetsBelow(int pixels) {
        return (List<?>) page.locator(".cashup").evaluate("""
                (root, least) => [...root.querySelectorAll('button, summary, input:not([type=file])')]
                  .map(e => [e, e.getBoundingClientRect()])
                  .filter(([e, { width }]) => width > 0 && !e.classList.contains('box'))
                  .filter(([, { width, height }]) => width < least || height < least)
                  .map(([e, { width, height }]) => `${e.className || e.tagName} ${width} x ${height}`)""", pixels);
    }

    @Test
    void withReducedMotionNothingMoves() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        start("{}");
        Scene.PROCESSING.set(this);
        assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
        assertThat(page.locator(".bar-fill")).hasCSS("transition-property", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROCESSING", "DONE"})
    void forcedColoursKeepEdgesAndMeters(String scene) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        start("{}");
        Scene.valueOf(scene).set(this);
        Locator edge = page.locator(scene.equals("DONE") ? ".meter" : ".bar");
        assertThat(edge).hasCSS("border-style", "solid");
        assertThat(page.locator(".pick")).hasCSS("border-style", "solid");
    }

    private double centre(String selector) {
        BoundingBox box = page.locator(selector).first().boundingBox();
        return box.x + box.width / 2;
    }
}
