package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request goes through first and last: an id, safe headers, counting, one line in the access log. */
final class Tracking {

    private static final Logger ACCESS = LoggerFactory.getLogger("com.cashupagent.http.access");
    private static final String COUNTED = "cashup.counted";
    private static final int LONGEST_PATH = 200;

    private final InFlight inFlight;
    private final boolean https;

    Tracking(InFlight inFlight, boolean https) {
        this.inFlight = inFlight;
        this.https = https;
    }

    void begin(Context ctx) {
        if (ctx.attribute(COUNTED) == null) {
            ctx.attribute(COUNTED, Boolean.TRUE);
            inFlight.began();
        }
        ctx.header("X-Request-Id", Requests.id(ctx));
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        if (https) {
            ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (inFlight.draining() && !ctx.path().startsWith("/health")) {
            ctx.header("Connection", "close");
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The server is stopping.");
        }
    }

    /** Neither query strings nor headers are logged: they can carry secrets. */
    void end(Context ctx, float millis) {
        if (ctx.attribute(COUNTED) != null) {
            ctx.attribute(COUNTED, null);
            inFlight.ended();
        }
        String path = ctx.path();
        ACCESS.info(
                "{} {} {} {} ms {} {} {}",
                ctx.method(),
                path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path,
                ctx.statusCode(),
                Math.round(millis),
                ctx.ip(),
                Requests.knownPrincipal(ctx).map(Principal::credentialId).orElse("-"),
                Requests.id(ctx));
    }
}
