package com.cashupagent.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    /** The example of the Standard Webhooks specification's own libraries. */
    @Test
    void theStandardsOwnExample() {
        Map<String, String> headers = Signatures.headers(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, BODY);

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** {@code hmac.new(b"your_webhook_secret_key", payload, hashlib.sha256).hexdigest()}, worked out by Python. */
    @Test
    void theGuidesHeader() {
        Map<String, String> headers = Signatures.headers(List.of("your_webhook_secret_key"), "evt_1", NOW, BODY);

        assertThat(headers)
                .containsEntry(
                        "X-CashUp-Signature",
                        "sha256=895c0a1168e296411a6b5a8cf620514b7b7e2b09e06381bd199cad62f4a645fb");
    }

    @Test
    void bothSecretsSignByTheStandardAndTheFirstByTheGuide() {
        Map<String, String> first = Signatures.headers(List.of("first-secret"), "evt_1", NOW, BODY);
        Map<String, String> second = Signatures.headers(List.of("second-secret"), "evt_1", NOW, BODY);
        Map<String, String> both = Signatures.headers(List.of("first-secret", "second-secret"), "evt_1", NOW, BODY);

        assertThat(both.get("webhook-signature"))
                .isEqualTo(first.get("webhook-signature") + " " + second.get("webhook-signature"));
        assertThat(both.get("X-CashUp-Signature")).isEqualTo(first.get("X-CashUp-Signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_%%%", "whsec_ü", "ü", "x"})
    void anySecretSigns(String secret) {
        assertThat(Signatures.headers(List.of(secret), "evt_1", NOW, BODY).get("webhook-signature"))
                .startsWith("v1,")
                .hasSize(47);
    }
}
