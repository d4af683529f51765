package com.cashupagent.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document makes of its worker, the server sees a code of the catalogue, and the next document is read. */
class HostileDocumentTest {

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void start() {
        pool = pool(HostileWorker.class, Duration.ofSeconds(4));
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, PROCESSING_TIMED_OUT",
        "memory, DOCUMENT_LIMIT_EXCEEDED",
        "nest, DOCUMENT_LIMIT_EXCEEDED",
        "exit, PROCESSING_FAILED",
        "huge, DOCUMENT_LIMIT_EXCEEDED",
        "throw, BROKEN_DOCUMENT"
    })
    void endsInACodeAndTheNextDocumentIsRead(String name, ErrorCode code) {
        ProblemException problem = read(pool, name);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("secret");
        assertThat(pool.read(folder.resolve("good"), MediaType.PDF, ProgressListener.NONE)
                        .pages())
                .hasSize(1);
    }

    @Test
    void whatALibraryPrintsIsNoAnswerAndPagesAreNotFlooded() {
        List<Integer> steps = new ArrayList<>();
        pool.read(folder.resolve("chatter"), MediaType.PDF, (stage, percent, page, pages, message) -> steps.add(page));
        assertThat(steps).isNotEmpty().hasSizeLessThan(200).isSorted();
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(read(pool, "long").getMessage()).hasSize(500);
    }

    @Test
    void aDocumentWithoutPagesIsBroken() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> pool.probe(folder.resolve("no-pages"), MediaType.PDF));
        assertThat(problem.code()).isEqualTo(ErrorCode.BROKEN_DOCUMENT);
    }

    @Test
    void aWorkerKnowsNothingOfTheServersEnvironment() {
        assertThat(System.getenv()).as("what could leak").containsKey("PATH");
        String surroundings = String.valueOf(read(pool, "environment").getMessage());
        List<String> names = List.of(surroundings.split(" ", 2)[0].split(","));
        assertThat(List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "")).containsAll(names);
        assertThat(surroundings).contains(folder.resolve("HostileWorker").toString(), " true");
    }

    @ParameterizedTest
    @ValueSource(classes = {HostileWorker.Garbage.class, HostileWorker.Liar.class})
    void whatIsNoAnswerEndsTheWorker(Class<?> main) {
        try (WorkerPool other = pool(main, Duration.ofSeconds(10))) {
            for (int i = 0; i < 2; i++) {
                ProblemException problem = catchThrowableOfType(
                        ProblemException.class, () -> other.probe(folder.resolve("any"), MediaType.PDF));
                assertThat(problem.code()).isEqualTo(ErrorCode.PROCESSING_FAILED);
            }
        }
    }

    @Test
    void anAnnouncedFloodIsNotWaitedFor() {
        try (WorkerPool other = pool(HostileWorker.Boaster.class, Duration.ofSeconds(10))) {
            assertThat(read(other, "any").code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
        }
    }

    @Test
    void aBusyWorkerEndsWithItsServer() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileWorker.Server.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String pid = out.readLine();
            assertThat(pid).isNotNull();
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            assertThat(worker.isAlive()).isTrue();
            server.destroyForcibly();
            assertThat(worker.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            server.destroyForcibly();
        }
    }

    private static ProblemException read(WorkerPool from, String name) {
        return catchThrowableOfType(
                ProblemException.class, () -> from.read(folder.resolve(name), MediaType.PDF, ProgressListener.NONE));
    }

    private static WorkerPool pool(Class<?> main, Duration timeout) {
        return new WorkerPool(new WorkerSettings(1, timeout, 64, folder.resolve(main.getSimpleName())), main.getName());
    }
}
