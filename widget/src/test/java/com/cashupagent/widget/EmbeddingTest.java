package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways onto a page, good and bad, and what is left of them. */
final class EmbeddingTest extends Stage {

    static final String LOOK = """
            () => {
              const root = document.querySelector('[data-cashup-widget]').shadowRoot;
              const names = ['color', 'fontSize', 'fontFamily', 'fontWeight', 'letterSpacing', 'textTransform', 'direction',
                'opacity', 'lineHeight', 'backgroundColor', 'display', 'visibility', 'textAlign', 'textIndent',
                'wordSpacing', 'whiteSpace', 'fontStyle', 'textDecorationLine', 'animationName', 'cursor'];
              return [...root.querySelectorAll('.cashup, .cashup *')]
                .filter((e) => !e.closest('.inputs, svg'))
                .map((e) => [e.className || e.tagName, ...names.map((name) => getComputedStyle(e)[name])].join('|'));
            }""";

    /** Every element with text, compared with a page that has no styles at all. */
    @ParameterizedTest
    @EnumSource(
            value = Scene.class,
            names = {"IDLE", "PROCESSING", "OPENED", "REVIEW", "FAILED", "CANCELLED"})
    void noHostileStyleChangesAnyElement(Scene scene) {
        List<?> calm = lookOn("calm.html", scene);
        List<?> hostile = lookOn("hostile.html", scene);
        assertThat(hostile).hasSizeGreaterThan(10).isEqualTo(calm);
    }

    private List<?> lookOn(String name, Scene scene) {
        page.navigate(partner.origin() + "/" + name);
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        page.evaluate("() => { window.widget = startWidget({ reattach: false, ui: { showThumbnails: false } }); }");
        // Styles that come with a later part count, too.
        page.locator("[data-cashup-widget]").dispatchEvent("pointerenter");
        page.waitForFunction(
                "() => document.querySelector('[data-cashup-widget]').shadowRoot.adoptedStyleSheets.length === 2");
        scene.set(this);
        page.mouse().move(0, 0);
        page.evaluate("() => document.activeElement?.shadowRoot?.activeElement?.blur()");
        return (List<?>) page.evaluate(LOOK);
    }

    @Test
    void attributesAloneStartAWidget() {
        page.navigate(partner.origin() + "/attributes.html");
        assertThat(page.locator("#first .pick")).hasText("Choisir des documents");
        assertThat(page.locator("#first .pick")).hasCSS("background-color", "rgb(122, 31, 43)");
        page.locator("#first input[type=file]").setInputFiles(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice.pdf").locator(".confidence")).hasCount(0);
        assertThat(page.evaluate("() => shop.heard.join()")).isEqualTo("invoice.pdf");
        assertThat(page.evaluate("() => CashUpWidget.of(document.getElementById('first')).files.length"))
                .isEqualTo(1);
    }

    @Test
    void aWrongSetUpIsToldToVisitorAndHost() {
        page.navigate(partner.origin() + "/attributes.html");
        assertThat(page.locator("#wrong [role=alert]"))
                .containsText("The page is not set up completely; tell those who run it.");
        Map<?, ?> error = (Map<?, ?>) page.evaluate("() => errors[0]");
        assertThat(error.get("code")).isEqualTo("invalid_configuration");
        assertThat(String.valueOf(error.get("message"))).contains("confidenceThreshold is a number from 0 to 1");
        assertThat(error.get("retryable")).isEqualTo(false);
        assertThat(pageErrors).hasSize(1);
    }

    @Test
    void theConstructorTakesOverFromTheAttributes() {
        page.navigate(partner.origin() + "/attributes.html");
        assertThat(page.locator("#first .pick")).isVisible();
        page.evaluate("() => { window.widget = new CashUpWidget({ containerId: 'first', locale: 'de' }); }");
        assertThat(page.locator("#first [data-cashup-widget]")).hasCount(1);
        assertThat(page.locator("#first .pick")).hasText("Belege auswählen");
    }

    @Test
    void aContainerThatComesLaterIsStartedWhenAsked() {
        page.navigate(partner.origin() + "/attributes.html");
        page.evaluate("""
                () => {
                  const late = document.createElement('div');
                  Object.assign(late.dataset, { apiKey: 'your_public_api_key', locale: 'es' });
                  late.id = 'late';
                  document.body.append(late);
                  CashUpWidget.init();
                }""");
        assertThat(page.locator("#late .pick")).hasText("Elegir documentos");
        assertThat(page.locator("[data-cashup-widget] .pick")).hasCount(2);
    }

    @Test
    void theModuleIsTheSameWidget() {
        page.navigate(partner.origin() + "/module.html");
        assertThat(page.locator(".pick")).hasText("Chagua nyaraka");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(page.evaluate("() => typeof window.CashUpWidget")).isEqualTo("undefined");
    }

    @Test
    void onlyOneGlobalIsLeftBehind() {
        page.navigate(cdn.origin() + "/src/blank.html");
        Object before = page.evaluate("() => Object.getOwnPropertyNames(window).sort().join()");
        page.addScriptTag(new com.microsoft.playwright.Page.AddScriptTagOptions()
                .setUrl(cdn.origin() + "/widget/v1/cashup-widget.js"));
        Object added = page.evaluate(
                "before => Object.getOwnPropertyNames(window).filter(name => !before.split(',').includes(name)).join()",
                before);
        assertThat(added).isEqualTo("CashUpWidget");
    }

    /** A page that is isolated (COEP) loads the widget, its parts and its themes, and the integrity hash fits. */
    @Test
    void anIsolatedPageWithIntegrityWorks() {
        page.navigate(partner.origin() + "/isolated.html");
        assertThat(page.evaluate("() => crossOriginIsolated")).isEqualTo(true);
        page.evaluate("() => { window.widget = startWidget({ theme: 'eabl-branded' }); }");
        choose(pdf("invoice.pdf"));
        card("invoice.pdf").locator(".show-page").click();
        assertThat(page.locator(".box")).hasCount(4);
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "4px");
        assertThat(pageErrors).isEmpty();
    }

    /** A container as wide as what is in it takes the widget's own width, and a narrow one keeps it within its edges. */
    @ParameterizedTest
    @CsvSource({
        "display: inline-block,280,2000",
        "float: left,280,2000",
        "position: absolute,280,2000",
        "width: fit-content,280,2000",
        "width: 200px,200,200"
    })
    void theContainersWidthIsNeverLost(String style, int least, int most) {
        start("{}");
        page.evaluate("style => { document.getElementById('first').style.cssText = style; }", style);
        double width = page.locator("#first .cashup").boundingBox().width;
        assertThat(width).isBetween((double) least, (double) most);
        assertThat(page.locator("#first").boundingBox().width).isCloseTo(width, within(1.0));
    }
}
