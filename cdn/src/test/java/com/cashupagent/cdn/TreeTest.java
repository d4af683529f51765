package com.cashupagent.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TreeTest {

    private static final Path THEMES = Path.of("src", "main", "themes");
    private static final Version VERSION = Version.parse("1.0.0");

    @TempDir
    Path folder;

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        publish(folder.resolve("once"));
        publish(folder.resolve("again"));
        assertThat(contents(folder.resolve("again"))).isEqualTo(contents(folder.resolve("once")));
    }

    @Test
    void aReleaseLiesUnderItsVersionAndItsChannel() throws IOException {
        publish(folder);
        for (String release : new String[] {"1.0.0", "v1"}) {
            assertThat(folder.resolve(release))
                    .isDirectoryRecursivelyContaining("glob:**/" + release + "/cashup-widget.js");
            for (String file : new String[] {
                "cashup-widget.js",
                "cashup-widget.js.gz",
                "cashup-widget.js.br",
                "cashup-widget.css",
                "cashup-widget.d.ts",
                "cashup-widget.mjs",
                "cashup-widget.js.map",
                "parts/work.mjs.br",
                "parts/page.mjs",
                "parts/large.mjs",
                "parts/setup.mjs",
                "parts/reference.mjs",
                "locales/ar.json",
                "locales/sw.json.br",
                "integrity.json",
                "third-party-licences.txt",
                "themes/default.json",
                "themes/eabl-branded.json"
            }) {
                assertThat(folder.resolve(release).resolve(file)).isNotEmptyFile();
            }
        }
    }

    @Test
    void whatIsLeftOfAnOlderBuildGoes() throws IOException {
        Path stale = folder.resolve("0.9.0").resolve("cashup-widget.js");
        Files.createDirectories(folder.resolve("0.9.0"));
        Files.writeString(stale, "old");
        publish(folder);
        assertThat(stale).doesNotExist();
    }

    @Test
    void compressedFilesHoldTheirOriginal() throws IOException {
        Brotli4jLoader.ensureAvailability();
        publish(folder);
        int compared = 0;
        for (Path file : files(folder)) {
            byte[] compressed = Files.readAllBytes(file);
            String name = file.toString();
            if (name.endsWith(".gz")) {
                assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)))
                        .hasBinaryContent(original(name));
                compared++;
            } else if (name.endsWith(".br")) {
                try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(compressed))) {
                    assertThat(in.readAllBytes()).isEqualTo(original(name));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void everyHashIsTheOneABrowserComputes() throws IOException {
        publish(folder);
        JsonNode release = json(folder.resolve("v1").resolve("integrity.json"));
        assertThat(release.get("version").asString()).isEqualTo("1.0.0");
        assertThat(release.get("files").propertyNames())
                .contains(
                        "cashup-widget.js",
                        "cashup-widget.mjs",
                        "themes/default.json",
                        "parts/page.mjs",
                        "locales/ar.json");
        for (String name : release.get("files").propertyNames()) {
            assertThat(release.get("files").get(name).asString())
                    .isEqualTo(Integrity.hash(
                            Files.readAllBytes(folder.resolve("1.0.0").resolve(name))));
        }
        JsonNode all = json(folder.resolve("integrity.json"));
        assertThat(all.get("channels").get("v1").asString()).isEqualTo("1.0.0");
        assertThat(all.get("releases").get("1.0.0")).isEqualTo(release.get("files"));
    }

    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(Integrity.hash("alert('Hello, world.');".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
    }

    @Test
    void onlyRealVersionsArePublished() {
        assertThatThrownBy(() -> Version.parse("1.1.0-SNAPSHOT")).hasMessageContaining("1.1.0-SNAPSHOT");
        assertThatThrownBy(() -> Version.parse("../1.0.0")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Version.parse("12.3.45").channel()).isEqualTo("v12");
    }

    @Test
    void theWidgetStaysSmall() throws IOException {
        SizeGate.Sizes sizes = SizeGate.pass(Sources.collect(THEMES), Sources.ownCode());
        System.out.println("[size] " + sizes);
        assertThat(sizes.ownCode()).isGreaterThan(8_000);
        assertThat(Files.readString(Path.of("README.md")))
                .as("the limits that the README names")
                .contains(
                        String.format(Locale.ROOT, "| %,d |", SizeGate.MOST_AT_START),
                        String.format(Locale.ROOT, "| %,d |", SizeGate.MOST_OWN_CODE));
    }

    @Test
    void aWidgetThatHasGrownStopsTheBuild() throws IOException {
        SortedMap<String, byte[]> files = Sources.collect(THEMES);
        byte[] noise = new byte[SizeGate.MOST_OWN_CODE];
        new java.util.Random(7).nextBytes(noise);
        byte[] script = java.util.Objects.requireNonNull(files.get("cashup-widget.js"));
        int length = script.length;
        script = java.util.Arrays.copyOf(script, length + noise.length);
        System.arraycopy(noise, 0, script, length, noise.length);
        byte[] grownScript = script;
        SortedMap<String, byte[]> grown = new TreeMap<>(files);
        grown.put("cashup-widget.js", grownScript);
        assertThatThrownBy(() -> SizeGate.pass(grown, Sources.ownCode())).hasMessageContaining("grown too large");
        assertThatThrownBy(() -> SizeGate.pass(files, grownScript)).hasMessageContaining("own code");
    }

    @Test
    void everySourceMapBelongsToItsScriptAndNamesEverySource() throws IOException {
        publish(folder);
        Path release = folder.resolve("1.0.0");
        for (String script : List.of("cashup-widget.js", "cashup-widget.mjs", "parts/work.mjs", "parts/page.mjs")) {
            String name = script.substring(script.lastIndexOf('/') + 1);
            assertThat(Files.readString(release.resolve(script))).endsWith("//# sourceMappingURL=" + name + ".map\n");
            JsonNode map = json(release.resolve(script + ".map"));
            assertThat(map.get("sources").size())
                    .isEqualTo(map.get("sourcesContent").size());
            assertThat(map.get("sources").toString()).contains("src/main/js/").doesNotContain("/home", "/root");
        }
    }

    @Test
    void theModuleExportsTheWidget() throws IOException {
        assertThat(new String(
                        Sources.collect(THEMES).get("cashup-widget.mjs"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("as CashUpWidget", "as default", "import.meta.url");
    }

    private static void publish(Path target) throws IOException {
        new Tree(Sources.collect(THEMES), VERSION).write(target);
    }

    private static byte[] original(String compressed) throws IOException {
        return Files.readAllBytes(Path.of(compressed.substring(0, compressed.lastIndexOf('.'))));
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    private static SortedMap<String, String> contents(Path root) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : files(root)) {
            contents.put(root.relativize(file).toString(), Integrity.hash(Files.readAllBytes(file)));
        }
        return contents;
    }

    private static List<Path> files(Path root) throws IOException {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
