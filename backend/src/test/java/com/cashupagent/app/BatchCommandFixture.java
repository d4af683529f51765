package com.cashupagent.app;

import com.cashupagent.cli.CommandLineProgram;
import com.cashupagent.config.SettingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three folders, and the command that works on them. */
@Timeout(240)
abstract class BatchCommandFixture {

    @TempDir
    Path root;

    Path input;
    Path archive;
    Path error;

    @BeforeEach
    void makeFolders() throws IOException {
        input = Files.createDirectory(root.resolve("in"));
        archive = root.resolve("archive");
        error = root.resolve("error");
    }

    /** Runs it in this process; its exit code. */
    int run(Map<String, String> environment, String... more) {
        return new CommandLineProgram(
                        new LiveOperations(Clock.systemUTC()), new SettingsLoader(new HashMap<>(environment), 2))
                .run(arguments(more).toArray(String[]::new));
    }

    List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "batch",
                "--input",
                input.toString(),
                "--archive",
                archive.toString(),
                "--error",
                error.toString(),
                "--settle",
                "50ms",
                "--workers",
                "1"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** The command as a process of its own, from this class path. */
    List<String> line(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments(more));
        return command;
    }

    /** What it says goes to the file {@code log}. */
    ProcessBuilder started(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(root.resolve("log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CASHUP_"));
        builder.environment().putAll(environment);
        return builder;
    }

    static Map<String, String> login(RunningApp app) {
        return Map.of(
                "CASHUP_BATCH_API",
                "http://localhost:" + app.application.port(),
                "CASHUP_CLIENT_ID",
                app.issued.clientId(),
                "CASHUP_CLIENT_SECRET",
                app.issued.clientSecret(),
                "CASHUP_BATCH_ORGANISATION",
                "eabl_main");
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(input.resolve(name), content);
    }

    static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
