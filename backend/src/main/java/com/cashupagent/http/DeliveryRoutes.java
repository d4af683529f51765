package com.cashupagent.http;

import static com.cashupagent.http.WebhookCallers.TAG;
import static com.cashupagent.http.WebhookCallers.WEBHOOKS;

import com.cashupagent.auth.Scope;
import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.webhook.DeliveryLog;
import com.cashupagent.http.WebhookAnswers.Delivery;
import com.cashupagent.http.WebhookAnswers.DeliveryDetail;
import com.cashupagent.http.WebhookAnswers.DeliveryPage;
import com.cashupagent.http.WebhookAnswers.Replayed;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore.Entry;
import com.cashupagent.store.WebhookDeliveryStore.Filter;
import com.cashupagent.store.WebhookDeliveryStore.Page;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The log of deliveries, and sending them again. */
final class DeliveryRoutes {

    private static final String ONE = WEBHOOKS + "/{webhook_id}";
    private static final String DELIVERIES = ONE + "/deliveries";
    private static final String TEST = "test";
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final Duration TEST_PATIENCE = Duration.ofSeconds(20);

    private final DeliveryLog log;

    DeliveryRoutes(DeliveryLog log) {
        this.log = log;
    }

    List<Route> routes() {
        return List.of(
                Route.get(DELIVERIES)
                        .named("listDeliveries", TAG, "What was sent to the webhook and will be, newest first.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .query("status", "pending, succeeded, failed or cancelled.")
                        .query("event_type", "Only events of this type.")
                        .query("document_id", "Only events of this document.")
                        .query("since", "ISO 8601; what was created then or later.")
                        .query("until", "ISO 8601; what was created before then.")
                        .query("limit", "How many, 1 to 200; 50 unless given.")
                        .query("before", "The page after the one that ended with this id.")
                        .answersJson(200, "A page.", DeliveryPage.class)
                        .problems(400, 401, 403, 404)
                        .by(this::page),
                Route.post(DELIVERIES + "/replay")
                        .named("replayDeliveries", TAG, "Send again what has ended, since a time.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .idempotent()
                        .query("since", "ISO 8601; what was created then or later.")
                        .query("status", "undelivered: only what failed or was cancelled.")
                        .answersJson(202, "How many deliveries.", Replayed.class)
                        .problems(400, 401, 403, 404, 409)
                        .by(this::replaySince),
                Route.get(DELIVERIES + "/{delivery_id}")
                        .named("getDelivery", TAG, "A delivery with its payload and every attempt.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .answersJson(200, "The delivery.", DeliveryDetail.class)
                        .problems(401, 403, 404)
                        .by(ctx -> WebhookCallers.answer(
                                ctx,
                                200,
                                DeliveryDetail.of(
                                        log.get(WebhookCallers.organisations(ctx), id(ctx), deliveryId(ctx))))),
                Route.post(DELIVERIES + "/{delivery_id}/replay")
                        .named("replayDelivery", TAG, "Send it again now, with the same ids.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .idempotent()
                        .answersJson(202, "The delivery, pending.", DeliveryDetail.class)
                        .problems(401, 403, 404, 409)
                        .by(ctx -> WebhookCallers.answer(
                                ctx,
                                202,
                                DeliveryDetail.of(
                                        log.replay(WebhookCallers.organisations(ctx), id(ctx), deliveryId(ctx))))),
                Route.post(ONE + "/test")
                        .named("testWebhook", TAG, "Send an event named test, once, and see what comes back.")
                        .needs(Scope.WEBHOOK_MANAGE, Scope.DOCUMENT_READ)
                        .idempotent()
                        .answersJson(200, "The delivery; 202 when the receiver keeps us waiting.", DeliveryDetail.class)
                        .problems(401, 403, 404, 409)
                        .by(this::test));
    }

    private void page(Context ctx) {
        int limit = limit(ctx);
        List<Entry> entries = log.page(
                WebhookCallers.organisations(ctx),
                id(ctx),
                new Page(filter(ctx), query(ctx, "before").orElse(null), limit + 1));
        List<Delivery> deliveries = entries.stream()
                .limit(limit)
                .map(entry -> Delivery.of(entry.delivery(), entry.event(), entry.last()))
                .toList();
        String next = entries.size() > limit ? deliveries.get(limit - 1).deliveryId() : null;
        WebhookCallers.answer(ctx, 200, new DeliveryPage(deliveries, next));
    }

    private static Filter filter(Context ctx) {
        return new Filter(
                query(ctx, "status").map(DeliveryRoutes::states).orElse(Set.of()),
                query(ctx, "event_type").map(DeliveryRoutes::type).orElse(null),
                query(ctx, "document_id").orElse(null),
                query(ctx, "since").map(text -> time("since", text)).orElse(null),
                query(ctx, "until").map(text -> time("until", text)).orElse(null));
    }

    private static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
    }

    private static String type(String name) {
        if (EventType.of(name).isEmpty() && !name.equals(TEST)) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "event_type must be one of " + EventType.wireNames() + " or test.");
        }
        return name;
    }

    private void replaySince(Context ctx) {
        Instant since = time("since", query(ctx, "since").orElse(""));
        String status = Optional.ofNullable(ctx.queryParam("status")).orElse("all");
        if (!status.equals("all") && !status.equals("undelivered")) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "status must be all or undelivered.");
        }
        int count = log.replaySince(WebhookCallers.organisations(ctx), id(ctx), since, status.equals("undelivered"));
        WebhookCallers.answer(ctx, 202, new Replayed(count));
    }

    private void test(Context ctx) {
        DeliveryLog.Detail detail = log.test(WebhookCallers.organisations(ctx), id(ctx), TEST_PATIENCE);
        WebhookCallers.answer(ctx, detail.delivery().state().ended() ? 200 : 202, DeliveryDetail.of(detail));
    }

    private static Instant time(String name, String text) {
        try {
            // A plus sign that was not encoded arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, name + " must be a time such as 2026-11-24T08:00:00Z.", e);
        }
    }

    private static int limit(Context ctx) {
        String text = Optional.ofNullable(ctx.queryParam("limit")).orElse(Integer.toString(PAGE));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "limit must be a number from 1 to 200.", e);
        }
        throw new ProblemException(ErrorCode.INVALID_REQUEST, "limit must be a number from 1 to 200.");
    }

    private static Set<State> states(String status) {
        Set<State> states = Arrays.stream(State.values())
                .filter(state -> WebhookAnswers.status(state).equals(status))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        if (states.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "status must be pending, succeeded, failed or cancelled.");
        }
        return states;
    }

    private static String id(Context ctx) {
        return ctx.pathParam("webhook_id");
    }

    private static String deliveryId(Context ctx) {
        return ctx.pathParam("delivery_id");
    }
}
