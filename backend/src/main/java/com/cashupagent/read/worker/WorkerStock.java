package com.cashupagent.read.worker;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps as many warm workers as asked for. Thread-safe. */
final class WorkerStock implements AutoCloseable {

    /** When the workers start. */
    enum Start {
        /** All of them, at once. */
        NOW,
        /** Each when a caller finds no other free. */
        WHEN_NEEDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkerStock.class);
    private static final Duration CLEARING_UP = Duration.ofSeconds(10);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final long RETRY_MS = 1_000;

    private final WorkerSettings settings;
    private final WorkerCommand command;
    private final TempFolders folders;
    private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService starters;
    private final ScheduledExecutorService clock;
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong restarts = new AtomicLong();
    private volatile boolean closed;

    WorkerStock(WorkerSettings settings, WorkerCommand command, Start when) {
        this.settings = settings;
        this.command = command;
        this.folders = new TempFolders(settings.tempDir());
        this.starters = Executors.newFixedThreadPool(settings.workers(), daemon("worker-starter"));
        this.clock = Executors.newSingleThreadScheduledExecutor(daemon("worker-timeouts"));
        for (int i = 0; i < settings.workers() && when == Start.NOW; i++) {
            startAnother();
        }
    }

    private void startAnother() {
        if (places.get() < settings.workers() && places.incrementAndGet() <= settings.workers()) {
            starters.execute(this::start);
        }
    }

    /** A warm worker, waited for as long as one document may take, and a start. */
    WorkerProcess take() {
        long deadline = System.nanoTime() + settings.timeout().toNanos() + START_LIMIT.toNanos();
        if (idle.isEmpty() && !closed) {
            startAnother();
        }
        while (!closed) {
            WorkerProcess worker = poll(deadline - System.nanoTime());
            if (worker == null) {
                break;
            }
            if (worker.alive()) {
                return worker;
            }
            replace(worker);
        }
        throw new ProblemException(ErrorCode.UNAVAILABLE, "No process that reads documents is free.");
    }

    private @Nullable WorkerProcess poll(long nanos) {
        waiting.incrementAndGet();
        try {
            return idle.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Kills the worker when the time is up; cancel when it is not needed any more. */
    Future<?> timeOut(WorkerProcess worker, Duration limit) {
        return clock.schedule(worker::timeOut, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    WorkerState state() {
        return new WorkerState(all.size(), idle.size(), restarts.get(), waiting.get());
    }

    void giveBack(WorkerProcess worker) {
        idle.add(worker);
        if (closed) {
            worker.destroy();
            worker.kill();
        }
    }

    /** Ends this worker and starts another in its place. */
    void replace(WorkerProcess worker) {
        all.remove(worker);
        worker.destroy();
        restarts.incrementAndGet();
        try {
            starters.execute(() -> {
                worker.kill();
                start();
            });
        } catch (RejectedExecutionException e) {
            worker.kill();
        }
    }

    private void start() {
        while (!closed) {
            try {
                idle.add(warm());
                return;
            } catch (IOException | RejectedExecutionException e) {
                if (!closed) {
                    LOG.error("a worker does not start", e);
                    pause();
                }
            }
        }
    }

    private WorkerProcess warm() throws IOException {
        long start = System.nanoTime();
        WorkerProcess worker = begin();
        all.add(worker);
        boolean ready = false;
        try {
            if (closed) {
                throw new IOException("closed meanwhile");
            }
            Future<?> timeout = timeOut(worker, START_LIMIT);
            worker.awaitReady();
            ready = timeout.cancel(false) && !closed;
        } finally {
            if (!ready) {
                all.remove(worker);
                worker.kill();
                if (!closed) {
                    LOG.warn("worker {} did not start: {}", worker.pid(), worker.lastWords());
                }
            }
        }
        LOG.debug("worker {} ready after {} ms", worker.pid(), (System.nanoTime() - start) / 1_000_000);
        return worker;
    }

    private WorkerProcess begin() throws IOException {
        Path temp = folders.make();
        try {
            return new WorkerProcess(command.start(temp), temp);
        } catch (IOException e) {
            TempFolders.remove(temp);
            throw e;
        }
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        // Not interrupted: each clears up what it began, and those that wait to clear up still do.
        starters.shutdown();
        clock.shutdownNow();
        for (WorkerProcess worker : all) {
            worker.destroy();
            worker.kill();
        }
        awaitStarters();
    }

    /** One that was just starting clears up after itself. */
    private void awaitStarters() {
        try {
            if (!starters.awaitTermination(CLEARING_UP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a worker that was starting is still there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
