package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.FakeNetSuite;
import com.cashupagent.http.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Look-ups from the ERP system's own lists, from the first refresh to the question of what is not in them. */
class ErpTablesTest extends ErpFixture {

    private static final Map<String, String> SECRETS =
            Map.of("consumer_key", "ck", "consumer_secret", "cs", "token_id", "tk", "token_secret", "ts");

    private Answer connect(FakeNetSuite netSuite, String hours) {
        return connect(
                "main",
                "netsuite",
                "{\"url\":\"" + netSuite.url() + "\",\"account_id\":\"1234567_SB1\",\"auth\":\"oauth1\"" + hours + "}",
                SECRETS);
    }

    private int refresh(String kind) {
        Answer answer = post(CONNECTIONS + "main/tables/" + kind + "/refresh?client_id=eabl_main", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("rows").asInt();
    }

    @Test
    void whatTheSystemListsIsLookedUpAndWhatItDoesNotIsAsked() throws Exception {
        try (FakeNetSuite netSuite = new FakeNetSuite()) {
            assertThat(connect(netSuite, "").status()).isEqualTo(200);
            table("main", "vendor", "code,name\n101,ABC Suppliers Ltd\n");
            assertThat(refresh("account")).isEqualTo(2);
            assertThat(refresh("tax_code")).isEqualTo(3);
            assertThat(refresh("currency")).isEqualTo(1);
            String id = document();
            JsonNode asking = posting(id, "needs_attention");
            assertThat(asking.at("/error/code").asString()).isEqualTo("unknown_account");
            assertThat(asking.at("/error/message").asString())
                    .startsWith("Which account takes '")
                    .contains("match *");
            WebhooksFixture.eventually(
                    "a review", () -> get("/api/v1/reviews/" + id).status() == 200);

            table("main", "account", "code,match\n64,*\n");
            // The words that people wrote stay when the list comes anew.
            assertThat(refresh("account")).isEqualTo(2);
            assertThat(act(asking, "retry", "{}").status()).isEqualTo(202);
            JsonNode posted = posting(id, "posted");
            assertThat(posted.at("/payload/expense/items/0/account/id").asString())
                    .isEqualTo("64");
            assertThat(posted.at("/payload/expense/items/0/taxCode/id").asString())
                    .isEqualTo("11");
            assertThat(posted.at("/payload/currency/id").asString()).isEqualTo("7");
            disconnect("main");
        }
    }

    @Test
    void tablesAreFilledByThemselvesWhereTheConnectionSaysHowOften() throws Exception {
        try (FakeNetSuite netSuite = new FakeNetSuite()) {
            assertThat(connect(netSuite, ",\"refresh_hours\":0")
                            .json()
                            .path("detail")
                            .asString())
                    .contains("refresh_hours");
            assertThat(connect(netSuite, ",\"refresh_hours\":24").status()).isEqualTo(200);
            WebhooksFixture.eventually(
                    "every list was asked for",
                    () -> netSuite.seen.stream()
                                    .filter(request -> request.path().endsWith("/suiteql"))
                                    .map(request -> request.json().path("q").asString(""))
                                    .distinct()
                                    .count()
                            == 5);
            // The item list could not be had; the others are there all the same.
            String id = document();
            JsonNode asking = posting(id, "needs_attention");
            assertThat(asking.at("/error/issues").valueStream())
                    .anySatisfy(issue -> assertThat(issue.path("message").asString())
                            .contains("Which vendor is it?", "ABC Suppliers Ltd"));
            assertThat(asking.at("/payload/currency/id").asString()).isEqualTo("7");
            disconnect("main");
        }
    }
}
