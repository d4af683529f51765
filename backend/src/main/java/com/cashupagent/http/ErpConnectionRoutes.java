package com.cashupagent.http;

import com.cashupagent.auth.Scope;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.deliver.erp.posting.Connections;
import com.cashupagent.http.PostingAnswers.ErpConnectionList;
import com.cashupagent.http.PostingAnswers.ErpConnectionView;
import com.cashupagent.http.PostingAnswers.ErpTest;
import com.cashupagent.http.PostingAnswers.TableWritten;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's ERP connections. Secrets go in and never come out. */
final class ErpConnectionRoutes {

    private static final String TAG = "ERP";
    private static final String ALL = "/api/v1/erp-connections";
    private static final String ONE = ALL + "/{name}";
    private static final int LARGEST_TABLE = 16 << 20;

    private final Connections connections;

    ErpConnectionRoutes(Connections connections) {
        this.connections = connections;
    }

    /** A connection; credentials that are left out stay as they are. */
    record ConnectionForm(
            @Nullable String clientId,
            @Nullable String type,
            @Nullable ObjectNode settings,
            @Nullable Map<String, String> credentials) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "ConnectionForm[" + type + "]";
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL)
                        .named("listErpConnections", TAG, "Your ERP connections; their secrets are not shown.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Only this organisation's.")
                        .answersJson(200, "The connections, by name.", ErpConnectionList.class)
                        .problems(401, 403)
                        .by(ctx -> WebhookCallers.answer(
                                ctx,
                                200,
                                new ErpConnectionList(connections.list(organisations(ctx)).stream()
                                        .map(ErpConnectionView::of)
                                        .toList()))),
                Route.get(ONE)
                        .named("getErpConnection", TAG, "One connection; its secrets are not shown.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Whose, where the login has several organisations.")
                        .answersJson(200, "The connection.", ErpConnectionView.class)
                        .problems(401, 403, 404)
                        .by(ctx -> WebhookCallers.answer(
                                ctx, 200, ErpConnectionView.of(connections.get(organisation(ctx), name(ctx))))),
                Route.put(ONE)
                        .named("putErpConnection", TAG, "Make or change it; what waited for a login goes on.")
                        .needs(Scope.ERP_MANAGE)
                        .takes("application/json", ConnectionForm.class)
                        .answersJson(200, "The connection.", ErpConnectionView.class)
                        .problems(400, 401, 403, 422)
                        .by(this::put),
                Route.delete(ONE)
                        .named("deleteErpConnection", TAG, "Remove it; what was not sent yet needs attention then.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Whose, where the login has several organisations.")
                        .answers(204, "Removed.", "", Void.class)
                        .problems(401, 403, 404)
                        .by(ctx -> {
                            connections.delete(organisation(ctx), name(ctx));
                            ctx.status(204);
                        }),
                Route.post(ONE + "/test")
                        .named("testErpConnection", TAG, "Whether the system can be reached with this login.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Whose, where the login has several organisations.")
                        .answersJson(200, "What was found.", ErpTest.class)
                        .problems(401, 403, 404)
                        .by(this::test),
                Route.put(ONE + "/tables/{kind}")
                        .named("putErpTable", TAG, "Write a look-up table: vendor, account, tax_code, currency, item.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Whose, where the login has several organisations.")
                        .takes("text/csv", String.class)
                        .answersJson(200, "How many rows it has now.", TableWritten.class)
                        .problems(400, 401, 403, 404, 413)
                        .by(this::putTable),
                Route.post(ONE + "/tables/{kind}/refresh")
                        .named("refreshErpTable", TAG, "Fill a look-up table from the system's own list.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Whose, where the login has several organisations.")
                        .answersJson(200, "How many rows it has now.", TableWritten.class)
                        .problems(400, 401, 403, 404, 502)
                        .by(this::refresh));
    }

    private void put(Context ctx) throws IOException {
        ConnectionForm form = WebhookCallers.form(ctx, ConnectionForm.class);
        String type = Optional.ofNullable(form.type())
                .orElseThrow(() -> new ProblemException(ErrorCode.INVALID_REQUEST, "type is missing."));
        ObjectNode settings = Optional.ofNullable(form.settings()).orElseGet(Json.mapper()::createObjectNode);
        Connections.Shown shown = connections.put(new Connections.Draft(
                WebhookCallers.partner(ctx).organisation(Optional.ofNullable(form.clientId())),
                name(ctx),
                type,
                settings,
                Optional.ofNullable(form.credentials()),
                false));
        WebhookCallers.answer(ctx, 200, ErpConnectionView.of(shown));
    }

    private void test(Context ctx) {
        Optional<String> wrong = connections.test(organisation(ctx), name(ctx));
        WebhookCallers.answer(ctx, 200, new ErpTest(wrong.isEmpty(), wrong.orElse(null)));
    }

    private void putTable(Context ctx) throws IOException {
        Tables.Kind kind = kind(ctx);
        byte[] body = ctx.req().getInputStream().readNBytes(LARGEST_TABLE + 1);
        if (body.length > LARGEST_TABLE) {
            throw new ProblemException(
                    ErrorCode.FILE_TOO_LARGE, "A table may have at most " + LARGEST_TABLE + " bytes.");
        }
        int rows = connections.putTable(organisation(ctx), name(ctx), kind, new String(body, StandardCharsets.UTF_8));
        WebhookCallers.answer(ctx, 200, new PostingAnswers.TableWritten(kind.wireName(), rows));
    }

    private void refresh(Context ctx) {
        Tables.Kind kind = kind(ctx);
        int rows = connections.refreshTable(organisation(ctx), name(ctx), kind);
        WebhookCallers.answer(ctx, 200, new PostingAnswers.TableWritten(kind.wireName(), rows));
    }

    private static Tables.Kind kind(Context ctx) {
        return Stream.of(Tables.Kind.values())
                .filter(kind -> kind.wireName().equals(ctx.pathParam("kind")))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.INVALID_REQUEST, "The table must be vendor, account, tax_code, currency or item."));
    }

    private static String name(Context ctx) {
        return ctx.pathParam("name");
    }

    private static String organisation(Context ctx) {
        return WebhookCallers.partner(ctx).organisation(Requests.query(ctx, "client_id"));
    }

    private static Set<String> organisations(Context ctx) {
        return Requests.query(ctx, "client_id").isPresent()
                ? Set.of(organisation(ctx))
                : WebhookCallers.organisations(ctx);
    }
}
