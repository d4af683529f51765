package com.cashupagent.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for a Chromium that really runs: the one {@code CASHUP_CHROMIUM} names, then one on the path, then Playwright's
 * download, then the distribution's package. The cheap places come first, each later one only when all before failed.
 */
final class ChromiumSearch {

    static final String VARIABLE = "CASHUP_CHROMIUM";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Map<String, String> environment;
    private final Predicate<Path> runs;
    private final List<Supplier<Optional<Path>>> installers;

    /**
     * @param runs whether a program starts here; a file may be executable and still lack its libraries
     * @param installers ways to get one, the first that gives a program that runs wins
     */
    ChromiumSearch(Map<String, String> environment, Predicate<Path> runs, List<Supplier<Optional<Path>>> installers) {
        this.environment = environment;
        this.runs = runs;
        this.installers = installers;
    }

    static ChromiumSearch onThisMachine() {
        Map<String, String> environment = System.getenv();
        return new ChromiumSearch(
                environment,
                Machine::runs,
                List.of(
                        PlaywrightDownload::chromium,
                        () -> DebianPackage.install("chromium", Machine.onPath(environment, NAMES))));
    }

    Path find() {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            Path path = Path.of(named);
            if (!runs.test(path)) {
                throw new IllegalStateException(
                        VARIABLE + " names " + named + ", which does not start: point it at a Chromium program.");
            }
            return path;
        }
        return Stream.concat(
                        Stream.<Supplier<Optional<Path>>>of(() ->
                                Machine.onPath(environment, NAMES).filter(runs).findFirst()),
                        installers.stream())
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .filter(runs)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Browser tests need Chromium and none could be found or"
                        + " installed: install the package 'chromium' (or Google Chrome), or set " + VARIABLE
                        + " to its program."));
    }
}
