package com.cashupagent.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.browser.Browsers;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three invoices on their way into the books, as a bookkeeper sees them: one goes, one waits, one has a question. */
class PostingsPageIT {
    private static final Path JAR = Path.of("../backend/target/cashup.jar");

    @TempDir
    private static Path dataDir;

    private static Demo demo;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        demo = Demo.start(new DemoSettings(JAR, dataDir, 0, 0));
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

    private static Locator line(Page page, String vendor) {
        return page.locator(".posting", new Page.LocatorOptions().setHasText(vendor));
    }

    private static int status(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.portalAddress() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aBookkeeperSeesWhatKeepsABillAndActs() throws Exception {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(demo.portalAddress() + "/postings");
            assertThat(page.locator(".none")).containsText("No postings yet");
            page.navigate(demo.portalAddress());
            for (String sample : List.of("bottles-and-corks", "label-artwork", "filter-service")) {
                page.locator("button[data-sample=" + sample + "]").click();
            }
            assertThat(page.locator("li.card[data-state=done], li.card[data-state=review]"))
                    .hasCount(3);

            page.navigate(demo.portalAddress() + "/postings");
            assertThat(page.locator(".posting")).hasCount(3);
            Locator limited = line(page, "Kilima Glass");
            Locator posted = line(page, "Harrow");
            Locator asking = page.locator(".posting[data-status=needs_attention]");
            assertThat(limited).containsText("Wants approval");
            assertThat(limited).containsText("382,800.00");
            assertThat(posted).containsText("In the books");
            assertThat(asking).containsText("Has a question");
            assertThat(asking).hasCount(1);
            picture(page, "postings-list.png");

            // By keyboard alone: open the question, and read what to do.
            asking.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(asking.locator(".reason")).containsText("Which vendor is it?");
            assertThat(asking.locator("h3")).containsText(new String[] {"What was mapped"});

            limited.locator("summary").click();
            assertThat(limited.locator(".why")).hasText("Above the limit");
            assertThat(limited.locator(".reason"))
                    .containsText("KES 382,800.00 is above the rule's limit of KES 300,000.00");
            limited.getByText("Show what would be sent").click();
            assertThat(limited.locator(".payload").first()).containsText("KG-2026-0418");
            picture(page, "postings-open.png");
            limited.locator(".acts .main").click();
            assertThat(limited).hasAttribute("data-status", "posted");
            assertThat(limited.locator(".facts")).containsText("attached");
            assertThat(limited.locator("summary")).isFocused();

            page.locator(".filters button", new Page.LocatorOptions().setHasText("Needs a person"))
                    .click();
            assertThat(page.locator(".posting")).hasCount(1);
            page.getByText("Try again", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".steps, .reason").first()).containsText("Which vendor");
            assertThat(complaints).isEmpty();
        }
        try (Stream<Path> files = Files.walk(dataDir.resolve("erp"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".original.pdf")))
                    .hasSize(2);
        }
        looks("postings-dark.png", 1280, ColorScheme.DARK);
        looks("postings-narrow.png", 390, ColorScheme.LIGHT);
        theQuestionIsAnsweredHere();
    }

    /** The portal keeps the list of vendors, so the question is no dead end. */
    private static void theQuestionIsAnsweredHere() {
        try (BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(demo.portalAddress() + "/postings");
            Locator asking = line(page, "Alpenquell");
            asking.locator("summary").click();
            asking.locator("input[name=code]").fill("70011");
            asking.locator(".vendor-form button").click();
            assertThat(page.locator("#trouble")).containsText("that no other vendor has");
            asking.locator("input[name=code]").fill("70013");
            asking.locator(".vendor-form button").click();
            assertThat(asking).hasAttribute("data-status", "posted");
        }
    }

    private static void looks(String name, int width, ColorScheme colours) {
        try (BrowserContext context = browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours))) {
            Page page = context.newPage();
            page.navigate(demo.portalAddress() + "/postings");
            page.locator(".posting[data-status=needs_attention] summary").click();
            assertThat(page.locator(".reason")).isVisible();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            assertThat(overflow).isEqualTo(false);
            picture(page, name);
        }
    }

    /** Where a person wants to look at them: {@code -Dpictures=DIR}. */
    private static void picture(Page page, String name) {
        Optional.ofNullable(System.getProperty("pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name))
                        .setFullPage(true)));
    }

    @Test
    void otherPagesAndOddAddressesGetNothing() throws Exception {
        assertThat(status("GET", "/postings/data")).isEqualTo(403);
        assertThat(status("POST", "/postings/data/doc_1/pst_1/approve")).isEqualTo(403);
        assertThat(status("POST", "/postings/data/vendors?code=1&name=Nobody")).isEqualTo(403);
        String[] own = {"X-Portal-Page", "postings"};
        assertThat(status("GET", "/postings/data", own)).isEqualTo(200);
        assertThat(status("GET", "/postings/data?status=lost", own)).isEqualTo(400);
        assertThat(status("POST", "/postings/data/vendors?code=1,2&name=Nobody", own))
                .isEqualTo(422);
        assertThat(status("POST", "/postings/data/vendors?code=70014", own)).isEqualTo(422);
        assertThat(status("POST", "/postings/data/doc_1/pst_1/approve", own)).isEqualTo(404);
        assertThat(status("POST", "/postings/data/doc_1/pst_1/explode", own)).isEqualTo(404);
        assertThat(status("GET", "/postings/data/..%2Fwebhooks", own)).isNotEqualTo(200);
    }
}
