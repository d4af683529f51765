package com.cashupagent.http;

import com.cashupagent.auth.WidgetSessions;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Sessions of the browser widget. */
final class WidgetRoutes {

    static final String SESSIONS = "/api/v1/widget/sessions";

    private static final int LARGEST = 16_384;

    private final WidgetSessions sessions;

    WidgetRoutes(WidgetSessions sessions) {
        this.sessions = sessions;
    }

    /** What the widget sends. */
    record SessionForm(
            @Nullable String publishableKey,
            @Nullable String clientId,
            @Nullable String userToken) {}

    List<Route> routes() {
        return List.of(Route.post(SESSIONS)
                .named("openWidgetSession", "Widget", "Publishable key and origin to a ten-minute token.")
                .header("Origin", "Set by the browser; must be registered for the key.")
                .header(
                        "Authorization",
                        "Optional: the Bearer token of the session to carry on, whose documents then stay readable.")
                .takes("application/json", SessionForm.class)
                .answersJson(200, "The session.", WidgetSessions.Session.class)
                .problems(400, 401, 403, 429)
                .by(this::open));
    }

    private void open(Context ctx) throws IOException {
        SessionForm form = form(ctx);
        WidgetSessions.Session session = sessions.open(new WidgetSessions.Request(
                given(form.publishableKey()).orElse(""),
                given(form.clientId()),
                given(form.userToken()),
                Requests.header(ctx, "Origin"),
                Requests.header(ctx, "Authorization"),
                ctx.ip()));
        ctx.result(Json.mapper().writeValueAsString(session)).contentType("application/json");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    private static SessionForm form(Context ctx) throws IOException {
        byte[] body = ctx.req().getInputStream().readNBytes(LARGEST);
        try {
            SessionForm form = Json.mapper().readValue(body, SessionForm.class);
            if (form != null) {
                return form;
            }
        } catch (JacksonException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.", e);
        }
        throw new ProblemException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
    }
}
