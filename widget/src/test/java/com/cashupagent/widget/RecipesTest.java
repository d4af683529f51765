package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of the reference page, built and run by the frameworks they are for; React under its strict mode. */
final class RecipesTest extends Stage {

    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void whatIsDroppedReachesTheCallback(String framework) {
        open(framework);
        render(1, "first", "locale: 'en'");
        drop(widgets(), "invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(heard()).isEqualTo("first complete doc_2 invoice.pdf");
        drop(widgets(), "broken.pdf");
        assertThat(card("broken.pdf")).hasAttribute("data-state", "failed");
        assertThat(heard()).endsWith("first error broken_document broken.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void whatIsListedOutlivesAChangeOfProps(String framework) {
        open(framework);
        render(1, "first", "locale: 'en'");
        drop(widgets(), "invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        String before = lives();
        render(1, "second", "locale: 'de', theme: { primaryColor: '#047857' }, ui: { showConfidenceScore: false }");
        assertThat(page.locator(".pick")).hasText("Weitere Belege");
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "#047857");
        assertThat(page.locator(".confidence")).hasCount(0);
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(lives()).isEqualTo(before);
        drop(widgets(), "invoice-2.pdf");
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(heard()).isEqualTo("first complete doc_2 invoice.pdf|second complete doc_3 invoice-2.pdf");
        assertThat(complaints).isEmpty();
    }

    /** Whatever else the app draws anew, the user goes on where they are. */
    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void propsThatSayTheSameChangeNothing(String framework) {
        open(framework);
        render(1, "first", "locale: 'en', theme: { elevation: 2 }");
        page.locator(".pick").focus();
        render(1, "second", "locale: 'en', theme: { elevation: 2 }");
        page.waitForTimeout(200);
        assertThat(page.locator(".pick")).isFocused();
        drop(widgets(), "invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(heard()).isEqualTo("second complete doc_2 invoice.pdf");
        assertThat(complaints).isEmpty();
    }

    /** Also with a document under way. */
    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void unmountedItLeavesNothing(String framework) {
        open(framework);
        comeAndGo(2);
        try (var counters = DomCounters.of(page)) {
            DomCounters.Counted before = counters.afterCollection();
            comeAndGo(10);
            DomCounters.Counted after = counters.afterCollection();
            // What was on its way ends by itself, when the machine comes to it.
            for (int i = 0; i < 20 && after.nodes() > before.nodes(); i++) {
                page.waitForTimeout(500);
                after = counters.afterCollection();
            }
            assertThat(after.nodes()).isLessThanOrEqualTo(before.nodes());
            assertThat(after.listeners()).isLessThanOrEqualTo(before.listeners());
        }
        assertThat(page.locator("#app > *")).hasCount(0);
        int calls = api.calls(".*").size();
        page.waitForTimeout(1_500);
        assertThat(api.calls(".*")).hasSize(calls);
        assertThat(complaints).isEmpty();
    }

    /** React mounts everything twice under its strict mode, so that such mistakes show. */
    @Test
    void mountedTwiceThereIsOneWidget() {
        open("react");
        render(1, "first", "locale: 'en'");
        assertThat(page.locator(".pick")).isVisible();
        assertThat(lives()).isEqualTo("cashup:ready cashup:destroy cashup:ready");
        assertThat(widgets()).hasCount(1);
        drop(widgets(), "invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(api.documentCount()).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    /** Each goes on with its own documents after a reload, as it knows them by its container's id. */
    @ParameterizedTest
    @ValueSource(strings = {"react", "vue"})
    void twoSideBySideKeepTheirOwnDocuments(String framework) {
        open(framework);
        render(2, "first", "locale: 'en'");
        drop(widgets().last(), "slow.pdf");
        assertThat(card("slow.pdf")).hasAttribute("data-state", "processing");
        page.waitForFunction(
                "() => Object.values(sessionStorage).some((kept) => kept.includes('\"documents\":{\"doc_'))");
        open(framework);
        render(2, "first", "locale: 'en'");
        assertThat(widgets().last().locator(".card")).hasCount(1);
        assertThat(widgets().first().locator(".card")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    /** Rendered where there is no page, and brought to life in one. */
    @Test
    void whatTheServerRenderedComesAlive() {
        open("react");
        Object html = page.evaluate("state => hydrate(state)", state(1, "first", "locale: 'en'"));
        assertThat(String.valueOf(html)).matches("<div id=\"[^\"]+\"></div>");
        drop(widgets(), "invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(heard()).isEqualTo("first complete doc_2 invoice.pdf");
        assertThat(complaints).isEmpty();
    }

    private void open(String framework) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.navigate(partner.origin() + "/" + framework + ".html");
        page.waitForFunction("() => window.render");
    }

    private void render(int shown, String ear, String props) {
        page.evaluate("state => render(state)", state(shown, ear, props));
    }

    private Object state(int shown, String ear, String props) {
        return page.evaluate(
                "() => ({ shown: %d, ear: '%s', props: { apiKey: 'your_public_api_key', apiEndpoint: '%s', %s } })"
                        .formatted(shown, ear, api.origin(), props));
    }

    private void comeAndGo(int times) {
        for (int i = 0; i < times; i++) {
            render(1, "first", "locale: 'en'");
            drop(widgets(), "slow.pdf");
            render(0, "first", "");
            assertThat(widgets()).hasCount(0);
        }
    }

    private Locator widgets() {
        return page.locator("[data-cashup-widget]");
    }

    private static void drop(Locator widget, String name) {
        widget.locator(".surface").evaluate("""
                (target, name) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File(['%PDF-1.7'], name, { type: 'application/pdf' }));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
                  }
                }""", name);
    }

    /** What came and went. */
    private String lives() {
        return String.valueOf(page.evaluate("() => lives.join(' ')"));
    }

    private String heard() {
        return String.valueOf(page.evaluate("""
                () => heard.map(({ name, value, about }) =>
                  `${name} ${value.code ?? value.document_id} ${about.fileName}`).join('|')"""));
    }
}
