package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.events.DocumentEvent;
import com.cashupagent.events.EventBus;
import com.cashupagent.model.Check;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.sql.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One core on one database, with troubles and delays that a test can order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CoreFixture {

    final AtomicInteger numbers = new AtomicInteger();
    final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();
    final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();

    Path dir = Path.of("");
    Core core;

    abstract DatabaseSettings database(Path dir) throws Exception;

    @BeforeAll
    void open(@TempDir Path temp) throws Exception {
        dir = temp;
        core = new Core(database(dir), dir, Core.reader(), inner -> (document, file, listener) -> {
            CountDownLatch hold = holds.get(document.sha256());
            if (hold != null) {
                hold.await(30, TimeUnit.SECONDS);
            }
            AtomicInteger left = troubles.get(document.sha256());
            if (left != null && left.getAndDecrement() > 0) {
                throw new IOException("the reader is out of order");
            }
            return inner.process(document, file, listener);
        });
    }

    @AfterAll
    void close() {
        core.close();
    }

    byte[] fresh() {
        return Core.invoice("N-" + numbers.incrementAndGet());
    }

    CountDownLatch hold(byte[] file) {
        CountDownLatch hold = new CountDownLatch(1);
        holds.put(sha256(file), hold);
        return hold;
    }

    static String sha256(byte[] file) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(file));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<DocumentEvent> all(String id, long after) throws InterruptedException {
        BlockingQueue<DocumentEvent> queue = new LinkedBlockingQueue<>();
        List<DocumentEvent> events = new ArrayList<>();
        try (EventBus.Subscription ignored = core.bus.subscribe(id, after, queue::add)) {
            do {
                events.add(take(queue));
            } while (!events.get(events.size() - 1).last());
        }
        return events;
    }

    static DocumentEvent take(BlockingQueue<DocumentEvent> queue) throws InterruptedException {
        DocumentEvent event = queue.poll(20, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    static ProcessingResult result(StoredDocument document) {
        ProcessingResult result = document.result();
        if (result == null) {
            throw new AssertionError("no result in " + document);
        }
        return result;
    }

    static Check duplicate(StoredDocument document) {
        return result(document).checks().stream()
                .filter(check -> check.name().equals("duplicate_of_earlier_document"))
                .findFirst()
                .orElseThrow();
    }

    Set<Path> files() throws IOException {
        try (var files = Files.walk(dir.resolve("blobs"))) {
            return new HashSet<>(files.filter(Files::isRegularFile).toList());
        }
    }

    static void assertProblem(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowableOfType(ProblemException.class, call).code()).isEqualTo(code);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
