package com.cashupagent.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser with an empty profile of its own, both gone after {@link #close}. */
final class BrowserProcess implements AutoCloseable {

    private final Process process;
    private final Path profile;

    private BrowserProcess(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** The program and its arguments, for a profile's folder. */
    interface Command {
        List<String> of(Path profile) throws IOException;
    }

    static BrowserProcess start(String name, Command command) {
        try {
            Path profile = Files.createTempDirectory(name);
            Process process = new ProcessBuilder(command.of(profile))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new BrowserProcess(process, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path profile() {
        return profile;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            process.waitFor(10, TimeUnit.SECONDS);
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A helper of the browser may still hold a file: the system clears its temporary folder.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
