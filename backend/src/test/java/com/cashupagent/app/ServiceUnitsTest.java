package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.config.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The systemd units say what systemd and the program understand. */
class ServiceUnitsTest {

    private static final Path FOLDER = Path.of("deploy");

    private static final List<String> HARDENED = List.of(
            "NoNewPrivileges",
            "ProtectHome",
            "PrivateTmp",
            "PrivateDevices",
            "ProtectKernelModules",
            "ProtectKernelTunables",
            "ProtectControlGroups",
            "RestrictNamespaces",
            "RestrictSUIDSGID",
            "LockPersonality");

    @ParameterizedTest
    @ValueSource(strings = {"cashup.service", "cashup-batch.service"})
    void theyRunAsNobodySpecialAndMayDoLittle(String name) throws IOException {
        Map<String, Map<String, List<String>>> unit = parse(name);

        assertThat(unit.keySet()).containsExactly("Unit", "Service", "Install");
        Map<String, List<String>> service = unit.getOrDefault("Service", Map.of());
        assertThat(service.get("User")).containsExactly("cashup");
        assertThat(HARDENED)
                .allSatisfy(key -> assertThat(service.get(key)).as(key).containsExactly("yes"));
        assertThat(service.get("ProtectSystem")).containsExactly("strict");
        assertThat(service.get("CapabilityBoundingSet")).containsExactly("");
        assertThat(service.get("Restart")).containsExactly("always");
        // More than the program's own 25 seconds, or it would be killed at its work.
        assertThat(Integer.parseInt(first(service, "TimeoutStopSec"))).isGreaterThan(30);
        // The JVM writes code as it runs.
        assertThat(service).doesNotContainKey("MemoryDenyWriteExecute");
        assertThat(Files.readString(FOLDER.resolve(name)).toLowerCase()).doesNotContain("secret=");
    }

    @Test
    void theBatchCommandLineIsOneThatTheProgramHas() throws IOException {
        Map<String, List<String>> service = parse("cashup-batch.service").getOrDefault("Service", Map.of());
        List<String> words = List.of(first(service, "ExecStart").split(" "));
        Set<String> flags =
                Key.ofFolders().stream().flatMap(key -> key.flags().stream()).collect(Collectors.toSet());

        assertThat(words).contains("batch");
        assertThat(words.stream().filter(word -> word.startsWith("--"))).isSubsetOf(flags);
        List<String> folders =
                words.stream().filter(word -> word.startsWith("/data/")).toList();
        assertThat(folders).hasSize(3);
        assertThat(first(service, "ReadWritePaths").split(" ")).containsExactlyElementsOf(folders);
    }

    @Test
    void theServersSettingsAreSettings() throws IOException {
        Map<String, List<String>> service = parse("cashup.service").getOrDefault("Service", Map.of());
        Set<String> variables = Arrays.stream(Key.values()).map(Key::variable).collect(Collectors.toSet());

        assertThat(first(service, "ExecStart")).endsWith("cashup.jar serve");
        assertThat(service.getOrDefault("Environment", List.of()).stream()
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(variable -> variable.startsWith("CASHUP_")))
                .isNotEmpty()
                .isSubsetOf(variables);
    }

    @Test
    void systemdItselfAcceptsThem(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "systemd-analyze");
        for (String name : List.of("cashup.service", "cashup-batch.service")) {
            // Whatever is installed here: what is started must be there for the check.
            Files.writeString(
                    folder.resolve(name),
                    Files.readString(FOLDER.resolve(name)).replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
        }
        Said said = analyze(
                "verify",
                folder.resolve("cashup.service").toString(),
                folder.resolve("cashup-batch.service").toString());

        assertThat(said.text().lines().filter(line -> line.contains("cashup"))).isEmpty();
    }

    /** 0 is a service that can do nothing, 10 one that can do everything; most are above 9. */
    @ParameterizedTest
    @ValueSource(strings = {"cashup.service", "cashup-batch.service"})
    void systemdFindsLittleExposed(String name) throws Exception {
        assumeTrue(installed(), "systemd-analyze");
        Said said = analyze(
                "security",
                "--offline=true",
                "--threshold=20",
                FOLDER.resolve(name).toString());
        assumeTrue(!said.text().contains("unrecognized option"), "systemd 250");

        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.text()).contains("Overall exposure level for " + name);
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "systemd-analyze")));
    }

    private record Said(int status, String text) {}

    private static Said analyze(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(List.of(arguments));
        Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(check.exitValue(), said);
    }

    private static String first(Map<String, List<String>> section, String key) {
        return section.getOrDefault(key, List.of("")).get(0);
    }

    private static Map<String, Map<String, List<String>>> parse(String name) throws IOException {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        Map<String, List<String>> section = Map.of();
        for (String line : Files.readAllLines(FOLDER.resolve(name))) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(equals).as(line).isPositive();
                section.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return sections;
    }
}
