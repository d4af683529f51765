package com.cashupagent.http;

import com.cashupagent.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Speaks to a server under test. */
public final class Caller {

    static {
        // The tests play browser, and browsers set Origin.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin,connection,host");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public Caller(int port) {
        this.base = "http://localhost:" + port;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, BodyPublishers.ofString(body), headers);
    }

    public Answer post(String path, String contentType, HttpRequest.BodyPublisher body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = contentType;
        return send("POST", path, body, all);
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            return new Answer(client.sendAsync(request(method, path, body, headers), BodyHandlers.ofByteArray())
                    .get(60, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpClient client() {
        return client;
    }

    HttpRequest request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        /** The problem's code; fails when it is no whole problem. */
        public String problem() {
            if (!header("Content-Type").equals("application/problem+json")) {
                throw new AssertionError("not a problem: " + status() + " " + header("Content-Type") + " " + text());
            }
            JsonNode problem = json();
            for (String key : new String[] {"type", "title", "detail", "instance", "code", "remedy"}) {
                if (problem.path(key).asString("").isEmpty()) {
                    throw new AssertionError(key + " is missing in " + problem);
                }
            }
            if (problem.path("status").asInt() != status()
                    || !problem.path("retryable").isBoolean()) {
                throw new AssertionError("inconsistent: " + problem);
            }
            return problem.path("code").asString();
        }
    }
}
