package com.cashupagent.demo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the page of postings asks of its own server, which asks the API. A portal's bookkeepers would log in; this
 * demonstration answers only browsers on its own machine, and only its own page.
 */
final class BooksRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BooksRoutes.class);
    private static final String DATA = "/postings/data";
    private static final String ONE = DATA + "/{document}/{posting}";
    /** No other origin's page can send it without being asked first. */
    private static final String OWN_PAGE = "X-Portal-Page";

    private static final Map<String, String> VERBS = Map.of("retry", "{}", "approve", "{}", "reject", "{}");

    private final Books books;

    BooksRoutes(Books books) {
        this.books = books;
    }

    void add(RoutesConfig routes) {
        routes.get(
                DATA,
                ctx -> relay(
                        ctx,
                        "GET",
                        "/api/v1/postings?limit=50" + parameter(ctx, "status") + parameter(ctx, "before"),
                        ""));
        routes.get(
                DATA + "/{document}",
                ctx -> relay(ctx, "GET", "/api/v1/documents/" + id(ctx, "document") + "/postings", ""));
        routes.post(
                DATA + "/{document}/preview",
                ctx -> relay(
                        ctx,
                        "POST",
                        "/api/v1/documents/" + id(ctx, "document") + "/postings",
                        "{\"dry_run\":true,\"connection\":\"" + connection(ctx) + "\"}"));
        routes.post(
                DATA + "/vendors", ctx -> answer(ctx, () -> books.addVendor(given(ctx, "code"), given(ctx, "name"))));
        routes.post(ONE + "/{verb}", ctx -> {
            String verb = ctx.pathParam("verb");
            String body = Optional.ofNullable(VERBS.get(verb)).orElseThrow(NotFoundResponse::new);
            relay(
                    ctx,
                    "POST",
                    "/api/v1/documents/" + id(ctx, "document") + "/postings/" + id(ctx, "posting") + "/" + verb,
                    body);
        });
    }

    private static void protect(Context ctx) throws UnknownHostException {
        boolean here = InetAddress.getByName(ctx.ip()).isLoopbackAddress();
        if (!here || !"postings".equals(ctx.header(OWN_PAGE))) {
            throw new ForbiddenResponse("Only this portal's own page, on its own machine.");
        }
    }

    /** A call to the API. */
    private interface Call {
        Books.Answer make() throws IOException, InterruptedException;
    }

    private void relay(Context ctx, String method, String path, String body) throws UnknownHostException {
        answer(ctx, () -> books.send(method, path, body.isEmpty() ? "" : "application/json", body));
    }

    private static void answer(Context ctx, Call call) throws UnknownHostException {
        protect(ctx);
        try {
            Books.Answer answer = call.make();
            ctx.status(answer.status()).contentType("application/json").result(answer.body());
        } catch (IOException e) {
            LOG.warn("the API does not answer", e);
            ctx.status(502)
                    .contentType("application/json")
                    .result("{\"detail\":\"The server does not answer; is it running?\"}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(text -> !text.isEmpty())
                .map(text -> "&" + name + "=" + Books.encoded(text))
                .orElse("");
    }

    /** As the API makes them; nothing else may stand in an address. */
    private static String id(Context ctx, String name) {
        return plain(ctx.pathParam(name));
    }

    private static String connection(Context ctx) {
        return plain(given(ctx, "connection"));
    }

    private static String given(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    private static String plain(String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,80}")) {
            throw new NotFoundResponse();
        }
        return text;
    }
}
