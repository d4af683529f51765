package com.cashupagent.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cashupagent.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A partner's server: a real one, that answers as the test says and checks signatures as the guide and the standard do. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile Behaviour behaviour;

    public Receiver(Behaviour behaviour) {
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

    /** How it answers; the number counts requests from 1. */
    public interface Behaviour {
        Reply to(Received request, int number) throws InterruptedException;
    }

    /** An answer; status 0 closes the connection without one. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        public static Reply of(int status) {
            return new Reply(status, Map.of(), "ok".getBytes(UTF_8));
        }
    }

    /** What came, headers in lower case. */
    public record Received(String path, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            return Json.mapper().readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The guide's {@code verify_signature}, in Java. */
        public boolean verifies(String secret) {
            String expected = "sha256=" + HexFormat.of().formatHex(hmac(secret.getBytes(UTF_8), body));
            return MessageDigest.isEqual(
                    expected.getBytes(UTF_8), header("x-cashup-signature").getBytes(UTF_8));
        }

        /** Standard Webhooks' check: one of the signatures fits. */
        public boolean verifiesByStandard(byte[] key) {
            byte[] signed = (header("webhook-id") + "." + header("webhook-timestamp") + "." + new String(body, UTF_8))
                    .getBytes(UTF_8);
            String expected = "v1," + Base64.getEncoder().encodeToString(hmac(key, signed));
            return List.of(header("webhook-signature").split(" ")).contains(expected);
        }

        private static byte[] hmac(byte[] key, byte[] bytes) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Received> received() {
        return new ArrayList<>(received);
    }

    /** The events it got, each once. */
    public List<String> ids() {
        return received.stream().map(r -> r.header("webhook-id")).distinct().toList();
    }

    public int mostOpen() {
        return mostOpen.get();
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    private void take(HttpExchange exchange) throws IOException {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Received request = new Received(
                    exchange.getRequestURI().getPath(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            received.add(request);
            Reply reply = behaviour.to(request, received.size());
            if (reply.status() == 0) {
                exchange.close();
                return;
            }
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The caller has read enough, or waited long enough.
            exchange.close();
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
