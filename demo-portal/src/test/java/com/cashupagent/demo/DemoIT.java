package com.cashupagent.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.browser.Browsers;
import com.cashupagent.demo.samples.SampleInvoices;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job as a user does it: the packaged program, the partner's page, a real browser, a real PDF. */
class DemoIT {
    private static final Path JAR = Path.of("../backend/target/cashup.jar");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> STAGES =
            List.of("received", "queued", "reading", "recognising", "extracting", "checking", "done");

    @TempDir
    private static Path folder;

    private static Demo demo;
    private static Browsers browsers;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        // The first upload waits for the process that looks at it, and that for its turn on a busy machine.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        demo = Demo.start(new DemoSettings(JAR, folder.resolve("data/demo"), 0, 0));
        browsers = Browsers.launch();
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @BeforeEach
    void open() {
        context = browsers.browser().newContext();
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.navigate(demo.portalAddress());
        assertThat(page.locator(".drop")).isVisible();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aDroppedInvoiceBecomesDataInThePage() {
        drop(
                "bottles-and-corks.pdf",
                new SampleInvoices().pdf("bottles-and-corks").orElseThrow());

        Locator card = page.locator("#cashup-document-processor li.card");
        assertThat(card).hasAttribute("data-state", Pattern.compile("done|review"));
        assertThat(card).containsText("KG-2026-0418");
        assertThat(card).containsText("Kilima Glass & Packaging Ltd");
        assertThat(card).containsText("382,800.00");
        assertThat(page.locator("#processing-results")).containsText("Invoice IDs: KG-2026-0418");

        JsonNode result = payload("onProcessingComplete");
        assertThat(result.get("status").asString()).isEqualTo("success");
        assertThat(result.get("invoice_ids").get(0).asString()).isEqualTo("KG-2026-0418");
        assertThat(result.get("confidence").asDouble()).isBetween(0.85, 1.0);
        assertThat(result.get("processing_time_ms").isIntegralNumber()).isTrue();
        JsonNode results = result.get("results");
        assertThat(results.get("vendor_information").get("vendor_name").asString())
                .isEqualTo("Kilima Glass & Packaging Ltd");
        assertThat(results.get("vendor_information").get("tax_id").asString()).isEqualTo("P051984327K");
        JsonNode sums = results.get("financial_data");
        assertThat(sums.get("total_amount").decimalValue()).isEqualByComparingTo("382800.00");
        assertThat(sums.get("tax_amount").decimalValue()).isEqualByComparingTo("52800.00");
        assertThat(sums.get("net_amount").decimalValue()).isEqualByComparingTo("330000.00");
        assertThat(sums.get("currency").asString()).isEqualTo("KES");
        assertThat(results.get("issue_date").asString()).isEqualTo("2026-11-02");
        assertThat(results.get("payment_terms").get("due_date").asString()).isEqualTo("2026-12-02");
        assertThat(results.get("line_items").size()).isEqualTo(3);
        assertThat(result.get("fields")
                        .get("financial_data.total_amount")
                        .get("box")
                        .size())
                .isEqualTo(4);
        assertThat(complaints).isEmpty();
    }

    /** The real widget and the real server speak the same protocol: two chunks, one document. */
    @Test
    void aLargeInvoiceGoesInChunks() throws IOException {
        List<String> chunks = new ArrayList<>();
        page.onResponse(response -> {
            if (response.request().method().equals("PATCH")) {
                chunks.add(response.status() + " " + response.headers().get("upload-offset"));
            }
        });
        byte[] large = heavy(new SampleInvoices().pdf("bottles-and-corks").orElseThrow());
        drop("bottles-and-corks.pdf", large);
        Locator card = page.locator("#cashup-document-processor li.card");
        assertThat(card).hasAttribute("data-state", Pattern.compile("done|review"));
        assertThat(card).containsText("KG-2026-0418");
        assertThat(chunks).containsExactly("204 " + (5 << 20), "204 " + large.length);
        assertThat(complaints).isEmpty();
    }

    @Test
    void progressArrivesLiveAndInOrder() {
        drop("filter-service.pdf", new SampleInvoices().pdf("filter-service").orElseThrow());
        assertThat(page.locator("[data-callback=onProcessingComplete]")).isVisible();

        List<JsonNode> progress = payloads("onProgressUpdate").stream()
                .filter(event -> STAGES.contains(event.get("stage").asString()))
                .toList();
        assertThat(progress).hasSizeGreaterThanOrEqualTo(3);
        assertThat(progress)
                .extracting(event -> STAGES.indexOf(event.get("stage").asString()))
                .isSorted();
        assertThat(progress).extracting(event -> event.get("percent").asInt()).isSorted();
        String documentId =
                page.locator("[data-callback=onProcessingStart] .gist").textContent();
        assertThat(documentId).startsWith("doc_");
        assertThat(progress)
                .allSatisfy(
                        event -> assertThat(event.get("document_id").asString()).isEqualTo(documentId));
    }

    @Test
    void theSampleButtonsWork() {
        for (String name : List.of("Bottles and corks", "Label artwork", "Filter service")) {
            page.locator("button[data-sample]", new Page.LocatorOptions().setHasText(name))
                    .click();
        }
        assertThat(page.locator("li.card[data-state=done], li.card[data-state=review]"))
                .hasCount(3);
        assertThat(page.locator("#cashup-document-processor")).containsText("HF-1093");
        assertThat(page.locator("#cashup-document-processor")).containsText("RE-20261107");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aBrokenFileSaysWhatToDo() {
        drop("broken.pdf", "%PDF-1.7 and then nothing of use".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("li.card")).hasAttribute("data-state", "failed");
        JsonNode error = payload("onProcessingError");
        assertThat(error.get("code").asString()).isEqualTo("broken_document");
        assertThat(page.locator("#error-message")).containsText("Processing failed:");
    }

    /** A menu without a script opens; closing it as people expect takes one. */
    @Test
    void theMenuLeadsToTheExhibitsAndCloses() {
        Locator first = page.locator(".menu li a").first();
        page.locator(".menu summary").click();
        assertThat(first).isVisible();
        page.keyboard().press("Escape");
        assertThat(first).isHidden();
        assertThat(page.locator(".menu summary")).isFocused();
        page.keyboard().press("Enter");
        assertThat(first).isVisible();
        page.locator("h1").click();
        assertThat(first).isHidden();
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            page.locator(".menu summary").click();
            assertThat(
                            page.locator("nav")
                                    .evaluate(
                                            "(nav) => [...nav.children].every((a) => a.offsetTop === nav.firstElementChild.offsetTop)"))
                    .isEqualTo(true);
            assertThat(
                            page.locator(".menu ul")
                                    .evaluate(
                                            "(ul) => ul.getBoundingClientRect().left >= 0 && ul.getBoundingClientRect().right <= innerWidth"))
                    .isEqualTo(true);
            page.keyboard().press("Escape");
        }
        page.locator(".menu summary").click();
        first.click();
        assertThat(page.locator("h1")).hasText("Theme editor");
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePortalStaysUsableWithoutTheServer() {
        context.route(url -> url.startsWith(demo.apiAddress()), route -> route.abort());
        page.navigate(demo.portalAddress());
        assertThat(page.locator("h1")).hasText("Send us your invoice");
    }

    @ParameterizedTest
    @EnumSource(Exhibit.class)
    void everyExhibitStandsWithoutAComplaint(Exhibit exhibit) {
        page.navigate(demo.portalAddress() + "/" + exhibit.slug());
        if (exhibit == Exhibit.REFERENCE) {
            assertThat(page.locator("#options + .scroll tbody tr")).hasCount(29);
            assertThat(page.locator("#callbacks + .scroll tbody tr")).hasCount(11);
        } else {
            assertThat(page.locator(".pick").first()).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    /** The very files that the widget's tests run. */
    @ParameterizedTest
    @CsvSource({"react,InvoiceUpload.jsx", "vue,InvoiceUpload.vue"})
    void theRecipesAreShownAsTheyAreTested(String framework, String file) throws IOException {
        page.navigate(demo.portalAddress() + "/reference");
        String shown = page.locator("#" + framework + " + .code").textContent();
        assertThat(shown).isEqualTo(Files.readString(Path.of("../widget/src/main/js/recipes", file)));
    }

    @Test
    void theThemeEditorPrintsWhatItShows() {
        page.navigate(demo.portalAddress() + "/theme");
        assertThat(page.locator("select[name=elevation]")).hasValue("2");
        assertThat(page.locator("#config")).containsText("theme: 'eabl-branded',");
        page.locator("input[name=primaryColor]").fill("#0000ff");
        // The whole of it: what is pasted elsewhere has no named theme below it.
        assertThat(page.locator("#config"))
                .containsText(Pattern.compile("clientId: 'eabl_main',\\s+apiEndpoint: '" + demo.apiAddress() + "',"
                        + "[^}]*primaryColor: \"#0000ff\",[^}]*borderRadius: \"8px\",[^}]*elevation: 2,"));
        assertThat(page.locator(".pick")).hasCSS("background-color", "rgb(0, 0, 255)");
        page.locator("select[name=locale]").selectOption("sw");
        assertThat(page.locator(".pick")).hasText("Chagua nyaraka");
        assertThat(complaints).isEmpty();
    }

    /** The real server draws the page, the real widget lays the boxes on it, and a correction comes back. */
    @Test
    void whatWasReadIsShownOnThePageAndCorrected() {
        drop(
                "bottles-and-corks.pdf",
                new SampleInvoices().pdf("bottles-and-corks").orElseThrow());
        page.locator(".show-page").click();
        assertThat(page.locator(".box").first()).isVisible();
        Object ink = page.locator(".sheet").evaluate("""
                (canvas) => {
                    const box = [...canvas.parentNode.querySelectorAll('.box')]
                        .find((candidate) => candidate.getAttribute('aria-label').startsWith('Total'));
                    const share = (side) => parseFloat(box.style.getPropertyValue(side)) / 100;
                    const { data } = canvas.getContext('2d').getImageData(
                        Math.round(share('left') * canvas.width), Math.round(share('top') * canvas.height),
                        Math.round(share('width') * canvas.width), Math.round(share('height') * canvas.height));
                    let darkest = 255;
                    for (let i = 0; i < data.length; i += 4) darkest = Math.min(darkest, data[i]);
                    return darkest < 128;
                }""");
        assertThat(ink).isEqualTo(true);
        Locator total = page.locator("[data-path='financial_data.total_amount']");
        total.locator(".edit").click();
        page.locator(".correction").fill("382801.00");
        page.locator(".save").click();
        assertThat(total).containsText("382,801.00");
        page.locator(".page-view .close").click();
        assertThat(page.locator(".total-amount")).containsText("382,801.00");
        assertThat(complaints).isEmpty();
    }

    /** With 6 MB of no meaning in it, as a scan's pictures would have them. */
    private static byte[] heavy(byte[] pdf) throws IOException {
        byte[] filler = new byte[6 << 20];
        new Random(6).nextBytes(filler);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(filler);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filler"), stream);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A drop as the browser makes one: the same events with a DataTransfer that holds the file. */
    private void drop(String name, byte[] bytes) {
        page.locator("#cashup-document-processor .drop")
                .evaluate("""
                        (target, [name, base64]) => {
                            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
                            const transfer = new DataTransfer();
                            transfer.items.add(new File([bytes], name, { type: 'application/pdf' }));
                            for (const type of ['dragenter', 'dragover', 'drop']) {
                                target.dispatchEvent(new DragEvent(type,
                                    { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));
                            }
                        }""", List.of(name, Base64.getEncoder().encodeToString(bytes)));
    }

    private JsonNode payload(String callback) {
        assertThat(page.locator("[data-callback=" + callback + "]")).hasCount(1);
        return payloads(callback).get(0);
    }

    /** Oldest first; the page shows the newest on top. */
    private List<JsonNode> payloads(String callback) {
        List<JsonNode> payloads = new ArrayList<>();
        for (String json : page.locator("[data-callback=" + callback + "] pre").allTextContents()) {
            payloads.add(0, JSON.readTree(json));
        }
        return payloads;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
