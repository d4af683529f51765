package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused: addresses, events, secrets, and whoever has no business there. */
class WebhookMistakesTest extends WebhooksFixture {

    @Test
    void nobodySeesAnotherOrganisationsWebhooks() {
        String webhook = id(post(REGISTER, body("https://example.com/", "erp_posted")));
        IssuedCredential other = app.application.credentials().create(Set.of("other"), Set.of(), false);
        String theirs = "Bearer " + app.token(other, RunningApp.GUIDES_SCOPES);

        assertThat(app.caller.get(WEBHOOKS, "Authorization", theirs).json().path("webhooks"))
                .isEmpty();
        for (String path : List.of("", "/deliveries", "/deliveries/whd_1")) {
            assertThat(app.caller
                            .get(WEBHOOKS + "/" + webhook + path, "Authorization", theirs)
                            .problem())
                    .isEqualTo("webhook_not_found");
        }
        for (String path : List.of("/test", "/rotate-secret", "/deliveries/whd_1/replay")) {
            assertThat(app.caller
                            .post(WEBHOOKS + "/" + webhook + path, "application/json", "{}", "Authorization", theirs)
                            .problem())
                    .isEqualTo("webhook_not_found");
        }
        assertThat(get(WEBHOOKS + "?client_id=eabl_main")
                        .json()
                        .path("webhooks")
                        .findValuesAsString("webhook_id"))
                .contains(webhook);
        assertThat(get(WEBHOOKS + "?client_id=other").problem()).isEqualTo("organisation_forbidden");
        delete(webhook);
    }

    @Test
    void scopesAndSessions() {
        String only = "Bearer " + app.token(app.issued, "webhook:manage");
        assertThat(app.caller.get(WEBHOOKS, "Authorization", only).status()).isEqualTo(200);
        String without = "Bearer " + app.token(app.issued, "document:process");
        assertThat(app.caller.get(WEBHOOKS, "Authorization", without).problem()).isEqualTo("insufficient_scope");
        assertThat(app.caller.get(WEBHOOKS).problem()).isEqualTo("unauthenticated");

        String session =
                app.session(RunningApp.PORTAL).json().path("access_token").asString();
        Answer widget = app.caller.post(
                REGISTER,
                "application/json",
                body("https://example.com/", "document_processed"),
                "Authorization",
                "Bearer " + session,
                "Origin",
                RunningApp.PORTAL);
        assertThat(widget.problem()).isEqualTo("insufficient_scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "no json",
                "{\"url\": \"https://example.com/\"}",
                "{\"events\": [\"erp_posted\"]}",
                "{\"url\": \"https://example.com/\", \"events\": []}",
                "{\"url\": \"https://example.com/\", \"events\": [\"everything\"]}",
                "{\"url\": \"https://example.com/\", \"events\": [null]}",
                "{\"url\": \"https://example.com/\", \"events\": \"erp_posted\"}",
                "{\"url\": \"https://example.com/\", \"events\": [\"erp_posted\"], \"secret\": \"short\"}",
                "{\"url\": \"https://exa mple.com/\", \"events\": [\"erp_posted\"]}"
            })
    void whatCannotBeRegisteredIsSaidSo(String body) {
        Answer answer = post(REGISTER, body.replaceFirst("^\\{", "{\"client_id\": \"eabl_main\", "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid_request");
    }

    @Test
    void otherMistakes() {
        assertThat(post(REGISTER, body("http://169.254.169.254/", "erp_posted")).problem())
                .isEqualTo("callback_refused");
        assertThat(post(REGISTER, body("https://example.com/", "erp_posted").replace("eabl_main", "other"))
                        .problem())
                .isEqualTo("organisation_forbidden");
        assertThat(post(REGISTER, body("https://example.com/", "erp_posted").replace("client_id", "organisation"))
                        .problem())
                .isEqualTo("invalid_request");
        String webhook = id(post(REGISTER, body("https://example.com/", "erp_posted")));
        String path = WEBHOOKS + "/" + webhook;
        assertThat(patch(path, "{\"status\": \"asleep\"}").problem()).isEqualTo("invalid_request");
        assertThat(patch(path, "{\"url\": \"ftp://example.com\"}").problem()).isEqualTo("callback_refused");
        for (String query : List.of("?status=lost", "?limit=0", "?limit=201", "?limit=x")) {
            assertThat(get(path + "/deliveries" + query).problem()).isEqualTo("invalid_request");
        }
        for (String query : List.of("", "?since=yesterday", "?since=2020-01-01T00:00:00Z&status=some")) {
            assertThat(post(path + "/deliveries/replay" + query, "").problem()).isEqualTo("invalid_request");
        }
        assertThat(get(path + "/deliveries/whd_none").problem()).isEqualTo("delivery_not_found");
        assertThat(post(path + "/deliveries/whd_none/replay", "").problem()).isEqualTo("delivery_not_found");
        delete(webhook);
    }

    @Test
    void anOrganisationHasSoManyAndNoMore() {
        IssuedCredential many = app.application.credentials().create(Set.of("many"), Set.of(), false);
        String theirs = "Bearer " + app.token(many, RunningApp.GUIDES_SCOPES);
        Answer last = null;
        for (int i = 0; i < 51; i++) {
            last = app.caller.post(
                    REGISTER,
                    "application/json",
                    body("https://example.com/" + i, "erp_posted").replace("eabl_main", "many"),
                    "Authorization",
                    theirs);
        }
        assertThat(java.util.Objects.requireNonNull(last).problem()).isEqualTo("webhook_limit_exceeded");
    }
}
