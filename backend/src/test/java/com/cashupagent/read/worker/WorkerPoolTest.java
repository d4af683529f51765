package com.cashupagent.read.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.einvoice.EInvoices;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool with the program's own worker and real files. */
class WorkerPoolTest {

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(new WorkerSettings(2, Duration.ofSeconds(20), 128, folder.resolve("workers")));
    }

    @AfterAll
    static void stop() throws Exception {
        pool.close();
        try (var left = Files.list(folder.resolve("workers"))) {
            assertThat(left).as("what workers left behind").isEmpty();
        }
        assertThatThrownBy(() -> pool.probe(folder, MediaType.PDF))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void readsWordsWithBoxes() throws Exception {
        Path file = pdf("some.pdf");
        assertThat(pool.probe(file, MediaType.PDF).pages()).isOne();
        Document document = pool.read(file, MediaType.PDF, ProgressListener.NONE);
        assertThat(document.pages()).hasSize(1);
        assertThat(document.pages().get(0).words())
                .extracting(word -> word.text())
                .contains("Invoice", "W-0001", "23.80");
        assertThat(document.pages().get(0).words())
                .allSatisfy(word -> assertThat(word.box().x1()).isBetween(0.0, 1.0));
    }

    @Test
    void embeddedDataComesThroughThePipe() throws Exception {
        Path file = folder.resolve("bare.xml");
        try (var xml = EInvoices.class.getResourceAsStream("cii-d16b.xml")) {
            Files.copy(Objects.requireNonNull(xml), file);
        }
        assertThat(pool.probe(file, MediaType.XML).pages()).isOne();
        Document document = pool.read(file, MediaType.XML, ProgressListener.NONE);
        assertThat(document.embedded())
                .isEqualTo(EInvoices.read(Files.readAllBytes(file)).orElseThrow());
    }

    @Test
    void aBrokenFileIsTheReadersOwnError() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing more");
        assertThatThrownBy(() -> pool.probe(file, MediaType.PDF))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKEN_DOCUMENT));
    }

    @Test
    void aMissingFileIsAnErrorAndNoHang() {
        assertThatThrownBy(() -> pool.probe(folder.resolve("gone.pdf"), MediaType.PDF))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void readsInAFolderWithForeignLetters() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("Rechnungen äöü €"));
        Path file = Files.copy(pdf("x.pdf"), odd.resolve("größe.pdf"));
        assertThat(pool.probe(file, MediaType.PDF).pages()).isOne();
    }

    @Test
    void manyCallersShareTheWorkers() throws Exception {
        Path file = pdf("shared.pdf");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Document>> answers = IntStream.range(0, 60)
                    .mapToObj(i -> callers.submit(() -> pool.read(file, MediaType.PDF, ProgressListener.NONE)))
                    .toList();
            Document first = answers.get(0).get();
            for (Future<Document> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            callers.shutdownNow();
        }
        // One worker can answer all calls while the other still starts, on a machine with much to do.
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (pool.state().idle() < 2 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(pool.state()).as("both are back, none was lost").isEqualTo(new WorkerState(2, 2, 0, 0));
    }

    private static Path pdf(String name) throws Exception {
        try (InputStream sample = WorkerMain.class.getResourceAsStream("warm-up.pdf")) {
            assertThat(sample).isNotNull();
            Path file = folder.resolve(name);
            return sample == null ? file : Files.write(file, sample.readAllBytes());
        }
    }
}
