package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.intake.RequestKeys;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.IdempotencyStore;
import com.cashupagent.store.Transactions;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Idempotency-Key} for requests with a small JSON body: the first is handled, and whoever sends the same again
 * within a day gets its answer. A refusal is not remembered, as it changed nothing. Thread-safe.
 */
public final class Idempotency {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String PURPOSE = "idempotent-answer";
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final RequestKeys keys;
    private final Sealer sealer;

    /** Everything is shared and thread-safe. */
    public Idempotency(Transactions transactions, RequestKeys keys, Sealer sealer) {
        this.transactions = transactions;
        this.keys = keys;
        this.sealer = sealer;
    }

    /** An answer as it is kept. */
    record Kept(int status, Map<String, String> headers, String body) {}

    /** The route as it is; if it wants to be, asked once for each key. */
    Route guard(Route route) {
        return route.idempotent()
                ? new Route(
                        route.method(),
                        route.path(),
                        route.scopes(),
                        route.id(),
                        route.tag(),
                        route.summary(),
                        route.parameters(),
                        route.body(),
                        route.answers(),
                        true,
                        once(route.handler()))
                : route;
    }

    private Handler once(Handler handler) {
        return ctx -> {
            Optional<String> header = Optional.ofNullable(ctx.header(HEADER));
            if (header.isEmpty()) {
                handler.handle(ctx);
                return;
            }
            Principal principal = Requests.principal(ctx);
            IdempotencyKey key = new IdempotencyKey(RequestKeys.checked(header.get()), fingerprint(ctx));
            Optional<Kept> before = begin(principal.submitter(), key);
            if (before.isPresent()) {
                replay(ctx, before.get());
            } else {
                handle(ctx, handler, principal.submitter(), key);
            }
        };
    }

    private void handle(Context ctx, Handler handler, String owner, IdempotencyKey key) throws Exception {
        boolean kept = false;
        try {
            handler.handle(ctx);
            if (ctx.statusCode() / 100 == 2) {
                keep(ctx, owner, key);
                kept = true;
            }
        } finally {
            if (!kept) {
                transactions.run(tx -> keys.forget(tx, owner, key));
            }
        }
    }

    /** The answer to replay; empty when the request is the first. */
    private Optional<Kept> begin(String owner, IdempotencyKey key) {
        return transactions.call(tx -> {
            Optional<IdempotencyStore.Used> used = keys.find(tx, owner, key);
            if (used.isEmpty()) {
                if (!began(() -> keys.begin(tx, owner, key))) {
                    throw inProgress();
                }
                return Optional.empty();
            }
            String sealed = used.get().answer();
            if (sealed == null) {
                throw inProgress();
            }
            return Optional.of(Json.mapper().readValue(sealer.open(sealed, PURPOSE), Kept.class));
        });
    }

    /** What makes the beginning of a transaction. */
    private interface Beginning {
        boolean begin();
    }

    private static boolean began(Beginning beginning) {
        try {
            return beginning.begin();
        } catch (RuntimeException e) {
            // The same request at the same moment; a lost database would have shown when the key was looked up.
            throw new ProblemException(
                    ErrorCode.IDEMPOTENCY_IN_PROGRESS, "The first request with this key is being handled.", e);
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                ErrorCode.IDEMPOTENCY_IN_PROGRESS, "The first request with this key is being handled.", AGAIN);
    }

    private void keep(Context ctx, String owner, IdempotencyKey key) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {"Location", "Content-Type"}) {
            String value = ctx.res().getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String body = Optional.ofNullable(ctx.result()).orElse("");
        String sealed =
                sealer.seal(Json.mapper().writeValueAsString(new Kept(ctx.statusCode(), headers, body)), PURPOSE);
        transactions.run(tx -> keys.answer(tx, owner, key, sealed));
    }

    private static void replay(Context ctx, Kept kept) {
        kept.headers().forEach(ctx::header);
        ctx.header(REPLAYED, "true");
        ctx.status(kept.status());
        if (!kept.body().isEmpty()) {
            ctx.result(kept.body());
            kept.headers().forEach(ctx::header);
        }
    }

    private static String fingerprint(Context ctx) throws java.io.IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((ctx.method() + " " + ctx.path() + "?"
                            + Optional.ofNullable(ctx.queryString()).orElse("") + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(Requests.body(ctx)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
