package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.browser.Firefox;
import com.cashupagent.browser.FirefoxTab;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the widget is for, in the other engine: the same pages and servers as in Chromium. Skipped where there is none. */
final class FirefoxTest {

    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static final String ESCAPE = "\uE00C";
    private static final int LARGE = 12_000_000;

    private static Firefox firefox;

    @TempDir
    Path folder;

    private ApiServer api;
    private LocalServer cdn;
    private PartnerSite partner;
    private FirefoxTab tab;
    private int earlierErrors;

    @BeforeAll
    static void launch() {
        var found = Firefox.launch();
        assumeTrue(found.isPresent(), "no Firefox on this machine");
        firefox = found.get();
    }

    @AfterAll
    static void quit() {
        if (firefox != null) {
            firefox.close();
        }
    }

    @BeforeEach
    void raise() {
        api = new ApiServer();
        cdn = new LocalServer(Bundle::serve);
        partner = new PartnerSite(cdn.origin(), api.origin());
        api.register(partner.origin());
        tab = firefox.tab();
        tab.resize(1024, 900);
        earlierErrors = tab.errors().size();
    }

    @AfterEach
    void strike() {
        tab.close();
        partner.close();
        cdn.close();
        api.close();
    }

    @Test
    void attributesAloneStartAWidgetInAShadowRoot() throws IOException {
        tab.navigate(partner.origin() + "/attributes.html");
        tab.waitFor(seen(".pick") + "?.textContent === 'Choisir des documents'");
        assertThat(style(".pick", "backgroundColor")).isEqualTo("rgb(122, 31, 43)");
        choose("invoice.pdf");
        tab.waitFor("shop.heard.join() === 'invoice.pdf'");
        assertThat(tab.evaluate("document.querySelectorAll('.card, .pick').length")
                        .getAsInt())
                .isZero();
    }

    @Test
    void aFileGoesFromTheChoiceToItsResultUnderTheStrictestPolicy() throws IOException {
        start("{}");
        choose("invoice.pdf", "review.pdf", "broken.pdf");
        tab.waitFor("widget.files.map((file) => file.state).join() === 'done,review,failed'");
        tab.waitFor(count(".card[data-state=done] .confidence") + " === 1");
        assertThat(tab.evaluate(seen(".card[data-state=done]") + ".textContent").getAsString())
                .contains("KES");
        assertThat(api.calls(".*/events")).hasSize(2);
        assertThat(strings(
                        "log.filter((entry) => entry.name === 'onProgressUpdate' && entry.about.fileName === 'invoice.pdf')"
                                + ".map((entry) => entry.value.stage)"))
                .contains("\"uploading\"", "\"reading\"", "\"checking\"");
        nothingWasViolated();
    }

    @Test
    void streamsThatBreakOffGoOnWhereTheyWere() throws IOException {
        start("{}");
        choose("dropped.pdf");
        tab.waitFor("widget.files[0]?.state === 'done'");
        assertThat(strings(
                        "log.filter((entry) => entry.name === 'onProgressUpdate' && entry.value.stage !== 'uploading')"
                                + ".map((entry) => entry.value.stage)"))
                .isEqualTo("[\"received\",\"queued\",\"reading\",\"extracting\",\"checking\",\"done\"]");
        assertThat(api.calls(".*/events"))
                .extracting(call -> call.header("last-event-id"))
                .contains("", "2", "4");
    }

    @Test
    void keysAloneAreEnough() throws IOException {
        start("{}");
        tab.press(TAB);
        tab.waitFor(focus() + "?.classList.contains('pick')");
        assertThat(style(".pick", "outlineWidth")).isEqualTo("2px");
        tab.waitFor(seen("input[type=file]") + " !== null");
        tab.evaluate("(window.opened = 0, " + seen("input[type=file]")
                + ".addEventListener('click', (event) => { opened++; event.preventDefault(); }), 0)");
        tab.press(ENTER);
        tab.waitFor("opened === 1");
        choose("slow.pdf");
        tab.waitFor(count(".card[data-state=processing]") + " === 1");
        tab.press(TAB);
        tab.waitFor(focus() + "?.classList.contains('cancel')");
        tab.press(" ");
        tab.waitFor(focus() + "?.classList.contains('retry')");
        tab.press(TAB, ENTER);
        tab.waitFor("widget.files.length === 0 && " + focus() + "?.classList.contains('pick')");
        nothingWasViolated();
    }

    @Test
    void thePageIsShownWithThePlacesOfItsValues() throws IOException {
        start("{}");
        choose("invoice.pdf");
        tab.waitFor(count(".show-page") + " === 1");
        tab.click(seen(".show-page"));
        tab.waitFor(count(".box") + " === 4 && " + seen(".sheet") + ".width > 100");
        tab.click(seen("[data-path='financial_data.total_amount'] .field"));
        tab.waitFor(seen(".box.on") + "?.getAttribute('aria-label').startsWith('Total')");
        JsonObject place =
                tab.evaluate("""
                        ((sheet, box) => ({ x: (box.x + 2 - sheet.x) / sheet.width, y: (box.y + 2 - sheet.y) / sheet.height }))
                          (%s.getBoundingClientRect(), %s.getBoundingClientRect())""".formatted(seen(".sheet"), seen(".box.on"))).getAsJsonObject();
        assertThat(place.get("x").getAsDouble()).isCloseTo(0.62, within(0.01));
        assertThat(place.get("y").getAsDouble()).isCloseTo(0.70, within(0.01));
        tab.press(ESCAPE);
        tab.waitFor(count(".page-view") + " === 0 && " + focus() + "?.classList.contains('show-page')");
        nothingWasViolated();
    }

    @Test
    void aLargeFileGoesInChunksAndArrivesWhole() {
        start("{ processingOptions: { maxFileSize: '20MB' } }");
        tab.evaluate("widget.addFiles([new File([new Uint8Array(" + LARGE
                + ").map((_, i) => i % 251)], 'invoice.pdf', { type: 'application/pdf' })])");
        tab.waitFor("widget.files[0].state === 'done'");
        byte[] whole = new byte[LARGE];
        for (int i = 0; i < LARGE; i++) {
            whole[i] = (byte) (i % 251);
        }
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(whole);
        assertThat(api.calls(".*/uploads/.*"))
                .filteredOn(call -> call.method().equals("PATCH"))
                .hasSize(3);
        nothingWasViolated();
    }

    @Test
    void whatWasMadeAndDestroyedLeavesNothing() {
        tab.navigate(partner.origin() + "/strict.html");
        String nodes = "document.documentElement.outerHTML";
        String before = tab.evaluate(nodes).getAsString();
        tab.evaluate("""
                (async () => {
                  for (let i = 0; i < 30; i++) {
                    const made = startWidget({ callbacks: {} });
                    made.addFiles([new File(['%PDF-1.7'], 'slow.pdf', { type: 'application/pdf' })]);
                    if (i % 10 === 0) await new Promise((done) => setTimeout(done, 100));
                    made.destroy();
                  }
                })()""");
        assertThat(tab.evaluate(nodes).getAsString()).isEqualTo(before);
        nothingWasViolated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice.pdf", "review.pdf", "broken.pdf"})
    void noHostileStyleChangesAnyElement(String name) throws IOException {
        JsonArray calm = lookOn("calm.html", name);
        assertThat(calm).hasSizeGreaterThan(10);
        assertThat(lookOn("hostile.html", name)).isEqualTo(calm);
    }

    private JsonArray lookOn(String pageName, String fileName) throws IOException {
        tab.navigate(partner.origin() + "/" + pageName);
        tab.evaluate("(window.widget = startWidget({ reattach: false, ui: { showThumbnails: false } }), 0)");
        choose(fileName);
        tab.waitFor(
                count(".card:not([data-state=queued], [data-state=uploading], [data-state=processing])") + " === 1");
        return tab.evaluate("Promise.all(" + root() + ".getAnimations().map((moving) => moving.finished)).then("
                        + EmbeddingTest.LOOK + ")")
                .getAsJsonArray();
    }

    @Test
    void arabicRunsFromRightToLeft() throws IOException {
        start("{ locale: 'ar' }");
        tab.waitFor(seen(".pick") + ".textContent === 'اختيار مستندات'");
        assertThat(style(".cashup", "direction")).isEqualTo("rtl");
        choose("slow.pdf");
        tab.waitFor(count(".card[data-state=processing] .bar-fill") + " === 1");
        assertThat(tab.evaluate("Math.round(" + seen(".bar-fill") + ".getBoundingClientRect().right - " + seen(".bar")
                                + ".getBoundingClientRect().right)")
                        .getAsInt())
                .isZero();
        assertThat(tab.evaluate(seen(".cancel") + ".getBoundingClientRect().x < " + seen(".card-name")
                                + ".getBoundingClientRect().x")
                        .getAsBoolean())
                .isTrue();
    }

    /** A page of 1,280 px at 400 %. */
    @Test
    void nothingIsCutOffAtFourHundredPercent() throws IOException {
        tab.resize(320, 640);
        start("{}");
        choose("review.pdf");
        tab.waitFor(count(".card[data-state=review] .confidence") + " === 1");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").getAsInt())
                .isLessThanOrEqualTo(320);
        assertThat(
                        tab.evaluate(
                                "[...%s.querySelectorAll('button:not([hidden]), summary')].filter((e) => e.offsetWidth > 0"
                                                .formatted(root())
                                        + " && (e.getBoundingClientRect().width < 24 || e.getBoundingClientRect().height < 24)).length"))
                .hasToString("0");
    }

    /** A clipboard event that a script makes has no files in Firefox: they are put there by hand. */
    @Test
    void filesCanBeDroppedAndPasted() {
        start("{}");
        tab.evaluate("""
                (() => {
                  const carrier = (name) => {
                    const data = new DataTransfer();
                    data.items.add(new File(['%%PDF-1.7'], name, { type: 'application/pdf' }));
                    return data;
                  };
                  const how = { bubbles: true, composed: true, cancelable: true };
                  const surface = %s;
                  surface.dispatchEvent(new DragEvent('drop', { dataTransfer: carrier('invoice-dropped.pdf'), ...how }));
                  const paste = new ClipboardEvent('paste', how);
                  Object.defineProperty(paste, 'clipboardData', { value: carrier('invoice-pasted.pdf') });
                  surface.dispatchEvent(paste);
                })()""".formatted(seen(".surface")));
        tab.waitFor("widget.files.map((file) => file.name + file.state).sort().join()"
                + " === 'invoice-dropped.pdfdone,invoice-pasted.pdfdone'");
        nothingWasViolated();
    }

    private void start(String options) {
        tab.navigate(partner.origin() + "/strict.html");
        tab.evaluate("(window.widget = startWidget(" + options + "), 0)");
    }

    private void nothingWasViolated() {
        assertThat(strings("violations")).isEqualTo("[]");
        assertThat(tab.errors()).hasSize(earlierErrors);
    }

    /** Dropzone's input is there after the second frame. */
    private void choose(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve(name), "%PDF-1.7 an invoice"));
        }
        tab.waitFor(seen("input[type=file]") + " !== null");
        tab.choose(seen("input[type=file]"), files);
    }

    private String strings(String expression) {
        JsonElement value = tab.evaluate(expression);
        return value.toString();
    }

    private String style(String selector, String property) {
        return tab.evaluate("getComputedStyle(" + seen(selector) + ")." + property)
                .getAsString();
    }

    private static String root() {
        return "document.querySelector('[data-cashup-widget]').shadowRoot";
    }

    private static String seen(String selector) {
        return root() + ".querySelector(\"" + selector + "\")";
    }

    private static String count(String selector) {
        return root() + ".querySelectorAll(\"" + selector + "\").length";
    }

    private static String focus() {
        return root() + ".activeElement";
    }
}
