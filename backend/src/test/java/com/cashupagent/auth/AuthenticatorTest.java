package com.cashupagent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenticatorTest {

    private AuthFixture fixture;
    private IssuedCredential issued;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new AuthFixture(folder);
        issued = fixture.credentials.create(Set.of("eabl_main"), Set.of("https://portal.test"), false);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTokenNamesItsCredentialAndOrganisations() {
        Principal principal = fixture.authenticate(fixture.token(issued));

        assertThat(principal.credentialId()).isEqualTo(issued.clientId());
        assertThat(principal.organisations()).containsExactly("eabl_main");
        assertThat(principal.widget()).isFalse();
        assertThat(principal.maySee("eabl_main", "anyone")).isTrue();
        assertThat(principal.maySee("other", issued.clientId())).isFalse();
    }

    @Test
    void withoutATokenThereIsNoEntry() {
        for (String header : new String[] {"", "Bearer", "Bearer ", "Basic abc", "token"}) {
            ProblemException thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> fixture.auth.authenticator().authenticate(Optional.of(header), Optional.empty()));
            assertThat(thrown.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        }
    }

    @Test
    void anExpiredTokenIsRefusedThoughItWasRemembered() {
        String token = fixture.token(issued);
        fixture.authenticate(token);

        fixture.pass(Duration.ofMinutes(59));
        fixture.authenticate(token);
        fixture.pass(Duration.ofMinutes(1));

        refused(token);
    }

    @Test
    void anotherAlgorithmOrKeyIsRefused() throws ParseException, JOSEException {
        String token = fixture.token(issued);
        SignedJWT genuine = SignedJWT.parse(token);
        JWTClaimsSet claims = genuine.getJWTClaimsSet();

        refused(new PlainJWT(claims).serialize());
        String keyId = genuine.getHeader().getKeyID();
        SignedJWT mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(SignedTokens.ACCESS)
                        .keyID(keyId)
                        .build(),
                claims);
        mac.sign(new MACSigner(fixture.keys.published().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(mac.serialize());
        refused(PartnerKey.make(keyId).sign(claims));
        refused(token.substring(0, token.length() - 4) + "AAAA");
        String[] parts = token.split("\\.");
        refused(parts[0] + "." + parts[1] + ".");
        refused("a.b.c");
        refused("x".repeat(20_000));
    }

    @Test
    void aTokenOfAnotherServerIsRefused(@TempDir Path elsewhere) {
        try (AuthFixture other = new AuthFixture(elsewhere)) {
            IssuedCredential theirs = other.credentials.create(Set.of("eabl_main"), Set.of(), false);
            refused(other.token(theirs));
        }
    }

    @Test
    void aRevokedCredentialEndsItsTokensAtOnce() {
        String token = fixture.token(issued);
        fixture.authenticate(token);

        assertThat(fixture.credentials.revoke(issued.clientId())).isTrue();

        refused(token);
        assertThat(fixture.credentials.revoke(issued.clientId())).isFalse();
        assertThat(fixture.credentials.rotate(issued.clientId(), false)).isEmpty();
    }

    @Test
    void aRotatedCredentialEndsItsOldTokensAndSecretAtOnce() {
        String token = fixture.token(issued);
        fixture.authenticate(token);

        IssuedCredential renewed =
                fixture.credentials.rotate(issued.clientId(), false).orElseThrow();

        refused(token);
        assertThat(catchThrowableOfType(OAuthException.class, () -> fixture.token(issued)))
                .isNotNull();
        assertThat(renewed.publishableKey()).isEqualTo(issued.publishableKey());
        assertThat(fixture.authenticate(fixture.token(renewed)).credentialId()).isEqualTo(issued.clientId());
        assertThat(fixture.credentials
                        .rotate(issued.clientId(), true)
                        .orElseThrow()
                        .publishableKey())
                .isNotEqualTo(issued.publishableKey());
    }

    @Test
    void tokensOfARetiredKeyStayGoodUntilTheyExpire() {
        fixture.pass(Duration.ofDays(30).minusMinutes(1));
        String token = fixture.token(issued);
        fixture.pass(Duration.ofMinutes(2));
        String younger = fixture.token(issued);

        assertThat(fixture.keys.published().getKeys()).hasSize(2);
        fixture.authenticate(token);
        fixture.authenticate(younger);
    }

    private void refused(String token) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> fixture.authenticate(token));
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
    }
}
