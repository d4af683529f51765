package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.events.DocumentEvent;
import com.cashupagent.events.EventBus;
import com.cashupagent.jobs.JobPriority;
import com.cashupagent.json.Json;
import com.cashupagent.model.Check;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Progress;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.sql.DatabaseHealth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds on every database. */
@Timeout(60)
abstract class CoreContract extends CoreFixture {

    @Test
    void aDocumentEndsWithItsResultAsItWas() {
        byte[] file = fresh();
        StoredDocument accepted = core.submit(file);
        assertThat(accepted.state()).isEqualTo(StoredDocument.State.QUEUED);
        StoredDocument done = core.done(accepted.id());
        assertThat(done.state()).isEqualTo(StoredDocument.State.DONE);
        ProcessingResult result = result(done);
        assertThat(result.status()).isEqualTo(ProcessingStatus.SUCCESS);
        assertThat(result.results().financialData().totalAmount()).isEqualTo(new BigDecimal("119.00"));
        assertThat(Json.mapper().writeValueAsString(result)).contains("\"total_amount\":119.00", "\"value\":119.00");
        assertThat(core.service.original(done)).hasBinaryContent(file);
        assertThat(done.createdAt()).isEqualTo(accepted.createdAt());
        assertThat(core.meters.scrape()).contains("documents_processed_total{");
    }

    @Test
    void eventsRiseAndEndWithTheResult() throws Exception {
        String id = core.submit(fresh()).id();
        List<DocumentEvent> events = all(id, 0);
        assertThat(events)
                .extracting(DocumentEvent::id)
                .isEqualTo(IntStream.rangeClosed(1, events.size())
                        .mapToObj(i -> (long) i)
                        .toList());
        List<Progress> steps = events.stream()
                .filter(event -> event.name().equals("progress"))
                .map(event -> Json.mapper().readValue(event.data(), Progress.class))
                .toList();
        assertThat(steps)
                .extracting(step -> step.stage().name())
                .containsSubsequence("RECEIVED", "QUEUED", "READING", "EXTRACTING", "CHECKING", "DONE");
        assertThat(steps).extracting(Progress::percent).isSorted();
        DocumentEvent last = events.get(events.size() - 1);
        assertThat(last.name()).isEqualTo("completed");
        assertThat(Json.mapper().readValue(last.data(), ProcessingResult.class)).isEqualTo(result(core.done(id)));
    }

    @Test
    void everySubscriberGetsEveryEventOnceFromWhereverItResumes() throws Exception {
        byte[] file = fresh();
        CountDownLatch hold = hold(file);
        String id = core.submit(file).id();
        BlockingQueue<DocumentEvent> one = new LinkedBlockingQueue<>();
        BlockingQueue<DocumentEvent> two = new LinkedBlockingQueue<>();
        EventBus.Subscription first = core.bus.subscribe(id, 0, one::add);
        EventBus.Subscription second = core.bus.subscribe(id, 1, two::add);
        assertThat(take(one).id()).isEqualTo(1);
        assertThat(take(two).id()).isEqualTo(2);
        first.close();
        first.close();
        hold.countDown();
        core.done(id);
        List<DocumentEvent> rest = all(id, 2);
        List<DocumentEvent> seen = new ArrayList<>();
        while (seen.size() < rest.size()) {
            seen.add(take(two));
        }
        assertThat(seen).isEqualTo(rest);
        assertThat(one.poll(300, TimeUnit.MILLISECONDS))
                .satisfiesAnyOf(
                        event -> assertThat(event).isNull(),
                        event -> assertThat(event.id()).isEqualTo(2));
        second.close();
    }

    @Test
    void whatAnotherProcessWroteArrivesByPolling() throws Exception {
        byte[] file = fresh();
        CountDownLatch hold = hold(file);
        String id = core.submit(file).id();
        BlockingQueue<DocumentEvent> seen = new LinkedBlockingQueue<>();
        try (EventBus.Subscription ignored = core.bus.subscribe(id, 2, seen::add)) {
            core.database.transactions().call(tx -> core.log.append(tx, id, "progress", "{\"percent\":7}"));
            assertThat(take(seen).data()).contains("7");
        }
        hold.countDown();
        core.done(id);
    }

    @Test
    void aSlowListenerHoldsNobodyUp() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        String slow = core.submit(fresh()).id();
        try (EventBus.Subscription ignored = core.bus.subscribe(slow, 0, event -> await(stuck))) {
            assertThat(core.done(core.submit(fresh()).id()).state()).isEqualTo(StoredDocument.State.DONE);
        } finally {
            stuck.countDown();
        }
    }

    @Test
    void concurrentSubmissionsAllEndOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<StoredDocument>> all = IntStream.range(0, 40)
                    .mapToObj(i ->
                            callers.submit(() -> core.done(core.submit(fresh()).id())))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<StoredDocument> one : all) {
                assertThat(one.get().state()).isEqualTo(StoredDocument.State.DONE);
                ids.add(one.get().id());
            }
            assertThat(ids).hasSize(40);
            for (String id : ids) {
                assertThat(all(id, 0)).filteredOn(DocumentEvent::last).hasSize(1);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void anIdempotencyKeyNamesOneRequest() throws Exception {
        byte[] file = fresh();
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> ids = IntStream.range(0, 6)
                    .mapToObj(
                            i -> callers.submit(() -> core.submit(file, "key-1").id()))
                    .toList();
            for (Future<String> id : ids) {
                assertThat(id.get()).isEqualTo(ids.get(0).get());
            }
        } finally {
            callers.shutdownNow();
        }
        assertProblem(ErrorCode.IDEMPOTENCY_CONFLICT, () -> core.submit(fresh(), "key-1"));
        assertThat(core.submit(file, "key-2").id())
                .isNotEqualTo(core.submit(file, "key-1").id());
        assertThat(core.service
                        .submit(Core.submission("other", "key-1"), new ByteArrayInputStream(fresh()))
                        .id())
                .isNotEmpty();
    }

    @Test
    void tellsADuplicateByBytesAndByContent() {
        String number = "D-" + numbers.incrementAndGet();
        byte[] file = Core.sheet(number, "first print");
        StoredDocument first = core.done(core.submit(file).id());
        assertThat(duplicate(first).outcome()).isEqualTo(Check.Outcome.PASSED);
        StoredDocument again = core.done(core.submit(file).id());
        assertThat(duplicate(again).outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(duplicate(again).message()).contains(first.id());
        StoredDocument reprint =
                core.done(core.submit(Core.sheet(number, "second print")).id());
        assertThat(duplicate(reprint).message()).contains(first.id());
        String foreign = core.service
                .submit(Core.submission("somebody_else", null), new ByteArrayInputStream(file))
                .id();
        assertThat(duplicate(core.done(foreign)).outcome()).isEqualTo(Check.Outcome.PASSED);
    }

    @Test
    void badInputIsRefusedAndLeavesNothing() throws Exception {
        Set<Path> before = files();
        assertProblem(ErrorCode.EMPTY_FILE, () -> core.submit(new byte[0]));
        assertProblem(ErrorCode.UNSUPPORTED_MEDIA_TYPE, () -> core.submit("<html>".getBytes(StandardCharsets.UTF_8)));
        assertProblem(ErrorCode.BROKEN_DOCUMENT, () -> core.submit("%PDF-1.7\n??".getBytes(StandardCharsets.UTF_8)));
        assertProblem(ErrorCode.FILE_TOO_LARGE, () -> core.submit(new byte[(int) Core.MAX_BYTES + 1]));
        assertProblem(ErrorCode.INVALID_REQUEST, () -> core.submit(fresh(), "a\nb"));
        assertProblem(
                ErrorCode.INVALID_REQUEST,
                () -> core.service.submit(Core.submission("eabl_main", null), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                }));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void troubleOfTheServerIsTriedAgain() {
        byte[] file = fresh();
        troubles.put(sha256(file), new AtomicInteger(3));
        assertThat(result(core.done(core.submit(file).id())).status()).isEqualTo(ProcessingStatus.SUCCESS);
    }

    @Test
    void lastingTroubleEndsAsFailedAndRetryable() throws Exception {
        byte[] file = fresh();
        troubles.put(sha256(file), new AtomicInteger(100));
        String id = core.submit(file).id();
        ProcessingResult result = result(core.done(id));
        assertThat(result.status()).isEqualTo(ProcessingStatus.FAILED);
        assertThat(result.error()).isNotNull().satisfies(error -> {
            assertThat(error.code()).isEqualTo("processing_failed");
            assertThat(error.retryable()).isTrue();
            assertThat(error.errorType()).isEqualTo("IOException");
            assertThat(error.retryCount()).isEqualTo(3);
            assertThat(error.timestamp()).isAfter(Instant.now().minusSeconds(60));
        });
        assertThat(all(id, 0)).last().extracting(DocumentEvent::name).isEqualTo("failed");
    }

    @Test
    void erasingLeavesNothingAndTheSharedOriginalUntilTheLast() {
        byte[] file = fresh();
        StoredDocument one = core.done(core.submit(file).id());
        StoredDocument two = core.done(core.submit(file).id());
        core.service.erase(one.id());
        assertThat(core.service.find(one.id())).isEmpty();
        assertThat(core.database
                        .transactions()
                        .<Integer>call(tx -> core.log.read(tx, one.id(), 0, 10).size()))
                .isZero();
        assertThat(core.service.original(two)).exists();
        core.service.erase(two.id());
        assertThat(core.service.original(two)).doesNotExist();
        assertProblem(ErrorCode.DOCUMENT_NOT_FOUND, () -> core.service.erase(two.id()));
    }

    @Test
    void whatIsErasedWhileItIsProcessedEndsWithoutATrace() throws Exception {
        byte[] file = fresh();
        CountDownLatch hold = hold(file);
        StoredDocument document = core.submit(file);
        core.service.erase(document.id());
        hold.countDown();
        assertThatThrownBy(() -> core.service.await(document.id(), Duration.ofMillis(100)))
                .isInstanceOf(ProblemException.class);
        assertThat(core.done(core.submit(file).id()).state()).isEqualTo(StoredDocument.State.DONE);
    }

    @Test
    void aDocumentThatTakesLongerThanTheCallerWaitsIsReturnedAsItIs() throws Exception {
        byte[] file = fresh();
        CountDownLatch hold = hold(file);
        String id = core.submit(file).id();
        assertThat(core.service.await(id, Duration.ofMillis(50)).state()).isNotEqualTo(StoredDocument.State.DONE);
        hold.countDown();
        assertThat(core.done(id).state()).isEqualTo(StoredDocument.State.DONE);
    }

    @Test
    void whatRollsBackNeverHappened() {
        byte[] file = fresh();
        String id = core.done(core.submit(file).id()).id();
        int before = core.database
                .transactions()
                .<Integer>call(tx -> core.log.read(tx, id, 0, 100).size());
        assertThatThrownBy(() -> core.database.transactions().run(tx -> {
                    core.bus.publish(tx, id, "progress", "{}");
                    core.queue.enqueue(tx, "process-document", "doc_ghost", "eabl_main", JobPriority.BATCH);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        int after = core.database
                .transactions()
                .<Integer>call(tx -> core.log.read(tx, id, 0, 100).size());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theDatabaseIsHealthy() {
        assertThat(new DatabaseHealth(core.database).check().status()).isEqualTo("healthy");
    }
}
