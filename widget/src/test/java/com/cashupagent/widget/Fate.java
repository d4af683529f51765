package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What the server does with a document, by the first word of its name ({@code flaky-invoice.pdf} is FLAKY). */
enum Fate {
    INVOICE,
    REVIEW,
    HOSTILE,
    FAILS,
    /** Refused for good when it arrives. */
    BROKEN,
    HUGE,
    /** The upload is answered 503 twice. */
    FLAKY,
    /** The stream ends in the middle, again and again. */
    DROPPED,
    /** The stream stays open without a word until the browser leaves. */
    SLOW,
    /** Has something new to say all the time, see {@link SteadyWork}. */
    STEADY,
    /** Refused when it arrives, since it is not what its name says. */
    DISGUISED,
    /** A proxy keeps the stream back: not a byte comes, and the document itself is done at the third look. */
    BUFFERED;

    /** A problem instead of 202. */
    record Refusal(int status, String code, String detail, boolean retryable) {}

    private static final List<String> STAGES =
            List.of("received", "queued", "reading", "extracting", "checking", "done");

    static Fate of(String fileName) {
        String word = fileName.split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(fate -> fate.name().equals(word))
                .findFirst()
                .orElse(INVOICE);
    }

    Optional<Refusal> refusal(int attempt) {
        return switch (this) {
            case BROKEN ->
                Optional.of(new Refusal(422, "broken_document", "The file cannot be opened; scan it again.", false));
            case DISGUISED ->
                Optional.of(new Refusal(
                        415, "unsupported_media_type", "The file is named .pdf and is none; export it as PDF.", false));
            case HUGE -> Optional.of(new Refusal(413, "file_too_large", "Send a file of at most 10 MB.", false));
            case FLAKY ->
                attempt <= 2
                        ? Optional.of(new Refusal(503, "unavailable", "Try again shortly.", true))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    void stream(HttpExchange exchange, String id, int connection, int lastEventId) throws IOException {
        if (this == BUFFERED) {
            hang();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, ": hello\n\n");
            int until = this == SLOW ? 3 : this == DROPPED ? 2 * connection : STAGES.size();
            for (int event = lastEventId + 1; event <= Math.min(until, STAGES.size()); event++) {
                write(out, progress(id, event));
            }
            if (this == SLOW) {
                new CountDownLatch(1).await();
            }
            if (until >= STAGES.size()) {
                write(out, "id: 7\nevent: " + outcome() + "\ndata: " + result(id) + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The document itself, when it is asked for instead of its events. */
    String polled(String id, int look) {
        return this == SLOW || this == BUFFERED && look < 3
                ? "{\"document_id\":\"" + id + "\",\"status\":\"" + (look < 2 ? "queued" : "reading") + "\"}"
                : result(id);
    }

    private static String progress(String id, int event) {
        String page = event == 3 ? "\"page\":1,\"pages\":2" : "\"page\":null,\"pages\":null";
        return """
                id: %1$d
                event: progress
                data: {"document_id":"%2$s","stage":"%3$s","percent":%4$d,%5$s,"message":"%3$s"}

                """.formatted(event, id, STAGES.get(event - 1), event == STAGES.size() ? 100 : event * 15, page);
    }

    private String outcome() {
        return this == REVIEW ? "needs_review" : this == FAILS ? "failed" : "completed";
    }

    private String result(String id) {
        return switch (this) {
            case REVIEW -> Results.review(id);
            case FAILS -> Results.failed(id);
            case HOSTILE -> Results.hostile(id);
            default -> Results.success(id);
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
