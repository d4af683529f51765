package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** What is known of a request beside what it says. */
final class Requests {

    private static final String ID = "cashup.request-id";
    private static final String PRINCIPAL = "cashup.principal";

    private static final String BODY = "cashup.body";
    private static final int LARGEST_BODY = 65_536;

    private Requests() {}

    /** The first 64 KB of the body, read once; for JSON, which is never longer. */
    static byte[] body(Context ctx) throws IOException {
        byte[] known = ctx.attribute(BODY);
        if (known == null) {
            known = ctx.req().getInputStream().readNBytes(LARGEST_BODY);
            ctx.attribute(BODY, known);
        }
        return known;
    }

    static String id(Context ctx) {
        String known = ctx.attribute(ID);
        if (known == null) {
            known = RandomText.of("req_", 20);
            ctx.attribute(ID, known);
        }
        return known;
    }

    static void principal(Context ctx, Principal principal) {
        ctx.attribute(PRINCIPAL, principal);
    }

    /** Who is calling; only where the route needs a scope. */
    static Principal principal(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(PRINCIPAL), "the route needs no scope");
    }

    static Optional<Principal> knownPrincipal(Context ctx) {
        return Optional.ofNullable(ctx.attribute(PRINCIPAL));
    }

    /** 0 when the client has seen none. */
    static long lastEventId(Context ctx) {
        return header(ctx, "Last-Event-ID").map(Requests::eventId).orElse(0L);
    }

    static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static long eventId(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "Last-Event-ID is not the id of an event of this server.", e);
        }
    }
}
