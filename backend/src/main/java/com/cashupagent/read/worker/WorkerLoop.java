package com.cashupagent.read.worker;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.PagePictures;
import com.cashupagent.read.TextRecognizer;
import com.cashupagent.read.ocr.PngPages;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The worker's side of the pipe: one request after the other until the server is gone. */
final class WorkerLoop {

    private static final int MAX_REQUEST = 64 * 1024;
    private static final long MIN_STEP_NANOS = 50_000_000;

    private final DocumentReader reader;
    private final TextRecognizer recognizer;
    private final PageDrawer drawer;
    private final PagePictures painter = new PngPages();
    private final DataInputStream in;
    private final DataOutputStream out;
    private final LinkedBlockingQueue<WorkRequest> requests = new LinkedBlockingQueue<>();

    WorkerLoop(DocumentReader reader, TextRecognizer recognizer, PageDrawer drawer, InputStream in, OutputStream out) {
        this.reader = reader;
        this.recognizer = recognizer;
        this.drawer = drawer;
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * Says that it is ready and works. The pipe is watched on a thread of its own, so that the process ends with its
     * server even while a document keeps it busy.
     *
     * @param end called when the server is gone
     */
    void run(Runnable end) throws IOException, InterruptedException {
        Thread watch = new Thread(() -> receive(end), "requests");
        watch.setDaemon(true);
        watch.start();
        send(WorkAnswer.ready());
        while (true) {
            send(answer(requests.take()));
        }
    }

    private void receive(Runnable end) {
        try {
            while (true) {
                requests.add(Json.mapper().readValue(Frames.read(in, MAX_REQUEST), WorkRequest.class));
            }
        } catch (IOException | RuntimeException e) {
            end.run();
        }
    }

    /** All that an answer takes, to have it compiled and loaded before it counts. */
    void rehearse(WorkRequest request) throws IOException {
        byte[] asked = Json.mapper().writeValueAsBytes(request);
        send(answer(Json.mapper().readValue(asked, WorkRequest.class)));
    }

    private WorkAnswer answer(WorkRequest request) {
        Path file = Path.of(request.file());
        try {
            return switch (request.kind()) {
                case PROBE ->
                    WorkAnswer.probed(reader.probe(file, request.mediaType()).pages());
                case READ -> WorkAnswer.read(reader.read(file, request.mediaType(), new Steps()));
                case RECOGNISE ->
                    WorkAnswer.recognised(recognizer.recognise(
                            file, request.mediaType(), Objects.requireNonNullElse(request.page(), 1)));
                case DRAW ->
                    WorkAnswer.drawn(drawer.draw(
                            file,
                            request.mediaType(),
                            Objects.requireNonNullElse(request.page(), 1),
                            Objects.requireNonNullElse(request.turned(), 0)));
                case PAINT ->
                    WorkAnswer.drawn(
                            painter.png(file, request.mediaType(), Objects.requireNonNullElse(request.page(), 1)));
            };
        } catch (ProblemException e) {
            String message = e.getMessage();
            return WorkAnswer.problem(e.code(), message == null ? "" : message);
        } catch (StackOverflowError e) {
            return WorkAnswer.problem(ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "The document is nested too deeply.");
        } catch (RuntimeException e) {
            return WorkAnswer.problem(ErrorCode.BROKEN_DOCUMENT, "The document cannot be read.");
        }
    }

    private void send(WorkAnswer answer) throws IOException {
        Frames.write(out, Json.mapper().writeValueAsBytes(answer));
    }

    /** Passes on a new stage at once, but pages no faster than a person can follow. */
    private final class Steps implements ProgressListener {

        private @Nullable Stage last;
        private long sentAt;

        @Override
        public void on(Stage stage, int percent, @Nullable Integer page, @Nullable Integer pages, String message) {
            long now = System.nanoTime();
            if (stage == last && now - sentAt < MIN_STEP_NANOS) {
                return;
            }
            last = stage;
            sentAt = now;
            try {
                send(WorkAnswer.progress(new WorkAnswer.Step(stage, percent, page, pages, message)));
            } catch (IOException e) {
                throw new ProblemException(ErrorCode.PROCESSING_FAILED, "The server is gone.", e);
            }
        }
    }
}
