package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A partner's pages, with the guide's addresses turned into the local ones and nothing else changed. What a page that nobody
 * steers sends to {@code /figures} can be waited for.
 */
final class PartnerSite implements AutoCloseable {

    private final LocalServer server = new LocalServer(this::handle);
    private final CompletableFuture<String> figures = new CompletableFuture<>();
    private final String cdn;
    private final String api;

    PartnerSite(String cdn, String api) {
        this.cdn = cdn;
        this.api = api;
    }

    String origin() {
        return server.origin();
    }

    /** What the page found, as JSON. */
    String figures(Duration patience) {
        return figures.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        if (name.equals("favicon.ico")) {
            LocalServer.answer(exchange, 204, "image/x-icon", "");
            return;
        }
        if (name.equals("figures")) {
            String found = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            LocalServer.answer(exchange, 204, "text/plain", "");
            figures.complete(found);
            return;
        }
        if (name.equals("upload")) {
            exchange.getRequestBody().readAllBytes();
            LocalServer.answer(exchange, 204, "text/plain", "");
            return;
        }
        try (InputStream in = PartnerSite.class.getResourceAsStream("/pages/" + name)) {
            if (in == null) {
                LocalServer.answer(exchange, 404, "text/plain", "no such page");
                return;
            }
            String page = localise(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (name.equals("strict.html")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy());
            }
            if (name.equals("isolated.html")) {
                exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
                exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
                page = page.replace("INTEGRITY", integrity());
            }
            String type = name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html";
            LocalServer.answer(exchange, 200, type + "; charset=utf-8", page);
        }
    }

    private static String integrity() throws IOException {
        try {
            byte[] script = Objects.requireNonNull(Bundle.resource("cashup-widget.js"));
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(script);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384.", e);
        }
    }

    private String localise(String page) {
        return page.replace("https://cdn.cashup-agent.com", cdn)
                .replace("https://api.cashup-agent.com", api)
                .replace(
                        "<!-- Your existing content -->",
                        "<div id=\"processing-results\"></div><div id=\"error-message\"></div>");
    }

    /** The strictest policy that still lets the widget's script, style sheet and API in. */
    private String policy() {
        return "default-src 'none'; script-src 'self' %1$s; style-src %1$s; connect-src %1$s %2$s; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
                .formatted(cdn, api);
    }

    @Override
    public void close() {
        server.close();
    }
}
