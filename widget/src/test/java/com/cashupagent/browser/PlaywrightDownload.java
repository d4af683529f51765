package com.cashupagent.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Playwright's own Chromium, downloaded once into its cache. */
final class PlaywrightDownload {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1");

    private PlaywrightDownload() {}

    static Optional<Path> chromium() {
        // A JVM of its own: Playwright's command line ends the one it runs in.
        List<String> install = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
        if (!Machine.succeeds(install, Map.of("PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1"), LIMIT)) {
            return Optional.empty();
        }
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT))) {
            return Optional.of(Path.of(playwright.chromium().executablePath()));
        }
    }
}
