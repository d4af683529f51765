package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.secret.RandomText;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/** What is known of a request beside what it says. */
final class Requests {

    private static final String ID = "cashup.request-id";
    private static final String PRINCIPAL = "cashup.principal";

    private Requests() {}

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

    static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
