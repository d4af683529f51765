package com.cashupagent.http;

import com.cashupagent.events.DocumentEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One client's event stream, written without ever blocking a thread: events wait in a bounded queue until the
 * connection takes them. A client that falls too far behind is cut off; it comes back with {@code Last-Event-ID} and
 * misses nothing. Thread-safe.
 */
final class EventStream implements WriteListener {

    private static final int QUEUE = 256;
    private static final int RETRY_MS = 2_000;

    private final Deque<byte[]> queue = new ArrayDeque<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final ServletOutputStream out;
    private final long seen;
    private boolean open;
    private boolean unflushed;
    private boolean finishing;

    /**
     * @param seen the id of the last event that the client has
     */
    EventStream(ServletOutputStream out, long seen) {
        this.out = out;
        this.seen = seen;
        queue.add(("retry: " + RETRY_MS + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Completes when the last event is out, or the client is gone. */
    CompletableFuture<@Nullable Void> ended() {
        return ended;
    }

    /** From now on the container says when it can write. */
    void open() {
        out.setWriteListener(this);
    }

    /** Events that the client has already are left out; its stream still ends with the document's last one. */
    void send(DocumentEvent event) {
        if (event.id() <= seen) {
            if (event.last()) {
                finish();
            }
            return;
        }
        StringBuilder text = new StringBuilder()
                .append("id: ")
                .append(event.id())
                .append("\nevent: ")
                .append(event.name())
                .append('\n');
        event.data().lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        offer(text.append('\n').toString(), event.last());
    }

    /** A comment line, which keeps proxies from closing a silent connection. */
    void beat() {
        offer(": \n\n", false);
    }

    /** Ends the stream after what is queued. */
    void finish() {
        offer("", true);
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            open = true;
        }
        pump();
    }

    @Override
    public void onError(Throwable failure) {
        ended.complete(null);
    }

    private void offer(String text, boolean last) {
        synchronized (this) {
            if (finishing || ended.isDone()) {
                return;
            }
            if (queue.size() >= QUEUE) {
                finishing = true;
                queue.clear();
            } else {
                if (!text.isEmpty()) {
                    queue.add(text.getBytes(StandardCharsets.UTF_8));
                }
                finishing = last;
            }
        }
        pump();
    }

    private void pump() {
        boolean done;
        try {
            done = write();
        } catch (IOException | IllegalStateException e) {
            done = true;
        }
        if (done) {
            ended.complete(null);
        }
    }

    /** Whether everything is out and nothing will follow. The container calls again when it was not ready. */
    private synchronized boolean write() throws IOException {
        if (!open || ended.isDone()) {
            return false;
        }
        while (out.isReady()) {
            byte[] next = queue.poll();
            if (next != null) {
                out.write(next);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return finishing;
            }
        }
        return false;
    }
}
