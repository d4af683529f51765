package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Who may use webhooks, and what they send. */
final class WebhookCallers {

    static final String WEBHOOKS = "/api/v1/webhooks";
    static final String TAG = "Webhooks";

    private WebhookCallers() {}

    /** A partner's own program. A page in a browser may not have its organisation's results sent elsewhere. */
    static Principal partner(Context ctx) {
        Principal principal = Requests.principal(ctx);
        if (principal.widget()) {
            throw new ProblemException(
                    ErrorCode.INSUFFICIENT_SCOPE, "A widget's session cannot manage webhooks; use an access token.");
        }
        return principal;
    }

    static Set<String> organisations(Context ctx) {
        return partner(ctx).organisations();
    }

    /** The body; an empty one is an object without keys. */
    static <T> T form(Context ctx, Class<T> type) throws IOException {
        byte[] body = Requests.body(ctx);
        try {
            T form = Json.mapper().readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
            if (form != null) {
                return form;
            }
        } catch (JacksonException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The body is not the JSON object expected.", e);
        }
        throw new ProblemException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
    }

    static void answer(Context ctx, int status, Object body) {
        ctx.status(status).result(Json.mapper().writeValueAsString(body)).contentType("application/json");
    }
}
