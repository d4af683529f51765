package com.cashupagent.http;

import com.cashupagent.auth.Scope;
import com.cashupagent.http.Route.Answer;
import com.cashupagent.http.Route.Body;
import com.cashupagent.http.Route.Parameter;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a {@link Route} so that it reads like a sentence. */
final class RouteBuilder {

    private static final Pattern PATH_PARAMETER = Pattern.compile("[{<]([a-z_]+)[}>]");

    private final HandlerType method;
    private final String path;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private List<Scope> scopes = List.of();
    private Optional<Body> body = Optional.empty();
    private boolean idempotent;
    private String id = "";
    private String tag = "";
    private String summary = "";

    RouteBuilder(HandlerType method, String path) {
        this.method = method;
        this.path = path;
        Matcher matcher = PATH_PARAMETER.matcher(path);
        while (matcher.find()) {
            parameters.add(new Parameter(matcher.group(1), "path", true, ""));
        }
    }

    RouteBuilder named(String operationId, String inTag, String saying) {
        id = operationId;
        tag = inTag;
        summary = saying;
        return this;
    }

    /** One of these. */
    RouteBuilder needs(Scope... anyOf) {
        scopes = List.of(anyOf);
        return this;
    }

    RouteBuilder header(String name, String description) {
        parameters.add(new Parameter(name, "header", false, description));
        return this;
    }

    /** The same key and body twice is one request. */
    RouteBuilder idempotent() {
        idempotent = true;
        return header(Idempotency.HEADER, "The same key and body within a day is one request, and has one answer.");
    }

    RouteBuilder query(String name, String description) {
        parameters.add(new Parameter(name, "query", false, description));
        return this;
    }

    RouteBuilder takes(String mediaType, Class<?> schema) {
        body = Optional.of(new Body(mediaType, schema));
        return this;
    }

    RouteBuilder answers(int status, String description, String mediaType, Class<?> schema) {
        answers.add(new Answer(status, description, mediaType, schema));
        return this;
    }

    RouteBuilder answersJson(int status, String description, Class<?> schema) {
        return answers(status, description, "application/json", schema);
    }

    RouteBuilder problems(int... statuses) {
        for (int status : statuses) {
            answers(status, "See the code of the problem.", ProblemDetails.MEDIA_TYPE, ProblemDetails.class);
        }
        return this;
    }

    Route by(Handler handler) {
        return new Route(
                method,
                path,
                scopes,
                id,
                tag,
                summary,
                List.copyOf(parameters),
                body,
                List.copyOf(answers),
                idempotent,
                handler);
    }
}
