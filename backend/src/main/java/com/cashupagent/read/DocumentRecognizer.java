package com.cashupagent.read;

import com.cashupagent.model.Document;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages of a document, several at a time, and puts what was recognised beside what was read. No document gets
 * more than its share: the pages of many take turns. Thread-safe.
 */
public final class DocumentRecognizer implements AutoCloseable {

    private static final int FIRST_PERCENT = 50;
    private static final int LAST_PERCENT = 80;

    private final TextRecognizer recognizer;
    private final @Nullable PageDrawer drawer;
    private final int atOnce;
    private final Duration limit;
    private final ExecutorService threads;

    /**
     * @param recognizer takes as many pages at once
     * @param atOnce pages under way, of all documents together
     * @param limit for the pages of one document together
     */
    public DocumentRecognizer(TextRecognizer recognizer, int atOnce, Duration limit) {
        this(recognizer, atOnce, limit, null);
    }

    private DocumentRecognizer(TextRecognizer recognizer, int atOnce, Duration limit, @Nullable PageDrawer drawer) {
        this.drawer = drawer;
        this.recognizer = recognizer;
        this.atOnce = atOnce;
        this.limit = limit;
        this.threads = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "recognising");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The same, and what draws the pages it has recognised.
     *
     * @param drawer works in the same processes
     */
    public DocumentRecognizer(TextRecognizer recognizer, PageDrawer drawer, int atOnce, Duration limit) {
        this(recognizer, atOnce, limit, drawer);
    }

    /** What becomes of words that the text layer has on a recognised page. */
    public enum TextLayer {
        /** They stay, and only words that stand elsewhere are added. */
        KEPT,
        /** They go. */
        REPLACED
    }

    /**
     * The document with the words of these pages recognised.
     *
     * @param pages numbers from 1
     * @throws ProblemException of the first page that fails; {@code processing_timed_out} when the limit has passed
     */
    public Document recognise(
            Path file, Document document, List<Integer> pages, TextLayer textLayer, ProgressListener progress) {
        CompletionService<Page> service = new ExecutorCompletionService<>(threads);
        List<Future<Page>> started = new ArrayList<>();
        Iterator<Integer> waiting = pages.iterator();
        List<Page> result = new ArrayList<>(document.pages());
        long deadline = System.nanoTime() + limit.toNanos();
        progress.on(Stage.RECOGNISING, FIRST_PERCENT, null, document.pages().size(), "Recognising the text.");
        try {
            for (int done = 0; done < pages.size(); done++) {
                // A window, so that a long document does not stand before all others in the queue.
                while (waiting.hasNext() && started.size() < done + atOnce) {
                    int number = waiting.next();
                    started.add(service.submit(() -> recognizer.recognise(file, document.mediaType(), number)));
                }
                Page page = next(service, deadline);
                int index = page.number() - 1;
                result.set(index, RecognisedPages.merge(result.get(index), page, textLayer));
                progress.on(
                        Stage.RECOGNISING,
                        FIRST_PERCENT + (LAST_PERCENT - FIRST_PERCENT) * (done + 1) / pages.size(),
                        done + 1,
                        pages.size(),
                        "Recognised page " + (done + 1) + " of " + pages.size() + ".");
            }
        } finally {
            started.forEach(page -> page.cancel(true));
        }
        return new Document(document.mediaType(), result, document.embedded());
    }

    /** What draws pages; empty where nothing does. */
    public Optional<PageDrawer> drawer() {
        return Optional.ofNullable(drawer);
    }

    private Page next(CompletionService<Page> service, long deadline) {
        try {
            Future<Page> done = service.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (done == null) {
                throw new ProblemException(
                        ErrorCode.PROCESSING_TIMED_OUT,
                        "Recognising took longer than " + limit.toSeconds() + " seconds.");
            }
            return done.get();
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The server is stopping.", e);
        }
    }

    private static ProblemException problem(ExecutionException failure) {
        return failure.getCause() instanceof ProblemException known
                ? known
                : new ProblemException(ErrorCode.PROCESSING_FAILED, "A page could not be recognised.", failure);
    }

    /** Interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
