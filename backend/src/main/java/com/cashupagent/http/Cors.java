package com.cashupagent.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which pages may read the API's answers: those of origins that some credential registers. The session endpoint answers
 * any page, so that a developer reads why it refuses; a refusal holds nothing secret, and no cookie is ever involved.
 */
final class Cors {

    private static final String API = "/api/v1/";
    private static final String METHODS = "GET, HEAD, POST, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Prefer, Idempotency-Key, Last-Event-ID, If-None-Match, Tus-Resumable,"
                    + " Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override";
    private static final String EXPOSED = "X-Request-Id, Retry-After, Location, Preference-Applied, ETag,"
            + " Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Length, Upload-Metadata, Upload-Offset,"
            + " Upload-Expires, Upload-Document";
    private static final String MAX_AGE = "7200";

    private final Predicate<String> registered;

    Cors(Predicate<String> registered) {
        this.registered = registered;
    }

    void handle(Context ctx) {
        if (!ctx.path().startsWith(API)) {
            return;
        }
        ctx.res().addHeader("Vary", "Origin");
        Optional<String> origin = Requests.header(ctx, "Origin");
        boolean allowed =
                origin.isPresent() && (ctx.path().equals(WidgetRoutes.SESSIONS) || registered.test(origin.get()));
        if (allowed) {
            ctx.header("Access-Control-Allow-Origin", origin.get());
            ctx.header("Access-Control-Expose-Headers", EXPOSED);
        }
        if (ctx.method().equals(HandlerType.OPTIONS) && ctx.header("Access-Control-Request-Method") != null) {
            if (allowed) {
                ctx.header("Access-Control-Allow-Methods", METHODS);
                ctx.header("Access-Control-Allow-Headers", HEADERS);
                ctx.header("Access-Control-Max-Age", MAX_AGE);
            }
            ctx.status(204).skipRemainingHandlers();
        }
    }
}
