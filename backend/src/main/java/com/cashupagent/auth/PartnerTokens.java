package com.cashupagent.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks JWTs that a partner signed with a key it registered. Thread-safe. */
final class PartnerTokens {

    private static final int LONGEST = 8_192;
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final PartnerKeys keys;
    private final Clock clock;

    PartnerTokens(PartnerKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The claims, when the signature fits one of the keys, the token is within its time, has a subject and an expiry no
     * further off than {@code longest}, and names one of the audiences (or, where these are empty, whatever it likes).
     */
    Optional<JWTClaimsSet> verify(String token, String registered, Set<String> audiences, Duration longest) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(DefaultJOSEObjectTypeVerifier.JWT);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(KeySets.ALGORITHMS, keys.source(registered)));
        processor.setJWTClaimsSetVerifier(new TimedClaims(audiences.isEmpty() ? null : audiences));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Instant expires = claims.getExpirationTime().toInstant();
            boolean shortLived = !expires.isAfter(clock.instant().plus(longest).plus(SKEW));
            return Optional.of(claims).filter(c -> shortLived);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private final class TimedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

        TimedClaims(@Nullable Set<String> audiences) {
            super(audiences, null, Set.of("sub", "exp"), null);
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
