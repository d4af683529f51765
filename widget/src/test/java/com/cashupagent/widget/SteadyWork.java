package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A document with something new to say ten times a second, whoever listens; what was said can be had again by its id. */
final class SteadyWork {

    /** Before the final one. */
    static final int EVENTS = 70;

    private static final int PACE_MILLIS = 100;

    private SteadyWork() {}

    /** @param bornAt when the document came, in ms of {@link System#nanoTime} */
    static void stream(HttpExchange exchange, String id, long bornAt, int lastEventId) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, ": hello\n\n");
            for (int event = lastEventId + 1; event <= EVENTS; event++) {
                Thread.sleep(Math.max(0, bornAt + event * PACE_MILLIS - System.nanoTime() / 1_000_000));
                write(out, """
                        id: %1$d
                        event: progress
                        data: {"document_id":"%2$s","stage":"reading","percent":%3$d,"page":1,"pages":1,"message":"%1$d"}

                        """.formatted(event, id, 100 * event / EVENTS));
            }
            write(out, "id: " + (EVENTS + 1) + "\nevent: completed\ndata: " + Results.success(id) + "\n\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
