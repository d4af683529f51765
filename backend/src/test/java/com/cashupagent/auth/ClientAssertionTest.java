package com.cashupagent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** RFC 7523, {@code private_key_jwt}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientAssertionTest {

    private final PartnerKey key = PartnerKey.make("partner-1");
    private AuthFixture fixture;
    private IssuedCredential issued;
    private int number;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = new AuthFixture(folder);
        issued = fixture.credentials.create(
                new NewCredential(Set.of("eabl_main"), Set.of(), Set.of(), false, key.publicHalf(), null));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void anAssertionOfTheRegisteredKeyGetsAToken() {
        assertThat(post(key.sign(claims().build())).scope()).contains("document:read");
        assertThat(post(key.sign(claims().audience(AuthFixture.ISSUER + "/oauth/token")
                                .build()))
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void itIsGoodForOneUse() {
        String assertion = key.sign(claims().build());

        post(assertion);

        refused(assertion);
    }

    @Test
    void anyOtherIsRefused() {
        refused(PartnerKey.make("partner-1").sign(claims().build()));
        refused(PartnerKey.make("another").sign(claims().build()));
        refused(new PlainJWT(claims().build()).serialize());
        refused("nonsense");
        refused(key.sign(claims().audience("https://elsewhere").build()));
        refused(key.sign(claims().audience((String) null).build()));
        refused(key.sign(claims().issuer("somebody").build()));
        refused(key.sign(claims().jwtID(null).build()));
        refused(key.sign(claims().expirationTime(null).build()));
        refused(key.sign(claims().expirationTime(in(Duration.ofDays(2))).build()));
        refused(key.sign(claims().expirationTime(in(Duration.ofMinutes(-5))).build()));
        refused(key.sign(claims().notBeforeTime(in(Duration.ofMinutes(5))).build()));
        refused(key.sign(claims().subject("cl_unknown").issuer("cl_unknown").build()));
    }

    @Test
    void aCredentialWithoutKeysCannotUseOne() {
        IssuedCredential plain = fixture.credentials.create(Set.of("a"), Set.of(), false);

        refused(key.sign(
                claims().subject(plain.clientId()).issuer(plain.clientId()).build()));
    }

    @Test
    void theTypeMustBeSaidAndTheIdMustFit() {
        String assertion = key.sign(claims().build());
        assertThat(catchThrowableOfType(
                                OAuthException.class,
                                () -> fixture.post("grant_type", "client_credentials", "client_assertion", assertion))
                        .error())
                .isEqualTo("invalid_request");
        assertThat(catchThrowableOfType(
                                OAuthException.class,
                                () -> fixture.post(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        "other",
                                        "client_assertion_type",
                                        ClientAssertions.TYPE,
                                        "client_assertion",
                                        assertion))
                        .error())
                .isEqualTo("invalid_request");
    }

    @Test
    void onlyPublicKeysCanBeRegistered() {
        for (String wrong : new String[] {
            key.key().toJSONString(), "{}", "{\"keys\":[]}", "not json", "{\"kty\":\"oct\",\"k\":\"AAAA\"}"
        }) {
            assertThatThrownBy(() -> fixture.credentials.create(
                            new NewCredential(Set.of("a"), Set.of(), Set.of(), false, wrong, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issued.clientId())
                .subject(issued.clientId())
                .audience(AuthFixture.ISSUER)
                .expirationTime(in(Duration.ofMinutes(5)))
                .jwtID("jti-" + number++);
    }

    private Date in(Duration time) {
        return Date.from(fixture.clock.instant().plus(time));
    }

    private TokenAnswer post(String assertion) {
        return fixture.post(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                ClientAssertions.TYPE,
                "client_assertion",
                assertion);
    }

    private void refused(String assertion) {
        fixture.pass(Duration.ofSeconds(7)); // keeps the limiter out of this test
        assertThat(catchThrowableOfType(OAuthException.class, () -> post(assertion)))
                .isNotNull()
                .extracting(OAuthException::error)
                .isEqualTo("invalid_client");
    }
}
