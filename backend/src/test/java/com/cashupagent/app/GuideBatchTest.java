package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The integration guide's folder processor and performance script, run by Python, addresses aside. */
@Timeout(240)
class GuideBatchTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void python() throws Exception {
        assumeTrue(run("python3", "-c", "import requests").exit() == 0, "python3 with requests");
    }

    /** Thirteen files are two of its batches, of ten and three. */
    @Test
    void theFolderProcessor() throws Exception {
        Path input = Files.createDirectory(folder.resolve("in"));
        Path archive = folder.resolve("archive");
        for (int i = 0; i < 12; i++) {
            Files.write(input.resolve("invoice" + i + ".pdf"), SamplePdf.invoice("GB-" + i));
        }
        Files.write(input.resolve("not-really.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        Files.write(input.resolve("ignored.txt"), new byte[] {1});
        try (RunningApp app = new RunningApp(folder.resolve("data"))) {
            Ran ran = run(
                    "python3",
                    script("guide_batch.py"),
                    "http://localhost:" + app.application.port(),
                    app.issued.clientId(),
                    app.issued.clientSecret(),
                    input.toString(),
                    archive.toString());

            assertThat(ran.exit()).as(ran.output()).isZero();
            assertThat(ran.output()).contains("Found 13 documents").doesNotContain("ERROR");
            JsonNode booked = Json.mapper()
                    .readTree(ran.output().substring(ran.output().indexOf("BOOKED ") + "BOOKED ".length()));
            List<String> numbers = new ArrayList<>();
            booked.forEach(
                    result -> numbers.add(result.at("/results/invoice_ids/0").asString("-")));
            assertThat(numbers).hasSize(13).contains("GB-0", "GB-11", "-");
            try (Stream<Path> archived = Files.list(archive)) {
                assertThat(archived).hasSize(13);
            }
            try (Stream<Path> left = Files.list(input)) {
                assertThat(left).extracting(Path::getFileName).containsExactly(Path.of("ignored.txt"));
            }
        }
    }

    @Test
    void thePerformanceScript() throws Exception {
        Files.createDirectory(folder.resolve("test_documents"));
        Files.write(folder.resolve("test_documents/sample_invoice.pdf"), SamplePdf.invoice("GP-1"));
        try (RunningApp app = new RunningApp(folder.resolve("data"))) {
            // It is "perf_test" to the server.
            var login = app.application.credentials().create(java.util.Set.of("perf_test"), java.util.Set.of(), false);
            Ran ran = run(
                    "python3",
                    script("guide_performance.py"),
                    "http://localhost:" + app.application.port(),
                    login.clientId(),
                    login.clientSecret());

            assertThat(ran.exit()).as(ran.output()).isZero();
            assertThat(ran.output()).contains("Success rate: 10/10").contains("Median time: ");
        }
    }

    private String script(String name) throws IOException {
        Path script = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(in, script);
        }
        return script.toString();
    }

    private Ran run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(60, TimeUnit.SECONDS);
            return new Ran(process.exitValue(), output);
        } catch (IOException e) {
            return new Ran(127, "cannot be run");
        }
    }

    /** How a program ended. */
    private record Ran(int exit, String output) {}
}
