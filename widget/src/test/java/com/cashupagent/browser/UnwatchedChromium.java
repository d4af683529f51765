package com.cashupagent.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium that opens one address and that nobody steers: a driver hears of every request, which costs more than
 * many a request itself, so what is measured there is not what a visitor sees. The page has to tell what it found by itself.
 */
public final class UnwatchedChromium implements AutoCloseable {

    private final Process process;
    private final Path profile;

    private UnwatchedChromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Starts one with an empty profile; close it. */
    public static UnwatchedChromium open(String address) {
        try {
            Path profile = Files.createTempDirectory("chromium");
            List<String> command = new ArrayList<>(
                    List.of(ChromiumSearch.onThisMachine().find().toString(), "--headless", "--user-data-dir=" + profile));
            command.addAll(Browsers.arguments(Machine.isRoot()));
            command.add(address);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new UnwatchedChromium(process, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            process.waitFor(10, TimeUnit.SECONDS);
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A helper of the browser may still hold a file: the system clears its temporary folder.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
