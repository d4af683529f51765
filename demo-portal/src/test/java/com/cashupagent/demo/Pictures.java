package com.cashupagent.demo;

import com.cashupagent.browser.Browsers;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the documents anew; by its name it runs only when asked for. */
class Pictures {
    private static final Path DOCS = Path.of("docs");

    @TempDir
    private Path dataDir;

    @Test
    void takeThem() throws Exception {
        try (Demo demo = Demo.start(new DemoSettings(Path.of("../backend/target/cashup.jar"), dataDir, 0, 0));
                Browsers browsers = Browsers.launch()) {
            // The first document of a new server takes seconds, which is not what the pictures are to say.
            warmUp(browsers, demo);
            picture(browsers, demo, "portal-done.png", 1280, 860, "bottles-and-corks");
            picture(browsers, demo, "portal-narrow.png", 390, 1180, "filter-service");
            pageView(browsers, demo);
        }
    }

    private static void warmUp(Browsers browsers, Demo demo) {
        try (BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(demo.portalAddress());
            page.locator("button[data-sample=label-artwork]").click();
            page.waitForSelector("li.card[data-state=done], li.card[data-state=review]");
        }
    }

    /** The widget's own documents show it with a page worth looking at. */
    private static void pageView(Browsers browsers, Demo demo) {
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(1040, 720))) {
            Page page = context.newPage();
            page.navigate(demo.portalAddress());
            page.locator("button[data-sample=bottles-and-corks]").click();
            page.locator(".show-page").click();
            page.waitForSelector(".box");
            page.locator("[data-path='financial_data.total_amount'] .field").click();
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "widget", "docs", "page.png")));
        }
    }

    private static void picture(Browsers browsers, Demo demo, String name, int width, int height, String sample) {
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height))) {
            Page page = context.newPage();
            page.navigate(demo.portalAddress());
            page.locator("button[data-sample=" + sample + "]").click();
            page.waitForSelector("li.card[data-state=done], li.card[data-state=review]");
            page.evaluate("window.scrollTo(0, 0)");
            page.waitForTimeout(2000);
            page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name)));
        }
    }
}
