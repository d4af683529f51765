package com.cashupagent.http;

import static com.cashupagent.http.WebhookCallers.TAG;
import static com.cashupagent.http.WebhookCallers.WEBHOOKS;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.deliver.webhook.Registered;
import com.cashupagent.deliver.webhook.Registration;
import com.cashupagent.deliver.webhook.Registry;
import com.cashupagent.http.WebhookAnswers.Webhook;
import com.cashupagent.http.WebhookAnswers.WebhookList;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.WebhookEndpoint;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registration of webhooks. The guide's script registers with the token it reads documents with. */
final class WebhookRoutes {

    private static final String ONE = WEBHOOKS + "/{webhook_id}";

    private final Registry registry;

    WebhookRoutes(Registry registry) {
        this.registry = registry;
    }

    /** What registers an endpoint. */
    record RegisterForm(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable String secret,
            @Nullable String clientId) {}

    /** What changes one; {@code status} is {@code active} or {@code disabled}. */
    record ChangeForm(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable String status) {}

    /** The new secret; without one, it is made. */
    record RotateForm(@Nullable String secret) {}

    List<Route> routes() {
        return List.of(
                Route.post(WEBHOOKS + "/register")
                        .named("registerWebhook", TAG, "Be told of events; a secret that you leave out is made, once.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .idempotent()
                        .takes("application/json", RegisterForm.class)
                        .answersJson(201, "The webhook.", Webhook.class)
                        .problems(400, 401, 403, 422)
                        .by(this::register),
                Route.get(WEBHOOKS)
                        .named("listWebhooks", TAG, "Your webhooks, with how their deliveries go.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .query("client_id", "Only this organisation's.")
                        .answersJson(200, "The webhooks, oldest first.", WebhookList.class)
                        .problems(401, 403)
                        .by(this::list),
                Route.get(ONE)
                        .named("getWebhook", TAG, "One webhook.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .answersJson(200, "The webhook.", Webhook.class)
                        .problems(401, 403, 404)
                        .by(ctx -> WebhookCallers.answer(
                                ctx, 200, answer(registry.get(WebhookCallers.organisations(ctx), id(ctx))))),
                Route.patch(ONE)
                        .named("changeWebhook", TAG, "Another address, other events; enable or disable.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .takes("application/json", ChangeForm.class)
                        .answersJson(200, "The webhook.", Webhook.class)
                        .problems(400, 401, 403, 404, 422)
                        .by(this::change),
                Route.delete(ONE)
                        .named("deleteWebhook", TAG, "Remove the webhook with what waits for it and its log.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .answers(204, "Removed.", "", Void.class)
                        .problems(401, 403, 404)
                        .by(ctx -> {
                            registry.delete(WebhookCallers.organisations(ctx), id(ctx));
                            ctx.status(204);
                        }),
                Route.post(ONE + "/rotate-secret")
                        .named("rotateWebhookSecret", TAG, "A new secret; the old one signs, too, for 24 hours.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .idempotent()
                        .takes("application/json", RotateForm.class)
                        .answersJson(200, "The webhook, with the secret if it was made.", Webhook.class)
                        .problems(400, 401, 403, 404)
                        .by(this::rotate));
    }

    private void register(Context ctx) throws IOException {
        Principal principal = WebhookCallers.partner(ctx);
        RegisterForm form = WebhookCallers.form(ctx, RegisterForm.class);
        String url = Optional.ofNullable(form.url())
                .orElseThrow(() -> new ProblemException(ErrorCode.INVALID_REQUEST, "url is missing."));
        Registered registered = registry.register(new Registration(
                principal.organisation(given(form.clientId())),
                principal.credentialId(),
                url,
                names(form.events()).orElse(List.of()),
                given(form.secret())));
        ctx.header("Location", WEBHOOKS + "/" + registered.endpoint().id());
        WebhookCallers.answer(ctx, 201, Webhook.of(registered.endpoint(), registered.freshSecret(), Optional.empty()));
    }

    private void list(Context ctx) {
        Principal principal = WebhookCallers.partner(ctx);
        Optional<String> one = given(ctx.queryParam("client_id"));
        List<Webhook> webhooks = registry
                .list(one.isPresent() ? List.of(principal.organisation(one)) : List.copyOf(principal.organisations()))
                .stream()
                .map(this::answer)
                .toList();
        WebhookCallers.answer(ctx, 200, new WebhookList(webhooks));
    }

    private void change(Context ctx) throws IOException {
        ChangeForm form = WebhookCallers.form(ctx, ChangeForm.class);
        Optional<Boolean> active = Optional.ofNullable(form.status()).map(WebhookRoutes::active);
        WebhookEndpoint changed = registry.change(
                WebhookCallers.organisations(ctx),
                id(ctx),
                Optional.ofNullable(form.url()),
                names(form.events()),
                active);
        WebhookCallers.answer(ctx, 200, answer(changed));
    }

    private void rotate(Context ctx) throws IOException {
        RotateForm form = WebhookCallers.form(ctx, RotateForm.class);
        Registered rotated = registry.rotate(WebhookCallers.organisations(ctx), id(ctx), given(form.secret()));
        WebhookCallers.answer(
                ctx,
                200,
                Webhook.of(rotated.endpoint(), rotated.freshSecret(), registry.disablesAt(rotated.endpoint())));
    }

    private Webhook answer(WebhookEndpoint endpoint) {
        return Webhook.of(endpoint, Optional.empty(), registry.disablesAt(endpoint));
    }

    private static String id(Context ctx) {
        return ctx.pathParam("webhook_id");
    }

    private static boolean active(String status) {
        return switch (status) {
            case "active" -> true;
            case "disabled" -> false;
            default -> throw new ProblemException(ErrorCode.INVALID_REQUEST, "status must be active or disabled.");
        };
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    private static Optional<List<String>> names(@Nullable List<@Nullable String> events) {
        return Optional.ofNullable(events)
                .map(list -> list.stream()
                        .map(name -> Objects.requireNonNullElse(name, ""))
                        .toList());
    }
}
