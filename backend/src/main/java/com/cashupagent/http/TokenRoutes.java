package com.cashupagent.http;

import com.cashupagent.auth.Auth;
import com.cashupagent.auth.TokenAnswer;
import com.cashupagent.auth.TokenEndpoint;
import com.cashupagent.auth.TokenRequest;
import com.cashupagent.json.Json;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** OAuth: tokens, metadata, keys. */
final class TokenRoutes {

    private static final String TAG = "Authentication";

    private final Auth auth;

    TokenRoutes(Auth auth) {
        this.auth = auth;
    }

    /** The form of a token request; RFC 6749, 4.4 and RFC 7523, 2.2. */
    record TokenForm(
            String grantType,
            String clientId,
            String clientSecret,
            String scope,
            String clientAssertionType,
            String clientAssertion) {}

    /** RFC 6749, 5.2. */
    record TokenError(String error, String errorDescription) {}

    List<Route> routes() {
        return List.of(
                Route.post(TokenEndpoint.PATH)
                        .named("token", TAG, "Get an access token by client credentials.")
                        .takes("application/x-www-form-urlencoded", TokenForm.class)
                        .answersJson(200, "The token.", TokenAnswer.class)
                        .answersJson(400, "What RFC 6749 calls an error.", TokenError.class)
                        .answersJson(401, "The client is unknown, or its proof does not hold.", TokenError.class)
                        .answersJson(429, "Too many failures; wait as Retry-After says.", TokenError.class)
                        .by(this::token),
                Route.get("/.well-known/oauth-authorization-server")
                        .named("metadata", TAG, "Authorization server metadata, RFC 8414.")
                        .answersJson(200, "The metadata.", Map.class)
                        .by(ctx -> json(ctx, Json.mapper().writeValueAsString(auth.metadata()))),
                Route.get("/.well-known/jwks.json")
                        .named("keys", TAG, "The public keys that check access tokens.")
                        .answersJson(200, "A JWK set.", Map.class)
                        .by(ctx -> {
                            ctx.header("Cache-Control", "public, max-age=300");
                            json(ctx, auth.publishedKeys());
                        }));
    }

    private void token(Context ctx) {
        ctx.header("Pragma", "no-cache");
        Map<String, List<String>> form = ctx.isFormUrlencoded() ? ctx.formParamMap() : Map.of();
        TokenAnswer answer =
                auth.tokenEndpoint().grant(new TokenRequest(form, Requests.header(ctx, "Authorization"), ctx.ip()));
        json(ctx, Json.mapper().writeValueAsString(answer));
    }

    private static void json(Context ctx, String body) {
        ctx.result(body).contentType("application/json");
    }
}
