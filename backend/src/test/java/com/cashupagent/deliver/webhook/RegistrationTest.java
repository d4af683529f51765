package com.cashupagent.deliver.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.OutboundGuard;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be registered, as the guard of a server open to strangers sees it. */
class RegistrationTest {

    private final RegistrationRules rules = new RegistrationRules(new OutboundGuard(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://your-domain.com/webhooks/cashup-agent",
                "https://your-domain.com/test-webhook",
                " https://example.com:8443/a?b=c "
            })
    void theGuidesAddressesAreAccepted(String url) {
        assertThat(rules.url(url)).isEqualTo(url.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data/",
                "https://user:pw@example.com/",
                "ftp://example.com/",
                "x"
            })
    void addressesWithinReachOfTheServerOnlyAreRefused(String url) {
        assertProblem(ErrorCode.CALLBACK_REFUSED, () -> rules.url(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a b/", "https://exa mple", "\u0000", "https://[::1/"})
    void whatIsNoAddressIsRefused(String url) {
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.url(url));
    }

    @Test
    void eventsMustBeKnown() {
        assertThat(rules.events(List.of("document_processed", "erp_failed"))).hasSize(2);
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.events(List.of()));
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.events(List.of("document_processed", "all")));
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.events(List.of("test")));
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.events(List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank", "tab\tinside", "zeichen-ü-secret", "", "line\nbreak-in-it"})
    void secretsMustBeTypeable(String secret) {
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.secret(secret));
    }

    @Test
    void theGuidesSecretIsAccepted() {
        assertThat(rules.secret("your_webhook_secret_key")).isEqualTo("your_webhook_secret_key");
        assertProblem(ErrorCode.INVALID_REQUEST, () -> rules.secret("x".repeat(257)));
    }

    @Test
    void aMadeSecretHasTwentyFourRandomBytesAtLeast() {
        String first = WebhookSecrets.fresh();

        assertThat(java.util.Base64.getDecoder().decode(first.substring("whsec_".length())))
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(WebhookSecrets.fresh()).isNotEqualTo(first);
        assertThat(rules.secret(first)).isEqualTo(first);
    }

    private static void assertProblem(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowableOfType(ProblemException.class, call).code()).isEqualTo(code);
    }
}
