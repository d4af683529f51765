package com.cashupagent.http;

import com.cashupagent.events.EventBus;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All open event streams; one thread keeps them awake. Thread-safe. */
final class EventStreams implements AutoCloseable {

    private final EventBus events;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "event-stream-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    EventStreams(EventBus events, Duration heartbeat) {
        this.events = events;
        var unused = heart.scheduleAtFixedRate(
                () -> open.forEach(EventStream::beat),
                heartbeat.toMillis(),
                heartbeat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Answers with the events of the document after the one the client saw last, until its last one. */
    void serve(Context ctx, String documentId, long afterId) {
        ctx.contentType("text/event-stream; charset=utf-8");
        ctx.header("X-Accel-Buffering", "no");
        ctx.future(() -> start(ctx, documentId, afterId));
    }

    private CompletableFuture<@Nullable Void> start(Context ctx, String documentId, long afterId) {
        EventStream stream = new EventStream(output(ctx), afterId);
        open.add(stream);
        stream.open();
        // From the first one on: a client that has seen the last event, or names one that never was, must see an end.
        EventBus.Subscription subscription = events.subscribe(documentId, 0, stream::send);
        return stream.ended().whenComplete((nothing, failure) -> {
            open.remove(stream);
            subscription.close();
        });
    }

    private static ServletOutputStream output(Context ctx) {
        try {
            return ctx.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        open.forEach(EventStream::finish);
    }
}
