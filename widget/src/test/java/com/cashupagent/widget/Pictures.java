package com.cashupagent.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of the documentation, into {@code target/pictures}: {@code mvn -pl widget test -Dtest=Pictures}. Not
 * run by the build, since it asserts nothing.
 */
final class Pictures extends Stage {

    private static final Path FOLDER = Path.of("target", "pictures");

    @ParameterizedTest
    @CsvSource({
        "wide-light,760,LIGHT",
        "wide-dark,760,DARK",
        "narrow-light,360,LIGHT",
        "narrow-dark,360,DARK",
        "tiny-light,320,LIGHT"
    })
    void everyState(String name, int width, ColorScheme scheme) {
        context.close();
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 700)
                        .setColorScheme(scheme)
                        .setDeviceScaleFactor(1)
                        .setLocale("en-GB"));
        page = context.newPage();
        start("{}");
        page.evaluate(
                "() => { const s = new CSSStyleSheet(); s.replaceSync('h1 { display: none } body { margin: 0; padding: 16px; background: "
                        + (scheme == ColorScheme.DARK ? "#0b0e14" : "#f4f5f7")
                        + " }'); document.adoptedStyleSheets = [s]; }");
        shot(name + "-1-idle");
        drag();
        shot(name + "-2-dragging");
        page.evaluate("() => { widget.destroy(); window.widget = startWidget(); }");
        holdUploads();
        choose(pdf("invoice-2024-08-sample-with-a-rather-long-name.pdf"));
        page.waitForTimeout(400);
        shot(name + "-3-uploading");
        page.evaluate("() => { widget.destroy(); window.widget = startWidget(); }");
        context.unrouteAll();
        choose(pdf("slow-delivery-note.pdf"));
        page.waitForTimeout(900);
        shot(name + "-4-progress");
        page.evaluate("() => { widget.destroy(); window.widget = startWidget(); }");
        choose(pdf("invoice-abc.pdf"));
        page.locator(".card[data-state=done]").waitFor();
        shot(name + "-5-done");
        page.locator("summary").first().click();
        page.locator("summary").last().click();
        page.waitForTimeout(300);
        shot(name + "-6-open");
        page.evaluate("() => { widget.destroy(); window.widget = startWidget(); }");
        choose(pdf("review-me.pdf"));
        page.locator(".card[data-state=review]").waitFor();
        shot(name + "-7-review");
        page.evaluate("() => { widget.destroy(); window.widget = startWidget(); }");
        choose(pdf("broken.pdf"), pdf("fails.pdf"), pdf("slow.pdf"));
        page.waitForTimeout(900);
        page.evaluate("() => widget.cancel(widget.files[2].id)");
        shot(name + "-8-errors");
    }

    @Test
    void themed() {
        start("{ theme: 'eabl-branded', locale: 'de', ui: { multiFileUpload: false } }");
        choose(pdf("invoice-abc.pdf"));
        page.locator(".card[data-state=done]").waitFor();
        page.waitForTimeout(500);
        shot("themed");
    }

    private void drag() {
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
                  const surface = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.surface');
                  surface.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
                }""");
        page.waitForTimeout(300);
    }

    private void holdUploads() {
        context.route(api.origin() + "/api/v1/process-document", route -> {});
    }

    private void shot(String name) {
        page.waitForTimeout(350);
        BoundingBox box = page.locator("[data-cashup-widget]").boundingBox();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, box.x + box.width + 16, box.y + box.height + 16)
                .setPath(FOLDER.resolve(name + ".png")));
    }
}
