package com.cashupagent.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs programs to their end, with a limit. */
final class Machine {

    private static final Duration PROBE = Duration.ofSeconds(20);

    private Machine() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Programs of these names in the path's folders, the first name's first. */
    static Stream<Path> onPath(Map<String, String> environment, List<String> names) {
        List<String> folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isBlank())
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable);
    }

    /** Whether the program starts: {@code --version} fails when a shared library is missing. */
    static boolean runs(Path program) {
        return succeeds(List.of(program.toString(), "--version"), Map.of(), PROBE);
    }

    /** Whether the command ended with 0 in time; its output is dropped. False too when there is no such program. */
    static boolean succeeds(List<String> command, Map<String, String> environment, Duration limit) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
