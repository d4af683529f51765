package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves the built bundle as the CDN does, and the sources (below {@code /src}) to tests of single modules. */
final class Bundle {

    private static final Path SOURCES = Path.of("src", "main", "js");
    private static final Map<String, String> TYPES = Map.of(
            "js",
            "text/javascript; charset=utf-8",
            "mjs",
            "text/javascript; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "json",
            "application/json",
            "html",
            "text/html; charset=utf-8");
    static final String THEME = "{\"primaryColor\":\"#7c2d12\",\"successColor\":\"#166534\",\"borderRadius\":\"4px\"}";

    /** Finds what the bundler finds by alias. */
    private static final String BLANK = """
            <!DOCTYPE html><script type="importmap">{"imports":{"cashup-english":"/src/locales/en.js"}}</script>""";

    private static final Pattern RELEASE = Pattern.compile("/widget/(?:v1|1\\.0\\.0)/([A-Za-z0-9./-]+)");

    private Bundle() {}

    static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        byte[] body = content(path);
        if (body == null) {
            LocalServer.answer(exchange, 404, "text/plain", "no such file");
            return;
        }
        String extension = path.substring(path.lastIndexOf('.') + 1);
        LocalServer.answer(exchange, 200, TYPES.getOrDefault(extension, "application/octet-stream"), body);
    }

    private static byte @Nullable [] content(String path) throws IOException {
        if (path.equals("/widget/v1/themes/eabl-branded.json")) {
            return THEME.getBytes(StandardCharsets.UTF_8);
        }
        if (path.equals("/src/blank.html")) {
            return BLANK.getBytes(StandardCharsets.UTF_8);
        }
        if (path.startsWith("/src/")) {
            Path file = SOURCES.resolve(path.substring("/src/".length())).normalize();
            return file.startsWith(SOURCES) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        Matcher release = RELEASE.matcher(path);
        return release.matches() ? resource(release.group(1)) : null;
    }

    /** A file of the bundle, or null. */
    static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("/widget/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
