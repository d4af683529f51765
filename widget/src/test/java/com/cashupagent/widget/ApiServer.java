package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks the API's language: sessions for one key and one origin, uploads, event streams, problems, and CORS no wider than
 * the contract. What happens to a document is decided by its name, see {@link Fate}.
 */
final class ApiServer implements AutoCloseable {

    static final String KEY = "your_public_api_key";
    /** A fault: a proxy's own page instead of an answer; any status with a minus is one. */
    static final int PROXY = -502;

    static final String UPLOADS = "/api/v1/uploads";

    private static final Set<String> ALLOWED_HEADERS = Set.of(
            "authorization",
            "content-type",
            "prefer",
            "idempotency-key",
            "last-event-id",
            "tus-resumable",
            "upload-length",
            "upload-metadata",
            "upload-offset");

    /** What a browser sent and when, in ms; with the form's fields when it was an upload, else the {@code body}. */
    record Call(String method, String path, Map<String, String> headers, Map<String, String> fields, long at) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private record Stored(Fate fate, String session, long at) {}

    final LargeFiles large = new LargeFiles();

    private final LocalServer server = new LocalServer(this::handle);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    /** Token → session, for all that were ever given out; a session reads its own documents only. */
    private final Map<String, String> issued = new ConcurrentHashMap<>();

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Stored> documents = new ConcurrentHashMap<>();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile Faults faults = call -> 0;
    private volatile String retryAfter = "0";
    private volatile Set<String> origins = Set.of();
    private volatile int lifetime = 600;

    /** What goes wrong on the way: the status to answer a call with instead of handling it (see PROXY), or 0. */
    interface Faults {
        int status(Call call);
    }

    /** What comes with every fault. */
    void retryAfter(String seconds) {
        retryAfter = seconds;
    }

    void faults(Faults wanted) {
        faults = wanted;
    }

    String origin() {
        return server.origin();
    }

    void register(String... allowed) {
        origins = Set.of(allowed);
    }

    void tokenLifetime(int seconds) {
        lifetime = seconds;
    }

    void refuseAllTokens() {
        tokens.clear();
    }

    /** How many documents there are; a repeated request makes none. */
    int documentCount() {
        return documents.size();
    }

    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().matches(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
                .orElse("");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
        exchange.getResponseHeaders().set("Vary", "Origin");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            preflight(exchange);
            return;
        }
        boolean chunk = exchange.getRequestMethod().equals("PATCH");
        byte[] body = chunk ? new byte[0] : exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> fields = path.endsWith("/process-document")
                ? Multipart.fields(body)
                : Map.of("body", new String(body, StandardCharsets.UTF_8));
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        Call call = new Call(exchange.getRequestMethod(), path, headers, fields, System.nanoTime() / 1_000_000);
        calls.add(call);
        String token = headers.getOrDefault("authorization", "").replace("Bearer ", "");
        exchange.getResponseHeaders()
                .set(
                        "Access-Control-Expose-Headers",
                        "X-Request-Id, Retry-After, Location, Upload-Offset, Upload-Document");
        exchange.getResponseHeaders().set("X-Request-Id", "req_" + calls.size());
        int fault = faults.status(call);
        if (chunk && (fault != 0 || !tokens.contains(token))) {
            exchange.getRequestBody().readAllBytes();
        }
        if (fault < 0) {
            LocalServer.answer(exchange, -fault, "text/html", "<html><h1>Bad gateway</h1></html>");
            return;
        }
        if (fault > 0) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            problem(exchange, fault, "unavailable", "Try again shortly.", true);
            return;
        }
        if (path.equals("/api/v1/widget/sessions")) {
            session(exchange, origin, new String(body, StandardCharsets.UTF_8), token);
        } else if (!tokens.contains(token)) {
            problem(exchange, 401, "unauthenticated", "The token is not valid any more.", false);
        } else if (path.equals("/api/v1/process-document")) {
            upload(exchange, call, issued.getOrDefault(token, ""));
        } else if (path.startsWith(UPLOADS)) {
            String session = issued.getOrDefault(token, "");
            large.handle(exchange, call, session, (name, key) -> accept(Fate.of(name), key, session, call.at()));
        } else {
            document(exchange, call, issued.getOrDefault(token, ""));
        }
    }

    private String accept(Fate fate, String key, String session, long at) {
        String id = byKey.computeIfAbsent(key, unused -> "doc_" + count.incrementAndGet());
        documents.putIfAbsent(id, new Stored(fate, session, at));
        return id;
    }

    private static void preflight(HttpExchange exchange) throws IOException {
        String asked = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Access-Control-Request-Headers"))
                .orElse("");
        boolean allowed = asked.isEmpty() || ALLOWED_HEADERS.containsAll(List.of(asked.split(",\\s*", -1)));
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        exchange.getResponseHeaders().set("Access-Control-Max-Age", "7200");
        if (allowed) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", asked);
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private void session(HttpExchange exchange, String origin, String body, String earlier) throws IOException {
        if (!body.contains("\"publishable_key\":\"" + KEY + "\"")) {
            problem(exchange, 401, "invalid_publishable_key", "Check the key in the widget's apiKey.", false);
        } else if (!origins.contains(origin)) {
            problem(exchange, 403, "origin_forbidden", "Register " + origin + " for the publishable key.", false);
        } else {
            String token = "token-" + count.incrementAndGet();
            tokens.add(token);
            issued.put(token, issued.getOrDefault(earlier, "session of " + token));
            LocalServer.answer(exchange, 200, "application/json", """
                    {"access_token":"%s","token_type":"Bearer","expires_in":%d,"session_id":"s"}""".formatted(token, lifetime));
        }
    }

    private void upload(HttpExchange exchange, Call call, String session) throws IOException {
        String fileName = call.fields().getOrDefault("file", "");
        Fate fate = Fate.of(fileName);
        int attempt =
                tries.computeIfAbsent(fileName, name -> new AtomicInteger()).incrementAndGet();
        if (fate.refusal(attempt).isPresent()) {
            Fate.Refusal refusal = fate.refusal(attempt).get();
            problem(exchange, refusal.status(), refusal.code(), refusal.detail(), refusal.retryable());
            return;
        }
        String key = call.header("idempotency-key");
        String id = accept(fate, key, session, call.at());
        LocalServer.answer(exchange, 202, "application/json", """
                {"document_id":"%1$s","status":"queued","links":{"self":"/api/v1/documents/%1$s",\
                "events":"/api/v1/documents/%1$s/events","file":"/api/v1/documents/%1$s/file"}}""".formatted(id));
    }

    private void document(HttpExchange exchange, Call call, String session) throws IOException {
        String[] path = call.path().split("/");
        String lastEventId = call.headers().getOrDefault("last-event-id", "0");
        Stored stored = documents.get(path[4]);
        if (stored == null || !stored.session().equals(session)) {
            problem(exchange, 404, "document_not_found", "Check the document id.", false);
        } else if (path.length == 6 && path[5].equals("events")) {
            int connection =
                    tries.computeIfAbsent(path[4], id -> new AtomicInteger()).incrementAndGet();
            if (stored.fate() == Fate.STEADY) {
                SteadyWork.stream(exchange, path[4], stored.at(), Integer.parseInt(lastEventId));
            } else {
                stored.fate().stream(exchange, path[4], connection, Integer.parseInt(lastEventId));
            }
        } else if (path.length == 7 && path[5].equals("pages")) {
            page(exchange, path[6]);
        } else if (path.length == 6 && path[5].equals("corrections")) {
            correct(exchange, call, path[4]);
        } else {
            LocalServer.answer(
                    exchange, 200, "application/json", stored.fate().polled(path[4], polls.incrementAndGet()));
        }
    }

    private static void page(HttpExchange exchange, String name) throws IOException {
        if (!name.matches("[12]\\.png")) {
            problem(exchange, 404, "not_found", "There is no such page.", false);
            return;
        }
        LocalServer.answer(exchange, 200, "image/png", Results.picture(name));
    }

    private static void correct(HttpExchange exchange, Call call, String id) throws IOException {
        String value = call.fields().getOrDefault("body", "").replaceAll(".*\"value\":\"?([^\",}]*).*", "$1");
        if (!value.matches("[0-9.]+")) {
            problem(exchange, 422, "invalid_correction", "The value must be a number such as 1250.00.", false);
        } else {
            LocalServer.answer(exchange, 200, "application/json", Results.corrected(id, value));
        }
    }

    static void problem(HttpExchange exchange, int status, String code, String detail, boolean retryable)
            throws IOException {
        LocalServer.answer(
                exchange, status, "application/problem+json", """
                {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s","retryable":%b}""".formatted(code, status, code, detail, retryable));
    }

    @Override
    public void close() {
        server.close();
    }
}
