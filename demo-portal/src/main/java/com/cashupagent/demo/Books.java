package com.cashupagent.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The partner's own program, as far as its bookkeepers use it from this portal: it speaks to the API with the secret,
 * which never reaches a browser. Thread-safe.
 */
final class Books {
    /** The demo's connection: bills become files in a folder, so that it needs no ERP system. */
    static final String CONNECTION = "books";

    private static final String CONNECTIONS = "/api/v1/erp-connections/" + CONNECTION;
    private static final String SCOPES = "erp:manage document:read review:write";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String api;
    private final PartnerLogin login;
    private final Vendors vendors;
    private String token = "";
    private Instant until = Instant.MIN;

    Books(String api, PartnerLogin login, Vendors vendors) {
        this.api = api;
        this.login = login;
        this.vendors = vendors;
    }

    /** What the API answered. */
    record Answer(int status, String body) {}

    /** A connection that shows what there is to see: a limit above which people approve, and a vendor it does not know. */
    void prepare() throws IOException, InterruptedException {
        if (send("GET", CONNECTIONS, "", "").status() == 200) {
            // As its owner has changed it since.
            return;
        }
        send("PUT", CONNECTIONS, "application/json", """
                {"client_id": "%s", "type": "file",
                 "settings": {"folder": "%s", "format": "csv", "attach": "file", "rule": {"max_amount": 300000}}}""".formatted(Demo.ORGANISATION, CONNECTION));
        send("PUT", CONNECTIONS + "/tables/vendor", "text/csv", vendors.table());
    }

    /** Adds a vendor to the books; 422 when there is no such number or name, or another vendor has the number. */
    Answer addVendor(String code, String name) throws IOException, InterruptedException {
        if (!vendors.add(code, name)) {
            return new Answer(
                    422, "{\"detail\":\"Give a number of letters, digits and hyphens that no other vendor has.\"}");
        }
        return send("PUT", CONNECTIONS + "/tables/vendor", "text/csv", vendors.table());
    }

    /** Makes one call. @param type of the body; empty where there is none */
    Answer send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .method(method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isBefore(until)) {
            return token;
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(login.clientId()) + "&client_secret="
                + encoded(login.clientSecret()) + "&scope=" + encoded(SCOPES);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(api + "/oauth/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The login was refused (" + answer.statusCode() + ")");
        }
        JsonNode json = JSON.readTree(answer.body());
        token = json.path("access_token").asString();
        until = Instant.now().plusSeconds(json.path("expires_in").asInt(60) / 2);
        return token;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
