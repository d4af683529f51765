package com.cashupagent.vault;

import com.cashupagent.json.Json;
import com.cashupagent.net.LocalTls;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server on this machine that speaks as a vault does, as its subclass says. */
abstract class LocalVault implements AutoCloseable {

    /** Method and path of each request. */
    final List<String> seen = Collections.synchronizedList(new CopyOnWriteArrayList<>());

    final HttpServer server;

    LocalVault(@Nullable LocalTls tls) throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress("127.0.0.1", 0);
        if (tls == null) {
            server = HttpServer.create(anywhere, 0);
        } else {
            HttpsServer encrypted = HttpsServer.create(anywhere, 0);
            encrypted.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
            server = encrypted;
        }
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** An answer; a body that is text goes out as it is. */
    record Said(int status, Object body, Map<String, String> headers) {

        static Said of(int status, Object body) {
            return new Said(status, body, Map.of());
        }
    }

    abstract Said answer(String request, HttpExchange exchange, String body);

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            seen.add(request);
            Said said = answer(
                    request, exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = (said.body() instanceof String text
                            ? text
                            : Json.mapper().writeValueAsString(said.body()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    static Map<String, String> parameters(@Nullable String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : String.valueOf(text).split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
