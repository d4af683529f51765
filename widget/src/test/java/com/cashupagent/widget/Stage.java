package com.cashupagent.widget;

import com.cashupagent.browser.Browsers;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Browser, CDN, API and partner site, each an origin of its own, and a fresh tab: the widget remembers in the tab's own
 * storage only. Fresh are also the ports; a context for every test, however, and a browser for every class cost more than
 * many a test does.
 */
abstract class Stage {

    static final int PATIENCE = 30_000;

    private static BrowserContext desk;
    /** Never closed, so that the tabs beside it need no process to be started for each. */
    private static Page blank;

    ApiServer api;
    LocalServer cdn;
    PartnerSite partner;
    BrowserContext context;
    Page page;
    final List<String> pageErrors = new ArrayList<>();

    @BeforeAll
    static void launch() {
        // Generous: the machine may have much else to do.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        desk = browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        desk.setDefaultTimeout(PATIENCE);
        blank = desk.newPage();
    }

    @AfterAll
    static void leave() {
        desk.close();
    }

    @BeforeEach
    void raise() {
        api = new ApiServer();
        cdn = new LocalServer(Bundle::serve);
        partner = new PartnerSite(cdn.origin(), api.origin());
        api.register(partner.origin());
        context = desk;
        page = context.newPage();
        page.onPageError(pageErrors::add);
    }

    @AfterEach
    void strike() {
        if (context == desk) {
            context.pages().stream().filter(open -> open != blank).forEach(Page::close);
            context.unrouteAll();
            context.setOffline(false);
        } else {
            context.close();
        }
        partner.close();
        cdn.close();
        api.close();
    }

    static Browser browser() {
        return Shared.BROWSERS.browser();
    }

    /** Goes with the process: Playwright's driver ends its browsers when nobody speaks to it any more. */
    private static final class Shared {
        static final Browsers BROWSERS = Browsers.launch();
    }

    /** Opens the strict page and starts one widget with these further options. */
    void start(String options) {
        page.navigate(partner.origin() + "/strict.html");
        page.evaluate("options => { window.widget = startWidget(options); }", page.evaluate("() => (" + options + ")"));
    }

    /** From here on the page is on a device that is held in the hand and touched. */
    void onATelephone() {
        page.close();
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(390, 800)
                        .setIsMobile(true)
                        .setHasTouch(true));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(pageErrors::add);
    }

    void choose(FilePayload... files) {
        page.locator(".inputs input[type=file]").first().setInputFiles(files);
    }

    Locator card(String fileName) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(fileName));
    }

    /** The values one callback got, as JSON. */
    String logged(String callback) {
        return String.valueOf(page.evaluate(
                "name => JSON.stringify(log.filter(entry => entry.name === name).map(entry => entry.value))",
                callback));
    }

    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.7 an invoice".getBytes(StandardCharsets.UTF_8));
    }
}
