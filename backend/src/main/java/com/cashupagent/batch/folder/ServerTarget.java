package com.cashupagent.batch.folder;

import com.cashupagent.batch.folder.TargetException.Reason;
import com.cashupagent.json.Json;
import com.cashupagent.net.OwnServer;
import com.cashupagent.net.OwnServer.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has documents read by a server, by the calls of the integration guide. */
public final class ServerTarget implements BatchTarget {

    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OwnServer server;
    private final String clientId;
    private final String clientSecret;
    private final @Nullable String organisation;
    private @Nullable String token;

    /** @param organisation the guide's {@code client_id}; null when the login has only one */
    public ServerTarget(OwnServer server, String clientId, String clientSecret, @Nullable String organisation) {
        this.server = server;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.organisation = organisation;
    }

    @Override
    public List<Outcome> process(String batchId, List<Item> files, boolean again)
            throws TargetException, InterruptedException {
        if (!again || look(batchId, false).isEmpty()) {
            send(batchId, files);
        }
        for (Duration pause = FIRST_LOOK; ; pause = longer(pause)) {
            Thread.sleep(pause.toMillis());
            JsonNode status = look(batchId, false).orElseThrow(() -> lost(batchId));
            if (!status.path("status").asString("").equals("processing")) {
                return outcomes(look(batchId, true).orElseThrow(() -> lost(batchId)));
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static TargetException lost(String batchId) {
        return new TargetException(Reason.UNAVAILABLE, "The server does not know " + batchId + " any more", null, null);
    }

    private void send(String batchId, List<Item> files) throws TargetException {
        if (!files.stream().allMatch(item -> Files.exists(item.file()))) {
            // Some are put away already: without them it cannot be the same batch.
            throw new TargetException(Reason.ID_TAKEN, "The batch is not whole any more", null, null);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("batch_id", batchId);
        fields.put("processing_mode", "async");
        if (organisation != null) {
            fields.put("client_id", organisation);
        }
        List<OwnServer.Upload> uploads = files.stream()
                .map(item -> new OwnServer.Upload(item.name(), item.file()))
                .toList();
        Answer answer = call(bearer -> server.upload("/api/v1/process-batch", bearer, fields, uploads));
        if (answer.status() != 202) {
            throw refused(answer);
        }
    }

    private Optional<JsonNode> look(String batchId, boolean results) throws TargetException {
        String path = "/api/v1/batch-status/" + batchId + "?results=" + results
                + (organisation == null ? "" : "&client_id=" + encoded(organisation));
        Answer answer = call(bearer -> server.get(path, bearer));
        if (answer.status() == 404 && json(answer).path("code").asString("").equals("batch_not_found")) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw refused(answer);
        }
        return Optional.of(json(answer));
    }

    /** By the number of each file; a document erased meanwhile has no result. */
    private static List<Outcome> outcomes(JsonNode batch) {
        Map<String, JsonNode> results = new HashMap<>();
        List<JsonNode> refused = new ArrayList<>();
        for (JsonNode result : batch.path("results")) {
            String document = result.path("document_id").asString("");
            if (document.isEmpty()) {
                refused.add(result);
            } else {
                results.put(document, result);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (JsonNode file : batch.path("files")) {
            boolean document = file.path("document_id").isString();
            JsonNode result = document ? results.get(file.path("document_id").asString()) : refused.get(next++);
            boolean read = result != null && !result.path("status").asString("").equals("failed");
            outcomes.add(new Outcome(read, Json.mapper().writeValueAsString(result == null ? erased(file) : result)));
        }
        return outcomes;
    }

    private static ObjectNode erased(JsonNode file) {
        ObjectNode outcome = Json.mapper().createObjectNode();
        outcome.put("status", "failed");
        outcome.set("document_id", file.path("document_id"));
        outcome.putObject("error")
                .put("code", "document_not_found")
                .put("message", "The document was erased on the server before its result was fetched.")
                .put("retryable", false);
        return outcome;
    }

    private Answer call(Request request) throws TargetException {
        try {
            Answer answer = request.send(token());
            if (answer.status() == 401) {
                token = null;
                answer = request.send(token());
            }
            return answer;
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "The server cannot be reached: " + e.getMessage(), null, e);
        }
    }

    private String token() throws IOException, TargetException {
        String known = token;
        if (known == null) {
            Answer answer = server.form(
                    "/oauth/token",
                    Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret));
            if (answer.status() != 200) {
                throw refused(answer);
            }
            known = json(answer).path("access_token").asString("");
            token = known;
        }
        return known;
    }

    private static TargetException refused(Answer answer) {
        JsonNode problem = json(answer);
        Reason reason = switch (answer.status()) {
            case 409 -> Reason.ID_TAKEN;
            case 413 -> Reason.TOO_LARGE;
            case 408, 429 -> Reason.UNAVAILABLE;
            default -> answer.status() >= 500 ? Reason.UNAVAILABLE : Reason.MISCONFIGURED;
        };
        String said = problem.path("detail")
                .asString(problem.path("error_description").asString(""));
        return new TargetException(
                reason,
                "The server answered " + answer.status() + (said.isEmpty() ? "" : ": " + said),
                answer.retryAfter().orElse(null),
                null);
    }

    private static JsonNode json(Answer answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JacksonException e) {
            return Json.mapper().createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    /** A call that needs a token. */
    private interface Request {
        Answer send(String bearer) throws IOException;
    }
}
