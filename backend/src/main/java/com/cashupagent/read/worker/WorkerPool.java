package com.cashupagent.read.worker;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.PagePictures;
import com.cashupagent.read.TextRecognizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, recognises or draws in worker processes, one document or page at a time in each. Returns at once from construction;
 * the workers warm up meanwhile and calls wait for them.
 *
 * <p>Errors beside the reader's own: {@code processing_timed_out} when the time is up, {@code document_limit_exceeded}
 * when the worker ran out of memory or answered too much, {@code processing_failed} when it died otherwise,
 * {@code unavailable} when no worker came free in time or the pool is closed. The worker is replaced each time.
 */
public final class WorkerPool implements DocumentReader, TextRecognizer, PageDrawer, PagePictures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int MAX_DETAIL = 500;

    private final WorkerSettings settings;
    private final WorkerStock stock;

    /** A pool whose workers read text layers; they start now. */
    public WorkerPool(WorkerSettings settings) {
        this(settings, WorkerMain.class.getName());
    }

    /** A pool whose workers recognise and draw pages; each starts when it is first needed. */
    public WorkerPool(WorkerSettings settings, OcrSettings ocr) {
        this(settings, OcrWorkerMain.class.getName(), ocr.arguments(), WorkerStock.Start.WHEN_NEEDED);
    }

    WorkerPool(WorkerSettings settings, String mainClass) {
        this(settings, mainClass, List.of(), WorkerStock.Start.NOW);
    }

    private WorkerPool(WorkerSettings settings, String mainClass, List<String> arguments, WorkerStock.Start start) {
        this.settings = settings;
        this.stock =
                new WorkerStock(settings, new WorkerCommand(mainClass, settings.heapMegabytes(), arguments), start);
    }

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        WorkAnswer answer = ask(WorkRequest.probe(absolute(file), mediaType), ProgressListener.NONE);
        Integer pages = answer.pages();
        if (pages == null || pages < 1) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The document has no pages.");
        }
        return new Probe(pages);
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return Objects.requireNonNull(
                ask(WorkRequest.read(absolute(file), mediaType), progress).document());
    }

    @Override
    public Page recognise(Path file, MediaType mediaType, int page) {
        return Objects.requireNonNull(ask(WorkRequest.recognise(absolute(file), mediaType, page), ProgressListener.NONE)
                .page());
    }

    @Override
    public byte[] draw(Path file, MediaType mediaType, int page, int turned) {
        return Objects.requireNonNull(
                ask(WorkRequest.draw(absolute(file), mediaType, page, turned), ProgressListener.NONE)
                        .picture());
    }

    /** Any pool's workers can; those that read text layers are warm already. */
    @Override
    public byte[] png(Path file, MediaType mediaType, int page) {
        return Objects.requireNonNull(ask(WorkRequest.paint(absolute(file), mediaType, page), ProgressListener.NONE)
                .picture());
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private WorkAnswer ask(WorkRequest request, ProgressListener progress) {
        WorkerProcess worker = stock.take();
        boolean healthy = false;
        Future<?> timeout = stock.timeOut(worker, settings.timeout());
        try {
            WorkAnswer answer = checked(request, worker.call(request, progress));
            // Once cancelled, the timeout can no longer hit the next document.
            healthy = timeout.cancel(false);
            WorkAnswer.Problem problem = answer.problem();
            if (problem != null) {
                throw new ProblemException(problem.code(), brief(problem.detail()));
            }
            return answer;
        } catch (IOException e) {
            throw diagnose(worker, e);
        } finally {
            timeout.cancel(false);
            if (healthy) {
                stock.giveBack(worker);
            } else {
                stock.replace(worker);
            }
        }
    }

    private static WorkAnswer checked(WorkRequest request, WorkAnswer answer) throws IOException {
        boolean fits = switch (answer.kind()) {
            case PROBLEM -> answer.problem() != null;
            case PROBED -> request.kind() == WorkRequest.Kind.PROBE && answer.pages() != null;
            case READ -> request.kind() == WorkRequest.Kind.READ && answer.document() != null;
            case RECOGNISED -> request.kind() == WorkRequest.Kind.RECOGNISE && isPage(request, answer.page());
            case DRAWN ->
                request.kind() == WorkRequest.Kind.DRAW && isJpeg(answer.picture())
                        || request.kind() == WorkRequest.Kind.PAINT && answer.picture() != null;
            case READY, PROGRESS -> false;
        };
        if (!fits) {
            throw new IOException("not the answer to " + request.kind());
        }
        return answer;
    }

    private static boolean isPage(WorkRequest request, @Nullable Page page) {
        return page != null && Objects.equals(page.number(), request.page());
    }

    private static boolean isJpeg(byte @Nullable [] picture) {
        return picture != null
                && picture.length > 2
                && picture.length <= MAX_BYTES
                && picture[0] == (byte) 0xFF
                && picture[1] == (byte) 0xD8;
    }

    private static String brief(String detail) {
        return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    private ProblemException diagnose(WorkerProcess worker, IOException failure) {
        if (failure instanceof Frames.OversizeException) {
            return new ProblemException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "The document holds more text than is read.", failure);
        }
        int exit = worker.kill();
        if (worker.timedOut()) {
            return new ProblemException(
                    ErrorCode.PROCESSING_TIMED_OUT,
                    "Reading took longer than " + settings.timeout().toSeconds() + " seconds.",
                    failure);
        }
        if (exit == EXIT_OUT_OF_MEMORY) {
            return new ProblemException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                    "Reading needs more than " + settings.heapMegabytes() + " MB of memory.",
                    failure);
        }
        LOG.warn("worker {} ended with {}", worker.pid(), exit, failure);
        return new ProblemException(ErrorCode.PROCESSING_FAILED, "The process that reads documents ended.", failure);
    }

    /** How the workers are now. */
    public WorkerState state() {
        return stock.state();
    }

    /** Kills the workers; calls under way fail with {@code processing_failed}. Twice does nothing. */
    @Override
    public void close() {
        stock.close();
    }
}
