package com.cashupagent.app;

import com.cashupagent.json.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A receiver that answers every fifth request with an error, though none twice: the second pause is five minutes. */
final class ForgetfulReceiver implements AutoCloseable {

    /** Type and document, or batch where there is none → the ids that events came with. */
    final Map<String, Set<String>> events = new ConcurrentHashMap<>();

    final AtomicInteger refused = new AtomicInteger();

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    ForgetfulReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            JsonNode body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            String id = body.path("event_id").asString();
            boolean refuse = requests.incrementAndGet() % 5 == 0 && failedOnce.add(id);
            if (refuse) {
                refused.incrementAndGet();
            } else {
                events.computeIfAbsent(
                                body.path("event_type").asString() + " " + subject(body),
                                key -> ConcurrentHashMap.newKeySet())
                        .add(id);
            }
            exchange.sendResponseHeaders(refuse ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    private static String subject(JsonNode body) {
        String document = body.path("document_id").asString("");
        return document.isEmpty() ? body.path("batch_id").asString("") : document;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Events of that type, for each document or batch. */
    List<Set<String>> of(String type) {
        return events.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(type + " "))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
