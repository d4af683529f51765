package com.cashupagent.deliver.erp.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.Outcome;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Access tokens (RFC 6749), kept in memory until shortly before they expire. Thread-safe. */
public final class BearerTokens {

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final int USUAL_SECONDS = 300;
    private static final int MOST_KEPT = 1_000;

    private final ErpCalls calls;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    /** One exchange at a time for a connection; different ones rarely meet. */
    private final Object[] locks = new Object[64];

    public BearerTokens(ErpCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        Arrays.setAll(locks, i -> new Object());
    }

    private record Kept(String token, Instant until) {}

    /** How tokens are asked for. @param basic an Authorization header, empty when the form proves the client */
    public record Grant(String address, Map<String, String> form, Optional<String> basic) {

        /** Client credentials with client_id and client_secret in the header, as RFC 6749 prefers. */
        public static Grant clientCredentials(ErpAccount account) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "client_credentials");
            account.setting("scope").ifPresent(scope -> form.put("scope", scope));
            return new Grant(
                    account.setting("token_url").orElse(""),
                    form,
                    Optional.of(BearerTokens.basic(
                            encoded(account.secret("client_id").orElse("")),
                            encoded(account.secret("client_secret").orElse("")))));
        }

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Grant[" + address + "]";
        }
    }

    /** An authorization by tokens that a grant gets. */
    public Authorization by(ErpAccount account, Function<ErpAccount, Grant> grant) {
        return by(account, (Source) () -> fetch(grant.apply(account)));
    }

    /** Where a fresh token comes from. */
    @FunctionalInterface
    public interface Source {

        /** The token endpoint's answer. */
        JsonNode fetch();
    }

    /** An authorization by tokens of a source. */
    public Authorization by(ErpAccount account, Source source) {
        String key = account.organisationId() + "\n" + account.name() + "\n" + account.revision();
        AtomicReference<String> refused = new AtomicReference<>("");
        return (method, uri, body, renewed) -> {
            synchronized (locks[Math.floorMod(key.hashCode(), locks.length)]) {
                Kept known = kept.get(key);
                // Another thread may have had a new one meanwhile.
                boolean good = known != null
                        && known.until().isAfter(clock.instant())
                        && !(renewed && known.token().equals(refused.get()));
                Kept given = known != null && good ? known : keep(key, source.fetch());
                refused.set(given.token());
                return Map.of("Authorization", "Bearer " + given.token());
            }
        };
    }

    private Kept keep(String key, JsonNode answer) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Duration good = Duration.ofSeconds(answer.path("expires_in").asInt(USUAL_SECONDS));
        Kept fresh = new Kept(
                answer.path("access_token").asString(),
                clock.instant().plus(good).minus(EARLY));
        kept.put(key, fresh);
        return fresh;
    }

    /**
     * Asks for a token.
     *
     * @throws LoginFailedException when none is given
     */
    public JsonNode fetch(Grant grant) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        grant.basic().ifPresent(value -> headers.put("Authorization", value));
        byte[] form = grant.form().entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
        Reply reply = calls.send(
                new ErpCalls.Request("POST", grant.address(), headers, form), (method, uri, body, renewed) -> Map.of());
        if (reply instanceof Reply.Settled settled) {
            throw new LoginFailedException(without(settled.outcome()));
        }
        Reply.Answered answered = (Reply.Answered) reply;
        JsonNode json = answered.json();
        if (answered.status() < 300 && !json.path("access_token").asString("").isEmpty()) {
            return json;
        }
        throw new LoginFailedException(new Outcome.Reconnect("The login was refused ("
                + answered.status() + " " + json.path("error").asString("without a reason")
                + "); renew the connection's credentials."));
    }

    /** A lost answer of the token's server says nothing about the bill, which was not sent. */
    private static Outcome without(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return new Outcome.RetryAfter(Optional.empty(), "No login could be had: " + unknown.message());
        }
        return outcome instanceof Outcome.RetryAfter || outcome instanceof Outcome.Rejected
                ? outcome
                : new Outcome.Reconnect("The login was refused (401); renew the connection's credentials.");
    }

    /** The header of HTTP Basic (RFC 7617). */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
