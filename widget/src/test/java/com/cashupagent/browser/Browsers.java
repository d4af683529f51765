package com.cashupagent.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running headless Chromium. Use it from the thread that launched it only (Playwright's rule), and close it.
 *
 * <p>Where the program comes from is {@link ChromiumSearch}'s business. A machine without any gets an
 * {@link IllegalStateException} that says what to install: browser tests never skip silently.
 */
public final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser of its own; takes about a second. */
    public static Browsers launch() {
        Path executable = ChromiumSearch.onThisMachine().find();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setHeadless(true)
                            .setArgs(arguments(Machine.isRoot())));
            return new Browsers(playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** The browser; open a context of its own for every test. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }

    /** Chromium refuses its sandbox to root, and everybody else should keep it. */
    static List<String> arguments(boolean root) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        if (root) {
            arguments.add("--no-sandbox");
        }
        return List.copyOf(arguments);
    }
}
