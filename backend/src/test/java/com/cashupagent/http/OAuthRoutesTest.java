package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.auth.Scope;
import com.cashupagent.http.Caller.Answer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** OAuth on the wire, and who gets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OAuthRoutesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private BareServer server;
    private IssuedCredential issued;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new BareServer(
                folder,
                Route.get("/needs-read")
                        .needs(Scope.DOCUMENT_READ)
                        .named("needsRead", "Test", "A route of the test.")
                        .by(ctx -> ctx.result(Requests.principal(ctx).credentialId())));
        issued = server.credential();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theAnswerIsAsTheRfcWritesIt() {
        Answer answer = token("grant_type=client_credentials&client_id=" + issued.clientId() + "&client_secret="
                + issued.clientSecret() + "&scope=document%3Aprocess+document%3Aread");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(answer.json().path("scope").asString()).isEqualTo("document:process document:read");
    }

    @Test
    void errorsAreAsTheRfcWritesThem() {
        expect("grant_type=client_credentials&client_id=x&client_secret=y", 401, "invalid_client");
        expect("grant_type=password", 400, "unsupported_grant_type");
        expect("", 400, "invalid_request");
        expect("grant_type=a&grant_type=b", 400, "invalid_request");
        Answer json = server.caller.post("/oauth/token", "application/json", "{\"grant_type\":\"client_credentials\"}");
        assertThat(json.json().path("error").asString()).isEqualTo("invalid_request");
        Answer unknown = token("grant_type=client_credentials&client_id=x&client_secret=y");
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(unknown.json().path("error_description").asString()).isNotEmpty();
    }

    @Test
    void guessingEndsIn429WithAWait() {
        IssuedCredential victim = server.credential();
        String guess = "grant_type=client_credentials&client_id=" + victim.clientId() + "&client_secret=guess";
        for (int i = 0; i < 10; i++) {
            assertThat(token(guess).status()).isEqualTo(401);
        }
        Answer slow = token(guess);

        assertThat(slow.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slow.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void metadataAndKeysAreWhereTheRfcSays() throws ParseException, JOSEException {
        Answer metadata = server.caller.get("/.well-known/oauth-authorization-server");
        assertThat(metadata.json().path("issuer").asString()).isEqualTo("https://api.test");
        assertThat(metadata.json().path("token_endpoint").asString()).isEqualTo("https://api.test/oauth/token");
        assertThat(metadata.json().path("token_endpoint_auth_methods_supported").toString())
                .contains("private_key_jwt", "client_secret_post", "client_secret_basic");

        SignedJWT token = SignedJWT.parse(server.token(issued, "document:read"));
        JWKSet keys = JWKSet.parse(server.caller.get("/.well-known/jwks.json").text());
        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
    }

    @Test
    void onlyAFittingTokenGetsIn() {
        assertThat(server.caller.get("/needs-read").problem()).isEqualTo("unauthenticated");
        assertThat(server.caller.get("/needs-read").header("WWW-Authenticate")).isEqualTo("Bearer");
        Answer broken = server.caller.get("/needs-read", "Authorization", "Bearer broken");
        assertThat(broken.status()).isEqualTo(401);
        assertThat(broken.header("WWW-Authenticate")).contains("invalid_token");
        String narrow = server.token(issued, "document:process");
        Answer scope = server.caller.get("/needs-read", "Authorization", "Bearer " + narrow);
        assertThat(scope.status()).isEqualTo(403);
        assertThat(scope.problem()).isEqualTo("insufficient_scope");
        String fitting = server.token(issued, "document:read");
        assertThat(server.caller
                        .get("/needs-read", "Authorization", "bearer " + fitting)
                        .text())
                .isEqualTo(issued.clientId());
    }

    @Test
    void aTokenIsOfNoUseInTheQueryString() {
        String token = server.token(issued, "document:read");

        assertThat(server.caller.get("/needs-read?access_token=" + token).status())
                .isEqualTo(401);
    }

    private void expect(String form, int status, String error) {
        Answer answer = token(form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asString()).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private Answer token(String form) {
        return server.caller.post("/oauth/token", FORM, form);
    }
}
