package com.cashupagent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenEndpointTest {

    private static final String GRANT = "client_credentials";

    private AuthFixture fixture;
    private IssuedCredential issued;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = new AuthFixture(folder);
        issued = fixture.credentials.create(Set.of("eabl_main", "eabl_client"), Set.of(), false);
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void theGuidesFormGetsATokenWithTheScopesItAskedFor() throws ParseException {
        TokenAnswer answer = fixture.post(
                "grant_type",
                GRANT,
                "client_id",
                issued.clientId(),
                "client_secret",
                issued.clientSecret(),
                "scope",
                "document:process document:read");

        assertThat(answer.tokenType()).isEqualTo("Bearer");
        assertThat(answer.expiresIn()).isEqualTo(3600);
        assertThat(answer.scope()).isEqualTo("document:process document:read");
        SignedJWT jwt = SignedJWT.parse(answer.accessToken());
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(AuthFixture.ISSUER);
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(AuthFixture.ISSUER);
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("orgs")).containsExactly("eabl_client", "eabl_main");
        assertThat(jwt.getJWTClaimsSet().getJWTID()).hasSize(26);
        assertThat(fixture.authenticate(answer.accessToken()).scopes())
                .containsExactlyInAnyOrder("document:process", "document:read");
    }

    @Test
    void basicWorksToo() {
        TokenAnswer answer = fixture.postAs(basic(issued.clientId(), issued.clientSecret()), "grant_type", GRANT);

        assertThat(answer.scope().split(" ")).containsExactlyInAnyOrderElementsOf(Scope.wireNames());
    }

    @Test
    void everyErrorHasItsNameInTheRfc() {
        String id = issued.clientId();
        String secret = issued.clientSecret();
        expect("invalid_request", 400, () -> fixture.post("client_id", id, "client_secret", secret));
        expect("unsupported_grant_type", 400, () -> fixture.post("grant_type", "password"));
        expect("invalid_client", 401, () -> fixture.post("grant_type", GRANT));
        expect("invalid_client", 401, () -> fixture.post("grant_type", GRANT, "client_id", id));
        expect("invalid_client", 401, () -> fixture.post("grant_type", GRANT, "client_id", id, "client_secret", "no"));
        expect("invalid_client", 401, () -> fixture.post("grant_type", GRANT, "client_id", "x", "client_secret", "y"));
        expect(
                "invalid_scope",
                400,
                () -> fixture.post(
                        "grant_type", GRANT, "client_id", id, "client_secret", secret, "scope", "document:read root"));
        expect(
                "invalid_scope",
                400,
                () -> fixture.post("grant_type", GRANT, "client_id", id, "client_secret", secret, "scope", "  "));
        expect(
                "invalid_request",
                400,
                () -> fixture.post("grant_type", GRANT, "grant_type", GRANT, "client_id", id, "client_secret", secret));
        expect(
                "invalid_request",
                400,
                () -> fixture.postAs(basic(id, secret), "grant_type", GRANT, "client_secret", secret));
        expect("invalid_request", 400, () -> fixture.postAs(basic(id, secret), "grant_type", GRANT, "client_id", "o"));
        expect("invalid_client", 401, () -> fixture.postAs("Basic %%%", "grant_type", GRANT));
        expect("invalid_client", 401, () -> fixture.postAs("Basic bm9jb2xvbg==", "grant_type", GRANT));
        expect("invalid_client", 401, () -> fixture.postAs(basic(id, "%zz"), "grant_type", GRANT));
    }

    @Test
    void aCredentialCanBeHeldToFewerScopes() {
        IssuedCredential reader = fixture.credentials.create(
                new NewCredential(Set.of("a"), Set.of(), Set.of("document:read"), false, null, null));

        expect(
                "invalid_scope",
                400,
                () -> fixture.post(
                        "grant_type",
                        GRANT,
                        "client_id",
                        reader.clientId(),
                        "client_secret",
                        reader.clientSecret(),
                        "scope",
                        "document:process document:read"));
        assertThat(fixture.authenticate(fixture.token(reader)).scopes()).containsExactly("document:read");
    }

    @Test
    void failuresSlowAGuesserDownAndNobodyElse(@TempDir Path folder) {
        try (AuthFixture quiet = new AuthFixture(folder)) {
            IssuedCredential victim = quiet.credentials.create(Set.of("a"), Set.of(), false);
            for (int i = 0; i < 10; i++) {
                expect("invalid_client", 401, () -> guess(quiet, victim));
            }
            OAuthException slow = expect("temporarily_unavailable", 429, () -> guess(quiet, victim));
            assertThat(slow.retryAfterSeconds()).isBetween(1L, 61L);

            IssuedCredential other = quiet.credentials.create(Set.of("a"), Set.of(), false);
            assertThat(quiet.token(other)).isNotEmpty();
            quiet.pass(Duration.ofSeconds(61));
            assertThat(quiet.token(victim)).isNotEmpty();
        }
    }

    @Test
    void manyIdsFromOneAddressAreSlowedDownToo(@TempDir Path folder) {
        try (AuthFixture quiet = new AuthFixture(folder)) {
            for (int i = 0; i < 60; i++) {
                String id = "guess" + i;
                expect(
                        "invalid_client",
                        401,
                        () -> quiet.post("grant_type", GRANT, "client_id", id, "client_secret", "x"));
            }
            expect(
                    "temporarily_unavailable",
                    429,
                    () -> quiet.post("grant_type", GRANT, "client_id", "new", "client_secret", "x"));
        }
    }

    @Test
    void secretsStayOutOfTextsAndOfTheDatabase() {
        assertThat(issued.toString()).doesNotContain(issued.clientSecret());
        assertThat(fixture.credentials.list())
                .allSatisfy(c -> assertThat(c.secretHash()).startsWith("pbkdf2").doesNotContain(issued.clientSecret()));
        assertThatThrownBy(() -> guess(fixture, issued)).hasMessageNotContaining("wrong");
    }

    private static TokenAnswer guess(AuthFixture fixture, IssuedCredential victim) {
        return fixture.post("grant_type", GRANT, "client_id", victim.clientId(), "client_secret", "wrong");
    }

    private static OAuthException expect(String error, int status, ThrowingCallable call) {
        OAuthException thrown = catchThrowableOfType(OAuthException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.error()).isEqualTo(error);
        assertThat(thrown.status()).isEqualTo(status);
        return thrown;
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
