package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The widget and the page around it keep out of each other's way. */
final class HostPageTest extends Stage {

    @Test
    void theStrictestPolicyIsNeverViolated() {
        start("{}");
        choose(pdf("invoice.pdf"), pdf("broken.pdf"), pdf("review.pdf"));
        assertThat(card("review.pdf")).hasAttribute("data-state", "review");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        page.evaluate("() => widget.destroy()");
        assertThat(page.evaluate("() => violations.join()")).isEqualTo("");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void hostilePageStylesDoNotReachIn() {
        page.navigate(partner.origin() + "/hostile.html");
        page.evaluate("() => { window.widget = startWidget(); }");
        assertThat(page.locator(".pick")).hasCSS("background-color", "rgb(30, 64, 175)");
        assertThat(page.locator(".pick")).hasCSS("text-transform", "none");
        assertThat(page.locator(".drop-title")).hasCSS("font-size", "17px");
        assertThat(page.locator(".drop-title")).hasCSS("color", "rgb(19, 26, 41)");
        assertThat(page.locator(".drop-title")).hasCSS("letter-spacing", "normal");
        assertThat(page.locator(".drop-title")).hasCSS("direction", "ltr");
        assertThat(page.locator("[data-cashup-widget]")).hasCSS("opacity", "1");
        assertThat(page.locator("[data-cashup-widget]")).isVisible();
    }

    @Test
    void dropzonesAndPluginsOfThePageAreLeftAlone() {
        page.navigate(partner.origin() + "/hostile.html");
        assertThat(page.evaluate("() => window.jQuery.fn.dropzone")).isEqualTo("the page's own");
        assertThat(page.evaluate("() => document.querySelector('form.dropzone').dropzone === undefined"))
                .isEqualTo(true);
        assertThat(page.evaluate("() => typeof window.Dropzone")).isEqualTo("undefined");
    }

    @Test
    void twoWidgetsKnowNothingOfEachOther() {
        start("{ theme: { primaryColor: '#047857' } }");
        page.evaluate("() => { window.second = startWidget({ containerId: 'second', locale: 'de', callbacks: {} }); }");
        page.locator("#second input[type=file]").setInputFiles(pdf("invoice.pdf"));
        assertThat(page.locator("#second .card")).hasAttribute("data-state", "done");
        assertThat(page.locator("#first .card")).hasCount(0);
        assertThat(page.locator("#first .pick")).hasCSS("background-color", "rgb(4, 120, 87)");
        assertThat(page.locator("#first .pick")).hasText("Choose documents");
        assertThat(page.locator("#second .pick")).hasText("Weitere Belege");
        assertThat(page.evaluate("() => log.length")).isEqualTo(0);
        page.evaluate("() => widget.destroy()");
        page.locator("#second input[type=file]").setInputFiles(pdf("invoice-2.pdf"));
        assertThat(page.locator("#second .card").last()).hasAttribute("data-state", "done");
    }

    @Test
    void theSameFileCanGoToBoth() {
        start("{}");
        page.evaluate("""
                () => {
                  window.second = startWidget({ containerId: 'second' });
                  const file = new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' });
                  widget.addFiles([file]);
                  second.addFiles([file]);
                }""");
        assertThat(page.locator("#first .card")).hasAttribute("data-state", "done");
        assertThat(page.locator("#second .card")).hasAttribute("data-state", "done");
    }

    /** Frameworks update with every change of theirs: it must neither flash nor be fetched each time. */
    @Test
    void anUpdateOfSomethingElseKeepsTheNamedTheme() {
        page.navigate(partner.origin() + "/calm.html");
        page.evaluate("""
                () => {
                  document.getElementById('first').dataset.theme = 'eabl-branded';
                  window.widget = startWidget();
                }""");
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "4px");
        assertThat(page.evaluate("""
                () => {
                  widget.update({ ui: { showThumbnails: false } });
                  const { style } = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.cashup');
                  return style.getPropertyValue('--cu-radius');
                }""")).isEqualTo("4px");
        page.evaluate("() => widget.update({ theme: { borderRadius: '9px' } })");
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "9px");
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "#7c2d12");
        page.evaluate("() => widget.update({ theme: 'eabl-branded' })");
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "4px");
        assertThat(page.evaluate("() => performance.getEntriesByType('resource')"
                        + ".filter(({ name }) => name.includes('/themes/')).length"))
                .isEqualTo(1);
    }

    @Test
    void destroyEndsAllThatIsUnderWay() {
        start("{}");
        choose(pdf("slow-1.pdf"), pdf("slow-2.pdf"), pdf("slow-3.pdf"), pdf("slow-4.pdf"));
        assertThat(card("slow-1.pdf")).hasAttribute("data-state", "processing");
        page.evaluate("() => { widget.destroy(); widget.destroy(); log.length = 0; }");
        assertThat(page.locator("[data-cashup-widget]")).hasCount(0);
        // What had left the browser before may still be on its way to the server.
        page.waitForTimeout(1_000);
        int before = api.calls(".*").size();
        page.waitForTimeout(1200);
        assertThat(api.calls(".*")).hasSize(before);
        assertThat(page.evaluate("() => log.length")).isEqualTo(0);
        assertThat(pageErrors).isEmpty();
        page.evaluate("() => { window.widget = startWidget(); }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void aMistakeInAPartnersCallbackStopsNothing() {
        start("{}");
        page.evaluate("() => widget.update({ callbacks: { onProcessingStart() { throw new Error('partner'); } } })");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(pageErrors).hasSize(1);
        assertThat(pageErrors.get(0)).contains("partner");
    }

    @Test
    void updateChangesLooksAndTextsAndKeepsTheDocuments() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        page.evaluate("""
                () => widget.update({ locale: 'fr', theme: { primaryColor: 'rgb(120, 0, 60)', borderRadius: 'url(x)' },
                  ui: { showConfidenceScore: false }, processingOptions: { allowedFileTypes: ['.png'] } })""");
        assertThat(card("invoice.pdf")).containsText("Fournisseur");
        assertThat(page.locator(".confidence")).hasCount(0);
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "rgb(120, 0, 60)");
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "12px");
        assertThat(page.locator("input[type=file]").first()).hasAttribute("accept", ".png,image/png");
    }

    @Test
    void anUpdateThatIsWrongSaysSoAndChangesNothing() {
        start("{}");
        assertThat(page.evaluate("""
                () => {
                  const update = { locale: 'de', processingOptions: { confidenceThreshold: 85 } };
                  try { widget.update(update); } catch (error) { return `${error}`; }
                }"""))
                .asString()
                .startsWith("TypeError: CashUpWidget: confidenceThreshold is a number");
        page.evaluate("() => widget.update({ ui: { showThumbnails: false } })");
        assertThat(page.locator(".pick")).hasText("Choose documents");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void aThemeThatCannotBeHadChangesNothing() {
        start("{ theme: 'no-such-theme' }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "#1e40af");
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.evaluate("() => widget.update({ theme: '../../api/v1/anything' })");
        page.evaluate("() => widget.update({ theme: { primaryColor: 'red; display: none', elevation: 'high' } })");
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "#1e40af");
        assertThat(page.locator(".cashup")).isVisible();
        assertThat(requests).isEmpty();
    }

    @Test
    void whatIsSwitchedOffIsNotShown() {
        start("{ ui: { showProgressBar: false, showCostEstimate: false, showConfidenceScore: false } }");
        choose(pdf("slow.pdf"), pdf("invoice.pdf"));
        assertThat(card("slow.pdf")).containsText("Reading");
        assertThat(card("slow.pdf").locator(".progress")).isHidden();
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice.pdf")).not().containsText("Cost");
        assertThat(card("invoice.pdf").locator(".confidence")).hasCount(0);
    }

    @Test
    void thePlaceIsKeptUntilTheScriptHasRun() {
        context.route("**/cashup-widget.js", route -> route.abort());
        page.navigate(partner.origin() + "/guide.html");
        assertThat(page.locator("#cashup-document-processor")).hasCSS("min-height", "282px");
    }

    @Test
    void mistakesInOptionsAreNamed() {
        page.navigate(partner.origin() + "/strict.html");
        assertThat(mistake("{ apiKey: '' }")).contains("apiKey is missing");
        assertThat(mistake("{ containerId: 'nowhere' }")).contains("no element with id 'nowhere'");
        assertThat(mistake("{ processingOptions: { maxFileSize: 'big' } }")).contains("maxFileSize 'big'");
        assertThat(mistake("{ processingOptions: { confidenceThreshold: 85 } }"))
                .contains("confidenceThreshold");
        assertThat(mistake("{ processingOptions: { tierPreference: 'best' } }")).contains("tierPreference");
        assertThat(mistake("{ processingOptions: { allowedFileTypes: [] } }")).contains("allowedFileTypes");
        assertThat(page.locator("#first")).containsText("The page is not set up completely");
    }

    private String mistake(String options) {
        return String.valueOf(page.evaluate(
                "() => { try { startWidget(" + options + "); return 'none'; } catch (e) { return e.message; } }"));
    }
}
