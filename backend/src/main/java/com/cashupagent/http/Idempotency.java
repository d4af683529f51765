package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.intake.PurgeIdempotencyKeys;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final int LONGEST = 255;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** A request that has no answer by then ended with its server. */
    private static final Duration LOST = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final IdempotencyStore store;
    private final Sealer sealer;
    private final Clock clock;

    /** Everything is shared and thread-safe. */
    public Idempotency(Transactions transactions, IdempotencyStore store, Sealer sealer, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
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
            IdempotencyKey key = new IdempotencyKey(checked(header.get()), fingerprint(ctx));
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
                transactions.run(tx -> store.forget(tx, owner, key.key()));
            }
        }
    }

    /** The answer to replay; empty when the request is the first. */
    private Optional<Kept> begin(String owner, IdempotencyKey key) {
        Instant now = clock.instant();
        return transactions.call(tx -> {
            Optional<IdempotencyStore.Used> used = store.find(tx, owner, key.key());
            if (used.isPresent() && over(used.get(), now)) {
                store.forget(tx, owner, key.key());
                used = Optional.empty();
            }
            if (used.isEmpty()) {
                if (!began(() -> store.begin(tx, owner, key, now))) {
                    throw inProgress();
                }
                return Optional.empty();
            }
            if (!used.get().fingerprint().equals(key.fingerprint())) {
                throw new ProblemException(
                        ErrorCode.IDEMPOTENCY_CONFLICT, "The Idempotency-Key was sent with another request.");
            }
            String sealed = used.get().sealedAnswer();
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

    private static boolean over(IdempotencyStore.Used used, Instant now) {
        Duration limit = used.sealedAnswer() == null ? LOST : PurgeIdempotencyKeys.REMEMBERED;
        return used.since().plus(limit).isBefore(now);
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
        transactions.run(tx -> store.answer(tx, owner, key.key(), sealed));
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

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST || key.codePoints().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "Idempotency-Key must have 1 to " + LONGEST + " printable characters.");
        }
        return key;
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
