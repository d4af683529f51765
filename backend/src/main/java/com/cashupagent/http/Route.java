package com.cashupagent.http;

import com.cashupagent.auth.Scope;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;

/**
 * One line of the routes table: the server answers it, and {@code /openapi.json} describes it.
 *
 * @param scopes of which the caller's token must have one; empty: anyone may call
 */
record Route(
        HandlerType method,
        String path,
        List<Scope> scopes,
        String id,
        String tag,
        String summary,
        List<Parameter> parameters,
        Optional<Body> body,
        List<Answer> answers,
        boolean idempotent,
        Handler handler) {

    static final String EVENT_STREAM = "text/event-stream";

    /** A header, a query or path parameter. */
    record Parameter(String name, String in, boolean required, String description) {}

    /** What is sent: a media type and the record that describes it. */
    record Body(String mediaType, Class<?> schema) {}

    /**
     * What comes back.
     *
     * @param schema {@code Void} where there is no body, {@code String} for text, {@code byte[]} for a file
     */
    record Answer(int status, String description, String mediaType, Class<?> schema) {}

    /** Whether its answer goes on for as long as the client listens. */
    boolean streams() {
        return answers.stream().anyMatch(answer -> answer.mediaType().equals(EVENT_STREAM));
    }

    static RouteBuilder get(String path) {
        return new RouteBuilder(HandlerType.GET, path);
    }

    static RouteBuilder post(String path) {
        return new RouteBuilder(HandlerType.POST, path);
    }

    static RouteBuilder put(String path) {
        return new RouteBuilder(HandlerType.PUT, path);
    }

    static RouteBuilder patch(String path) {
        return new RouteBuilder(HandlerType.PATCH, path);
    }

    static RouteBuilder options(String path) {
        return new RouteBuilder(HandlerType.OPTIONS, path);
    }

    static RouteBuilder delete(String path) {
        return new RouteBuilder(HandlerType.DELETE, path);
    }
}
