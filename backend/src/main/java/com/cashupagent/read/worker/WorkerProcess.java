package com.cashupagent.read.worker;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProgressListener;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** One running worker as the server sees it. Used by one thread at a time; {@link #kill} may come from any. */
final class WorkerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /** All messages of one answer together. A page of 1,000 words is about 150 KB. */
    private static final long MAX_ANSWER = 64L * 1024 * 1024;

    private static final int MAX_LOG_LINE = 2_000;

    private final Process process;
    private final Path temp;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean timedOut;
    private volatile String lastWords = "";

    WorkerProcess(Process process, Path temp) {
        this.process = process;
        this.temp = temp;
        this.in = new DataInputStream(process.getInputStream());
        this.out = new DataOutputStream(process.getOutputStream());
        Thread drain = new Thread(this::drain, "worker-" + process.pid() + "-log");
        drain.setDaemon(true);
        drain.start();
    }

    /** Waits until it has warmed up. */
    void awaitReady() throws IOException {
        WorkAnswer first = next(MAX_LOG_LINE);
        if (first.kind() != WorkAnswer.Kind.READY) {
            throw new IOException("expected READY, got " + first.kind());
        }
    }

    /**
     * Asks and waits for the answer; progress goes to the listener meanwhile.
     *
     * @throws Frames.OversizeException when the answer grows over the limit
     * @throws IOException when the worker died or answered what is no answer; the worker is of no use any more
     */
    WorkAnswer call(WorkRequest request, ProgressListener progress) throws IOException {
        Frames.write(out, Json.mapper().writeValueAsBytes(request));
        long left = MAX_ANSWER;
        while (true) {
            byte[] message = Frames.read(in, left);
            left -= message.length;
            WorkAnswer answer = parse(message);
            WorkAnswer.Step step = answer.step();
            if (answer.kind() != WorkAnswer.Kind.PROGRESS || step == null) {
                return answer;
            }
            progress.on(step.stage(), step.percent(), step.page(), step.pages(), step.message());
        }
    }

    private WorkAnswer next(long max) throws IOException {
        return parse(Frames.read(in, max));
    }

    private static WorkAnswer parse(byte[] message) throws IOException {
        try {
            WorkAnswer answer = Json.mapper().readValue(message, WorkAnswer.class);
            if (answer == null || answer.kind() == null) {
                throw new IOException("no answer");
            }
            return answer;
        } catch (JacksonException e) {
            throw new IOException("not an answer", e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it because its time is up. */
    void timeOut() {
        timedOut = true;
        process.destroyForcibly();
    }

    /** Ends it at once. */
    void destroy() {
        process.destroyForcibly();
    }

    /** What it wrote last on its error stream; for the log. */
    String lastWords() {
        return lastWords;
    }

    boolean timedOut() {
        return timedOut;
    }

    /** Ends it and removes its folder; returns the exit code, or -1 when it would not die. */
    int kill() {
        try {
            // A worker that has just run out of memory or crashed gets the moment it needs to say so by its exit code.
            if (!endsWithin(Duration.ofMillis(200))) {
                process.destroyForcibly();
                if (!endsWithin(Duration.ofSeconds(5))) {
                    return -1;
                }
            }
            return process.exitValue();
        } finally {
            TempFolders.remove(temp);
        }
    }

    /** Also waits in a thread that is interrupted: the folder goes when nobody writes into it any more. */
    private boolean endsWithin(Duration limit) {
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + limit.toNanos();
            while (true) {
                try {
                    return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    long pid() {
        return process.pid();
    }

    private void drain() {
        try (InputStream stream = process.getErrorStream();
                BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            char[] buffer = new char[MAX_LOG_LINE];
            for (int n = lines.read(buffer); n >= 0; n = lines.read(buffer)) {
                lastWords = new String(buffer, 0, n).strip();
                LOG.debug("worker {}: {}", process.pid(), lastWords);
            }
        } catch (IOException e) {
            LOG.debug("worker {}: log ended", process.pid());
        }
    }
}
