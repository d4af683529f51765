package com.cashupagent.auth;

import com.cashupagent.net.OutboundCaller;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Transactions;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The parts that decide who is calling, put together. Thread-safe. */
public final class Auth {

    private static final Duration ORIGINS_KEPT = Duration.ofSeconds(2);

    private final TokenEndpoint tokenEndpoint;
    private final WidgetSessions widgetSessions;
    private final Authenticator authenticator;
    private final SigningKeys keys;
    private final Supplier<String> issuer;
    private final RegisteredOrigins origins;

    /**
     * @param issuer what this server is called; asked on every use, since a free port is known only after the start
     * @param tokenLifetime of access tokens
     * @param caller fetches partners' keys that were registered as an address
     */
    public Auth(
            Transactions transactions,
            CredentialStore store,
            SigningKeys keys,
            Supplier<String> issuer,
            Duration tokenLifetime,
            OutboundCaller caller,
            Clock clock) {
        SignedTokens tokens = new SignedTokens(keys, issuer, clock);
        PartnerTokens partnerTokens = new PartnerTokens(new PartnerKeys(caller), clock);
        this.keys = keys;
        this.issuer = issuer;
        this.tokenEndpoint = new TokenEndpoint(
                transactions, store, tokens, new ClientAssertions(partnerTokens, issuer, clock), tokenLifetime, clock);
        this.widgetSessions = new WidgetSessions(transactions, store, tokens, partnerTokens, clock);
        this.authenticator = new Authenticator(tokens, transactions, store, issuer);
        this.origins = new RegisteredOrigins(() -> transactions.call(store::origins), ORIGINS_KEPT);
    }

    public TokenEndpoint tokenEndpoint() {
        return tokenEndpoint;
    }

    public WidgetSessions widgetSessions() {
        return widgetSessions;
    }

    public Authenticator authenticator() {
        return authenticator;
    }

    /** Whether a page of that origin may read the API's answers. */
    public boolean originRegistered(String origin) {
        return origins.contains(origin);
    }

    /** The JWK set that checks this server's tokens. */
    public String publishedKeys() {
        JWKSet published = keys.published();
        return published.toString(true);
    }

    /** RFC 8414's metadata. */
    public Map<String, Object> metadata() {
        String base = issuer.get();
        return Map.of(
                "issuer",
                base,
                "token_endpoint",
                base + TokenEndpoint.PATH,
                "jwks_uri",
                base + "/.well-known/jwks.json",
                "scopes_supported",
                Scope.wireNames(),
                "response_types_supported",
                List.of(),
                "grant_types_supported",
                List.of("client_credentials"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "client_secret_basic", "private_key_jwt"),
                "token_endpoint_auth_signing_alg_values_supported",
                KeySets.ALGORITHMS.stream().map(Object::toString).sorted().toList(),
                "service_documentation",
                base + "/docs");
    }

    /** The origins of the database, read again when they are a moment old. */
    private static final class RegisteredOrigins {

        private final Supplier<Set<String>> source;
        private final long keptNanos;
        private Set<String> known = Set.of();
        private long readAt;
        private boolean read;

        RegisteredOrigins(Supplier<Set<String>> source, Duration kept) {
            this.source = source;
            this.keptNanos = kept.toNanos();
        }

        synchronized boolean contains(String origin) {
            long age = System.nanoTime() - readAt;
            // An unknown one may have been registered this moment: look again, but not for every stranger.
            if (!read || age > keptNanos || (age > keptNanos / 10 && !known.contains(origin))) {
                known = source.get();
                readAt = System.nanoTime();
                read = true;
            }
            return known.contains(origin);
        }
    }
}
