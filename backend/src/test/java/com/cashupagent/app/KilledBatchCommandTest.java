package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code kill -9} of the command at any moment: every file ends in one place, and was sent once. */
@Timeout(400)
class KilledBatchCommandTest extends BatchCommandFixture {

    private static final int FILES = 45;
    private static final int KILLS = 6;

    @Test
    void everyFileIsReadOnce() throws Exception {
        for (int i = 0; i < FILES; i++) {
            write("k" + i + ".pdf", SamplePdf.invoice("KC-" + i));
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            for (int i = 0; i < KILLS; i++) {
                Process command = start(app);
                // Not before it works: the start alone takes a second or more.
                long started = System.nanoTime();
                while (names(input).size() > FILES - 10 * i && command.isAlive() && seconds(started) < 20) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(600));
                command.destroyForcibly().waitFor();
            }
            Process last = start(app);
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).as(Program.text(root.resolve("log"))).isZero();

            Set<String> numbers = new HashSet<>();
            Set<String> documents = new HashSet<>();
            List<String> results = new ArrayList<>();
            for (String name : names(archive)) {
                if (name.endsWith(".result.json")) {
                    var result = Json.mapper().readTree(Files.readAllBytes(archive.resolve(name)));
                    numbers.add(result.at("/results/invoice_ids/0").asString());
                    documents.add(result.path("document_id").asString());
                    results.add(name);
                    assertThat(archive.resolve(name.replace(".result.json", "")))
                            .isNotEmptyFile();
                }
            }
            assertThat(results).as("seed " + seed).hasSize(FILES);
            assertThat(numbers).hasSize(FILES);
            assertThat(documents).hasSize(FILES);
            assertThat(names(archive)).hasSize(2 * FILES);
            assertThat(names(error)).isEmpty();
            assertThat(names(input)).containsExactly(".cashup-batch");
            assertThat(names(input.resolve(".cashup-batch"))).containsExactly("lock");
            assertThat(received(app)).isEqualTo(FILES);
        }
    }

    /** A watching command ends well on SIGTERM, and the next one goes on. */
    @Test
    void aStopIsQuickAndClean() throws Exception {
        write("a.pdf", SamplePdf.invoice("KS-1"));
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            Process command = command(app, "--every", "200ms").start();
            WebhooksFixture.eventually("read", () -> Files.exists(archive.resolve("a.pdf.result.json")));
            write("b.pdf", SamplePdf.invoice("KS-2"));
            WebhooksFixture.eventually("read, too", () -> Files.exists(archive.resolve("b.pdf.result.json")));
            command.destroy();

            assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
            String log = Program.text(root.resolve("log"));
            assertThat(command.exitValue()).as(log).isZero();
            assertThat(log)
                    .contains("Watching ", "1 document to read", "read    a.pdf -> ", "1 read, 0 failed", "Stopping")
                    .doesNotContain(app.issued.clientSecret());
        }
    }

    /** {@code script} gives it a terminal, as a person at one has. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onATerminalABarGrowsInsteadOfLines() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script");
        for (int i = 0; i < 12; i++) {
            write("t" + i + ".pdf", SamplePdf.invoice("KT-" + i));
        }
        write("none.pdf", "no document".getBytes(StandardCharsets.UTF_8));
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            String quoted = line("--once").stream()
                    .map(word -> "'" + word.replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" "));
            Process command = started(
                            login(app),
                            List.of(
                                    "/usr/bin/script",
                                    "-q",
                                    "-e",
                                    "-c",
                                    quoted,
                                    root.resolve("typescript").toString()))
                    .start();

            assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
            String screen = Program.text(root.resolve("typescript"));
            assertThat(command.exitValue()).as(screen).isEqualTo(1);
            assertThat(screen)
                    .contains("Reading", "100%", "13/13", "failed  none.pdf -> ", "12 read, 1 failed")
                    .doesNotContain("read    t0.pdf");
            assertThat(names(archive)).hasSize(24);
        }
    }

    /** How many documents the server was given; each has an original, and no two are the same. */
    private long received(RunningApp app) throws IOException {
        try (var files = Files.walk(root.resolve("data/originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    private Process start(RunningApp app) throws IOException {
        return command(app, "--once").start();
    }

    private ProcessBuilder command(RunningApp app, String... more) {
        return started(login(app), line(more));
    }
}
