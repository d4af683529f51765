package com.cashupagent.http;

import com.cashupagent.auth.OAuthException;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Exceptions to {@code application/problem+json}; only the token endpoint speaks RFC 6749's language instead. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> {
            e.retryAfter().ifPresent(pause -> ctx.header("Retry-After", Long.toString(Math.max(1, pause.toSeconds()))));
            if (e.code().status() >= 500 && e.retryAfter().isEmpty()) {
                LOG.error("{} {}", Requests.id(ctx), e.code().wireName(), e);
            }
            answer(
                    ctx,
                    e.code(),
                    Objects.requireNonNullElse(e.getMessage(), e.code().title()));
        });
        routes.exception(OAuthException.class, Problems::oauth);
        routes.exception(HttpResponseException.class, Problems::javalin);
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", Requests.id(ctx), ctx.method(), e);
            answer(ctx, ErrorCode.INTERNAL_ERROR, "Something went wrong inside the server.");
        });
    }

    static void answer(Context ctx, ErrorCode code, String detail) {
        answer(ctx, code, detail, Map.of());
    }

    /** With extension members, such as {@code document_id}. */
    static void answer(Context ctx, ErrorCode code, String detail, Map<String, ?> extensions) {
        ObjectNode body = Json.mapper().valueToTree(ProblemDetails.of(code, detail, Requests.id(ctx)));
        extensions.forEach(body::putPOJO);
        if (code == ErrorCode.UNAUTHENTICATED) {
            ctx.header(
                    "WWW-Authenticate",
                    ctx.header("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        } else if (code == ErrorCode.INSUFFICIENT_SCOPE) {
            ctx.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        } else if ((code == ErrorCode.TOO_MANY_REQUESTS || code == ErrorCode.UNAVAILABLE)
                && ctx.res().getHeader("Retry-After") == null) {
            ctx.header("Retry-After", code == ErrorCode.UNAVAILABLE ? "5" : "60");
        }
        UnreadBody.drain(ctx);
        ctx.status(code.status()).result(Json.mapper().writeValueAsBytes(body)).contentType(ProblemDetails.MEDIA_TYPE);
    }

    private static void oauth(OAuthException e, Context ctx) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", e.error());
        body.put("error_description", Objects.requireNonNullElse(e.getMessage(), e.error()));
        if (e.status() == 401) {
            ctx.header("WWW-Authenticate", "Basic realm=\"CashUp Agent\"");
        }
        if (e.retryAfterSeconds() > 0) {
            ctx.header("Retry-After", Long.toString(e.retryAfterSeconds()));
        }
        ctx.status(e.status()).result(Json.mapper().writeValueAsBytes(body)).contentType("application/json");
    }

    private static void javalin(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            ctx.header("Allow", e.getDetails().getOrDefault("availableMethods", ""));
        }
        ErrorCode code = switch (e.getStatus()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.FILE_TOO_LARGE;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> e.getStatus() >= 500 ? ErrorCode.INTERNAL_ERROR : ErrorCode.INVALID_REQUEST;
        };
        answer(ctx, code, code == ErrorCode.NOT_FOUND ? "There is nothing at this address." : code.title() + ".");
    }
}
