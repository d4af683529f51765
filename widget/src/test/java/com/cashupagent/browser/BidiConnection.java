package com.cashupagent.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Speaks WebDriver BiDi: numbered commands with one answer each, and events in between. Playwright for Java cannot drive a
 * Firefox that it did not build itself, and Selenium needs geckodriver beside it, which no package registry has; of the
 * protocol a handful of commands is used here.
 */
final class BidiConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final Map<Integer, CompletableFuture<JsonObject>> pending = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final WebSocket socket;

    BidiConnection(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, new Ear())
                .join();
    }

    /** @throws IllegalStateException with the browser's words when it refuses */
    JsonObject send(String method, JsonObject params) {
        JsonObject command = new JsonObject();
        int id = count.incrementAndGet();
        command.addProperty("id", id);
        command.addProperty("method", method);
        command.add("params", params);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        pending.put(id, answer);
        socket.sendText(command.toString(), true).join();
        JsonObject said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((unused, error) -> pending.remove(id))
                .join();
        if (said.get("type").getAsString().equals("error")) {
            throw new IllegalStateException(method + ": " + said.get("error") + " " + said.get("message"));
        }
        return said.getAsJsonObject("result");
    }

    /** All events of that name so far. */
    List<JsonObject> heard(String method) {
        return events.stream()
                .filter(event -> event.get("method").getAsString().equals(method))
                .map(event -> event.getAsJsonObject("params"))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void take(JsonObject message) {
        if (message.get("type").getAsString().equals("event")) {
            events.add(message);
        } else if (message.has("id") && !message.get("id").isJsonNull()) {
            CompletableFuture<JsonObject> waiting =
                    pending.get(message.get("id").getAsInt());
            if (waiting != null) {
                waiting.complete(message);
            }
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            pending.values().forEach(waiting -> waiting.completeExceptionally(error));
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            onError(from, new IllegalStateException("The browser hung up: " + status + " " + reason));
            return null;
        }
    }
}
