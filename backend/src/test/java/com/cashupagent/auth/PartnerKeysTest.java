package com.cashupagent.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that a partner serves itself, fetched from a real server. */
@Timeout(60)
class PartnerKeysTest {

    private final PartnerKey key = PartnerKey.make("partner-1");
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = set(key);
    private HttpServer server;
    private OutboundCaller caller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Location", "/jwks");
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        caller = new OutboundCaller(new OutboundGuard(true));
    }

    @AfterEach
    void stop() {
        caller.close();
        server.stop(0);
    }

    @Test
    void aTokenIsCheckedWithTheKeysAtTheAddressFetchedOnce() {
        PartnerTokens tokens = tokens(caller);

        assertThat(holds(tokens, key)).isTrue();
        assertThat(holds(tokens, key)).isTrue();
        assertThat(holds(tokens, PartnerKey.make("partner-1"))).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNewKeyIsFoundAtTheNextLook() {
        PartnerTokens tokens = tokens(caller);
        assertThat(holds(tokens, key)).isTrue();
        PartnerKey next = PartnerKey.make("partner-2");
        body = set(next);

        assertThat(holds(tokens, next)).isTrue();
        assertThat(asked).hasValue(2);
        for (int i = 0; i < 5; i++) {
            assertThat(holds(tokens, PartnerKey.make("stranger-" + i))).isFalse();
        }
        assertThat(asked).as("strangers do not make us ask and ask").hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void noOtherAnswerIsAKeySet(int other) {
        status = other;

        assertThat(holds(tokens(caller), key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{}", "{\"keys\": []}", "[]"})
    void noOtherBodyIsAKeySet(String other) {
        body = other;

        assertThat(holds(tokens(caller), key)).isFalse();
    }

    @Test
    void aSetThatShowsItsPrivateKeyIsNotUsed() {
        body = new JWKSet(key.key()).toString(false);

        assertThat(holds(tokens(caller), key)).isFalse();
    }

    @Test
    void aHugeAnswerIsNoKeySet() {
        body = set(key) + " ".repeat(1 << 20);

        assertThat(holds(tokens(caller), key)).isFalse();
    }

    @Test
    void theGuardDecidesWhereKeysMayBe() {
        try (OutboundCaller strict = new OutboundCaller(new OutboundGuard(false))) {
            assertThat(holds(tokens(strict), key)).isFalse();
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https:///jwks", "https://u:p@example.com/", "https://a b/", "https://a/#x"})
    void whatIsNoAddressIsNotRegistered(String address) {
        assertThatThrownBy(() -> PartnerKeys.checkedAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PartnerTokens tokens(OutboundCaller caller) {
        return new PartnerTokens(new PartnerKeys(caller), Clock.systemUTC());
    }

    private boolean holds(PartnerTokens tokens, PartnerKey signer) {
        String token = signer.sign(new JWTClaimsSet.Builder()
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        return tokens.verify(token, address, Set.of(), Duration.ofHours(1)).isPresent();
    }

    private static String set(PartnerKey key) {
        return new JWKSet(key.key().toPublicJWK()).toString(true);
    }
}
