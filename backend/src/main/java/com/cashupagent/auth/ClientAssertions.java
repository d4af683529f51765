package com.cashupagent.auth;

import com.cashupagent.store.Credential;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** RFC 7523: a client proves itself by a JWT signed with its registered key, good for one use. Thread-safe. */
final class ClientAssertions {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final PartnerTokens tokens;
    private final Supplier<String> issuer;
    private final Clock clock;
    private final Map<String, Instant> used = new LinkedHashMap<>();

    ClientAssertions(PartnerTokens tokens, Supplier<String> issuer, Clock clock) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Whether the assertion is this client's, is meant for this server, is in time and has not been used before. */
    boolean holds(String assertion, Credential credential) {
        String keys = credential.clientKeys();
        if (keys == null) {
            return false;
        }
        Set<String> audiences = Set.of(issuer.get(), issuer.get() + TokenEndpoint.PATH);
        Optional<JWTClaimsSet> claims = tokens.verify(assertion, keys, audiences, LONGEST)
                .filter(c -> credential.id().equals(c.getSubject())
                        && credential.id().equals(c.getIssuer()));
        return claims.isPresent() && firstUse(credential.id(), claims.get());
    }

    private boolean firstUse(String clientId, JWTClaimsSet claims) {
        if (claims.getJWTID() == null || claims.getJWTID().isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        synchronized (used) {
            if (used.size() >= REMEMBERED) {
                used.values().removeIf(expires -> expires.isBefore(now));
            }
            return used.size() < REMEMBERED
                    && used.putIfAbsent(
                                    clientId + " " + claims.getJWTID(),
                                    claims.getExpirationTime().toInstant().plusSeconds(120))
                            == null;
        }
    }
}
