package com.cashupagent.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChromiumSearchTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    @Test
    void theVariableWinsOverThePath() throws IOException {
        Path named = program("own/chrome");
        Path onPath = program("bin/chromium");
        assertThat(search(Map.of("CASHUP_CHROMIUM", named.toString(), "PATH", parent(onPath)))
                        .find())
                .isEqualTo(named);
        assertThat(asked).isEmpty();
    }

    @Test
    void aVariableThatNamesNoProgramIsAnErrorThatNamesIt() throws IOException {
        Path onPath = program("bin/chromium");
        assertThatThrownBy(() -> search(Map.of("CASHUP_CHROMIUM", "/nowhere/chrome", "PATH", parent(onPath)))
                        .find())
                .hasMessageContaining("CASHUP_CHROMIUM")
                .hasMessageContaining("/nowhere/chrome");
    }

    @Test
    void chromiumIsPreferredToChromeWhereverItLies() throws IOException {
        Path chrome = program("a/google-chrome");
        Path chromium = program("b/chromium-browser");
        assertThat(search(Map.of("PATH", parent(chrome) + File.pathSeparator + parent(chromium)))
                        .find())
                .isEqualTo(chromium);
        assertThat(asked).isEmpty();
    }

    @Test
    void aProgramThatDoesNotStartIsPassedOver() throws IOException {
        Path broken =
                Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("chromium"), "#!/bin/false\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        Path chrome = program("b/google-chrome");
        assertThat(search(Map.of("PATH", parent(broken) + File.pathSeparator + parent(chrome)))
                        .find())
                .isEqualTo(chrome);
    }

    @Test
    void installersAreAskedInOrderAndOnlyWhenThePathHasNone() throws IOException {
        Path installed = program("installed/chromium");
        ChromiumSearch search = new ChromiumSearch(
                Map.of("PATH", folder.toString()),
                Machine::runs,
                List.of(installer("download", null), installer("package", installed), installer("never", installed)));
        assertThat(search.find()).isEqualTo(installed);
        assertThat(asked).containsExactly("download", "package");
    }

    @Test
    void withoutAnyItSaysWhatToInstall() {
        assertThatThrownBy(() -> search(Map.of()).find())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("install the package 'chromium'")
                .hasMessageContaining("CASHUP_CHROMIUM");
        assertThat(asked).containsExactly("download", "package");
    }

    @Test
    void onlyRootGivesUpTheSandbox() {
        assertThat(Browsers.arguments(true)).contains("--no-sandbox", "--disable-gpu");
        assertThat(Browsers.arguments(false)).doesNotContain("--no-sandbox").contains("--disable-gpu");
    }

    @Test
    void launchesARealBrowser() {
        try (Browsers browsers = Browsers.launch()) {
            assertThat(browsers.browser().newPage().evaluate("'a' + 1")).isEqualTo("a1");
        }
    }

    private ChromiumSearch search(Map<String, String> environment) {
        return new ChromiumSearch(
                environment, Machine::runs, List.of(installer("download", null), installer("package", null)));
    }

    private Supplier<Optional<Path>> installer(String name, @Nullable Path result) {
        return () -> {
            asked.add(name);
            return Optional.ofNullable(result);
        };
    }

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Path.of(parent(file)));
        Files.writeString(file, "#!/bin/sh\nexit 0\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static String parent(Path file) {
        return String.valueOf(file.getParent());
    }
}
