package com.cashupagent.extract.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cashupagent.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A real local server that speaks the chat protocol, and answers as the test says. */
public final class ModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour;

    public ModelServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What came. */
    public record Asked(String path, Map<String, String> headers, JsonNode body) {

        /** The text of the user's message. */
        public String document() {
            JsonNode content = body.path("messages").path(1).path("content");
            return content.isString()
                    ? content.asString()
                    : content.path(0).path("text").asString();
        }

        /** The id of the first line whose text holds this. */
        public String line(String part) {
            for (JsonNode line : Json.mapper().readTree(document()).path("document")) {
                if (line.path("text").asString().contains(part)) {
                    return line.path("id").asString();
                }
            }
            throw new AssertionError("no line with " + part + " in " + document());
        }
    }

    /** How it answers; the number counts requests from 1. */
    public interface Behaviour {
        Reply to(Asked request, int number) throws InterruptedException;
    }

    /** An answer; status 0 closes the connection without one. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply status(int status) {
            return new Reply(status, Map.of(), "{\"error\":{\"message\":\"no\",\"type\":\"t\",\"code\":null}}");
        }

        /** What OpenAI's endpoint wrote around a content, as recorded; ids made up. */
        public static Reply content(String content) {
            return content(content, 1200, 300, "stop");
        }

        public static Reply content(String content, int in, int out, String finish) {
            return new Reply(
                    200, Map.of(), """
                    {"id":"chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT","object":"chat.completion","created":1741569952,
                    "model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant","content":%s,
                    "refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"%s"}],
                    "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,
                    "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},
                    "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,
                    "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},
                    "service_tier":"default","system_fingerprint":"fp_0"}""".formatted(Json.mapper().writeValueAsString(content), finish, in, out, in + out));
        }
    }

    /** The model's JSON for some fields by name, {@code vendor.name} for a party's; all others are null. */
    public static String answer(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("document_type", "invoice");
        for (String list :
                List.of("invoice_ids", "purchase_order_ids", "bank_accounts", "bank_codes", "taxes", "line_items")) {
            all.put(list, List.of());
        }
        for (String one : List.of(
                "issue_date",
                "due_date",
                "payment_terms",
                "discount_terms",
                "discount_percent",
                "discount_due_date",
                "total",
                "tax",
                "net",
                "discount",
                "shipping",
                "charges",
                "rounding",
                "prepaid",
                "amount_due",
                "currency")) {
            all.put(one, null);
        }
        Map<String, Object> vendor = new LinkedHashMap<>();
        Map<String, Object> buyer = new LinkedHashMap<>();
        for (String part : List.of("name", "id", "tax_id", "address", "registration_number")) {
            vendor.put(part, fields.get("vendor." + part));
            buyer.put(part, fields.get("buyer." + part));
        }
        fields.forEach((name, value) -> {
            if (!name.contains(".")) {
                all.put(name, value);
            }
        });
        all.put("vendor", vendor);
        all.put("buyer", buyer);
        return Json.mapper().writeValueAsString(all);
    }

    /** A value at a line. */
    public static Map<String, Object> at(String value, String line) {
        return Map.of("value", value, "line", line);
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public List<Asked> asked() {
        return asked;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Asked request = new Asked(
                exchange.getRequestURI().toString(), headers, Json.mapper().readTree(text));
        asked.add(request);
        try {
            Reply reply = behaviour.to(request, asked.size());
            if (reply.status() > 0) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                byte[] body = reply.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
