package com.cashupagent.auth;

import com.cashupagent.secret.SigningKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs and checks this server's own JWTs: ES256 and nothing else. Checked signatures are remembered. Thread-safe. */
final class SignedTokens {

    /** RFC 9068. */
    static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    /** A browser's session. */
    static final JOSEObjectType SESSION = new JOSEObjectType("cashup-session+jwt");

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 8_192;
    private static final Duration OTHER_NODES_CLOCK = Duration.ofSeconds(30);

    private final SigningKeys keys;
    private final Supplier<String> issuer;
    private final Clock clock;
    private final Map<String, Checked> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignedTokens(SigningKeys keys, Supplier<String> issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Adds issuer, audience, times and id, and signs. */
    String sign(JOSEObjectType type, JWTClaimsSet.Builder claims, Duration lifetime) {
        Instant now = clock.instant();
        ECKey key = keys.current();
        JWTClaimsSet complete = claims.issuer(issuer.get())
                .audience(issuer.get())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                complete);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
        return jwt.serialize();
    }

    /** Empty when it is not a token of this server, or one that has expired. */
    Optional<Checked> verify(String token) {
        return verify(token, Duration.ZERO);
    }

    /** The same for one that may have expired a while ago. */
    Optional<Checked> verify(String token, Duration grace) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Checked> known;
        synchronized (remembered) {
            known = Optional.ofNullable(remembered.get(token));
        }
        if (known.isEmpty()) {
            known = check(token);
            known.ifPresent(checked -> {
                synchronized (remembered) {
                    remembered.put(token, checked);
                }
            });
        }
        Instant now = clock.instant();
        return known.filter(checked -> now.isBefore(checked.expires().plus(grace)));
    }

    private Optional<Checked> check(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && (ACCESS.equals(header.getType()) || SESSION.equals(header.getType()))
                    && header.getKeyID() != null;
            Optional<ECKey> key = ours ? keys.find(header.getKeyID()) : Optional.empty();
            if (key.isEmpty() || !jwt.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean whole = issuer.get().equals(claims.getIssuer())
                    && claims.getAudience().contains(issuer.get())
                    && claims.getExpirationTime() != null
                    && claims.getIssueTime() != null
                    && claims.getIssueTime()
                            .toInstant()
                            .isBefore(clock.instant().plus(OTHER_NODES_CLOCK));
            return whole
                    ? Optional.of(new Checked(
                            header.getType(), claims, claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** A token whose signature, issuer and audience are right. */
    record Checked(JOSEObjectType type, JWTClaimsSet claims, Instant expires) {

        /** A text claim; empty when it is missing or of another type. */
        Optional<String> text(String name) {
            return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }
}
