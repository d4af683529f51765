package com.cashupagent.deliver.erp;

import com.cashupagent.json.Json;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.MultipartReader;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An ERP system on this machine: state, validation and error shapes by its subclass; faults by script. */
public abstract class FakeErp implements AutoCloseable {

    /** What goes wrong with one of the next posts. */
    public enum Fault {
        /** The record is made, and no answer comes. */
        LOST_ANSWER,
        /** Nothing is made, and the connection breaks. */
        BROKEN,
        TOO_MANY,
        UNAVAILABLE,
        TOO_LARGE,
        /** A page for people. */
        HTML,
        REDIRECT
    }

    /** One request as it came. */
    public record Seen(String method, String path, Map<String, String> query, Headers headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }

        public String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }

        public Map<String, String> form() {
            return parameters(text());
        }
    }

    /** An answer; headers in pairs. */
    public record Said(int status, String type, String body, List<String> headers) {

        public static Said json(int status, Object body, String... headers) {
            return new Said(status, "application/json", Json.mapper().writeValueAsString(body), List.of(headers));
        }

        public static Said nothing(int status, String... headers) {
            return new Said(status, "", "", List.of(headers));
        }
    }

    public final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    public final Queue<Fault> faults = new ConcurrentLinkedDeque<>();
    /** The same for files. */
    public final Queue<Fault> fileFaults = new ConcurrentLinkedDeque<>();
    /** No call is answered while it is true. */
    public volatile boolean hangs;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;

    protected FakeErp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers one request; called by one thread at a time. */
    protected abstract Said answer(Seen request);

    /** Whether the request would make a record: only those meet faults. */
    protected abstract boolean posts(Seen request);

    /** Whether the request would attach a file. */
    protected boolean attaches(Seen request) {
        return false;
    }

    /** One part of a form. */
    public record Part(String disposition, byte[] bytes) {

        public boolean named(String name) {
            return disposition.contains("name=\"" + name + "\"");
        }
    }

    /** The parts of a multipart body. */
    public static List<Part> parts(Seen request) {
        String boundary = request.header("Content-Type").replaceAll(".*boundary=", "");
        List<Part> parts = new ArrayList<>();
        try (MultipartReader reader = new MultipartReader(new Buffer().write(request.body()), boundary)) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                parts.add(new Part(
                        String.valueOf(part.headers().get("Content-Disposition")),
                        part.body().readByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Seen request = new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    parameters(String.valueOf(exchange.getRequestURI().getRawQuery())),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            seen.add(request);
            while (hangs) {
                Thread.sleep(20);
            }
            Fault fault = attaches(request) ? fileFaults.poll() : posts(request) ? faults.poll() : null;
            Said said = fault == null || fault == Fault.LOST_ANSWER ? answerAlone(request) : faulty(fault);
            if (fault == Fault.LOST_ANSWER || fault == Fault.BROKEN) {
                return;
            }
            List<String> headers = said.headers();
            for (int i = 0; i < headers.size(); i += 2) {
                exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1));
            }
            if (!said.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", said.type());
            }
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Said answerAlone(Seen request) {
        return answer(request);
    }

    private static Said faulty(Fault fault) {
        return switch (fault) {
            case TOO_MANY -> Said.json(429, Map.of("error", "rate limit"), "Retry-After", "1");
            case TOO_LARGE ->
                new Said(413, "text/html", "<html><h1>413 Request Entity Too Large</h1></html>", List.of());
            case UNAVAILABLE -> new Said(503, "text/plain", "maintenance", List.of());
            case REDIRECT -> Said.nothing(302, "Location", "https://login.example.com/");
            case HTML -> new Said(200, "text/html", "<html><body>Please log in</body></html>", List.of());
            default -> Said.nothing(500);
        };
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : new ArrayDeque<>(List.of(text.split("&")))) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
