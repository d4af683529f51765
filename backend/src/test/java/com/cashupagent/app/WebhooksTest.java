package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.deliver.webhook.Receiver.Received;
import com.cashupagent.deliver.webhook.Receiver.Reply;
import com.cashupagent.http.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Webhooks as a partner meets them: over HTTP, on the running server, with documents behind them. */
class WebhooksTest extends WebhooksFixture {

    /** The bytes of the guide's curl call: no secret, and a receiver that nobody has to reach for it to be accepted. */
    @Test
    void theGuidesCurlCall() {
        Answer answer = post(REGISTER, """
                {
                      "url": "https://your-domain.com/test-webhook",
                      "events": ["document_processed"],
                      "client_id": "test_client"
                    }""");

        assertThat(answer.status()).isEqualTo(201);
        JsonNode webhook = answer.json();
        assertThat(webhook.path("webhook_id").asString()).startsWith("whk_");
        assertThat(answer.header("Location")).isEqualTo(WEBHOOKS + "/" + id(answer));
        assertThat(webhook.path("secret").asString()).startsWith("whsec_").hasSizeGreaterThanOrEqualTo(6 + 32);
        assertThat(webhook.path("status").asString()).isEqualTo("active");
        JsonNode later = get(WEBHOOKS + "/" + id(answer)).json();
        assertThat(later.has("secret")).isFalse();
        assertThat(later.path("client_id").asString()).isEqualTo("test_client");
        assertThat(later.path("events").get(0).asString()).isEqualTo("document_processed");
        assertThat(delete(id(answer)).status()).isEqualTo(204);
    }

    /** What {@code requests.post(url, json=…)} sends for the guide's four events and its secret. */
    @Test
    void thePythonCall() {
        Answer answer = post(REGISTER, """
                {"url": "https://your-domain.com/webhooks/cashup-agent", "events": ["document_processed", \
                "processing_failed", "batch_completed", "cost_threshold_exceeded"], \
                "secret": "your_webhook_secret_key", "client_id": "eabl_main"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().has("secret")).isFalse();
        assertThat(answer.json().path("events")).hasSize(4);
        delete(id(answer));
    }

    @Test
    void aDocumentsResultArrivesAsTheGuideReadsIt() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200))) {
            String webhook = id(register(receiver, "document_processed", "review_required", "processing_failed"));

            String document = app.submit(bearer, SamplePdf.invoice("INV-W-1"));

            eventually(
                    "it arrives",
                    () -> !of(receiver, "document_processed", document).isEmpty());
            Received request = of(receiver, "document_processed", document).get(0);
            assertThat(request.verifies("your_webhook_secret_key")).isTrue();
            JsonNode body = request.json();
            assertThat(body.at("/results/invoice_ids/0").asString()).isEqualTo("INV-W-1");
            assertThat(body.at("/results/vendor_information").has("vendor_id")).isTrue();
            assertThat(body.at("/results/financial_data/total_amount").decimalValue())
                    .isEqualByComparingTo("1250.00");
            assertThat(body.at("/results/payment_terms").has("due_date")).isTrue();
            assertThat(body.at("/results/metadata/processing_timestamp").asString())
                    .isNotEmpty();
            JsonNode whole = app.caller
                    .get("/api/v1/documents/" + document, "Authorization", bearer)
                    .json();
            assertThat(body.path("result")).isEqualTo(whole);
            assertThat(body.path("client_id").asString()).isEqualTo("eabl_main");
            assertThat(body.path("error").isNull()).isTrue();
            delete(webhook);
        }
    }

    @Test
    void aDocumentThatAPersonShouldSeeIsSaidSo() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200))) {
            String webhook = id(register(receiver, "document_processed", "review_required"));

            Answer answer = app.upload(
                    bearer,
                    new Form()
                            .field("client_id", "eabl_main")
                            .field("confidence_threshold", "1")
                            .file("blank.pdf", SamplePdf.pages(1)));
            String document = answer.json().path("document_id").asString();

            eventually(
                    "both arrive",
                    () -> of(receiver, "review_required", document).size() == 1
                            && of(receiver, "document_processed", document).size() == 1);
            assertThat(of(receiver, "review_required", document)
                            .get(0)
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("needs_review");
            delete(webhook);
        }
    }

    @Test
    void theLogShowsWhatWasSentAndItCanBeSentAgain() {
        try (Receiver receiver =
                new Receiver((request, number) -> new Reply(200, Map.of("X-Seen", "yes"), "thank you".getBytes()))) {
            String webhook = id(register(receiver, "document_processed"));
            String document = app.submit(bearer, SamplePdf.invoice("INV-W-2"));
            eventually("it arrives", () -> logged(webhook, "succeeded").size() == 1);

            JsonNode line = logged(webhook, "succeeded").get(0);
            assertThat(line.path("document_id").asString()).isEqualTo(document);
            assertThat(line.at("/last_attempt/status").asInt()).isEqualTo(200);
            String path = WEBHOOKS + "/" + webhook + "/deliveries/"
                    + line.path("delivery_id").asString();
            JsonNode detail = get(path).json();
            assertThat(detail.at("/payload/document_id").asString()).isEqualTo(document);
            assertThat(detail.at("/attempts/0/answer_body").asString()).isEqualTo("thank you");
            assertThat(detail.at("/attempts/0/answer_headers/x-seen/0").asString())
                    .isEqualTo("yes");
            assertThat(detail.at("/attempts/0/request_headers/webhook-id").asString())
                    .isEqualTo(line.path("event_id").asString());
            assertThat(detail.at("/attempts/0/duration_ms").isNumber()).isTrue();

            assertThat(post(path + "/replay", "").status()).isEqualTo(202);
            eventually(
                    "again",
                    () -> receiver.received().size() == 2
                            && logged(webhook, "succeeded").size() == 1);
            Answer all = post(WEBHOOKS + "/" + webhook + "/deliveries/replay?since=2020-01-01T00:00:00Z", "");
            assertThat(all.status()).isEqualTo(202);
            assertThat(all.json().path("replayed").asInt()).isEqualTo(1);
            eventually("a third time", () -> receiver.received().size() == 3);
            assertThat(receiver.ids()).hasSize(1);

            eventually("it is done", () -> logged(webhook, "succeeded").size() == 1);
            assertThat(app.caller
                            .delete("/api/v1/documents/" + document, "Authorization", all())
                            .status())
                    .isEqualTo(204);
            assertThat(get(path).problem()).isEqualTo("delivery_not_found");
            delete(webhook);
        }
    }

    @Test
    void theLogIsFiltered() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200))) {
            String webhook = id(register(receiver, "document_processed", "batch_completed"));
            String one = app.submit(bearer, SamplePdf.invoice("INV-W-10"));
            String two = app.submit(bearer, SamplePdf.invoice("INV-W-11"));
            post(WEBHOOKS + "/" + webhook + "/test", "");
            eventually("they arrive", () -> logged(webhook, "succeeded").size() == 3);

            assertThat(documents(webhook, "document_id=" + two)).containsExactly(two);
            assertThat(documents(webhook, "event_type=document_processed&status=succeeded"))
                    .containsExactlyInAnyOrder(one, two);
            assertThat(documents(webhook, "event_type=test")).containsExactly("");
            assertThat(documents(webhook, "event_type=batch_completed")).isEmpty();
            assertThat(documents(webhook, "since=2020-01-01T00:00:00Z")).hasSize(3);
            assertThat(documents(webhook, "until=2020-01-01T00:00:00+03:00")).isEmpty();
            for (String wrong : List.of("event_type=invoice_paid", "since=yesterday", "until=2020-01-01")) {
                assertThat(get(WEBHOOKS + "/" + webhook + "/deliveries?" + wrong)
                                .problem())
                        .as(wrong)
                        .isEqualTo("invalid_request");
            }
            delete(webhook);
        }
    }

    private List<String> documents(String webhook, String query) {
        List<String> documents = new ArrayList<>();
        get(WEBHOOKS + "/" + webhook + "/deliveries?" + query)
                .json()
                .path("deliveries")
                .forEach(line -> documents.add(line.path("document_id").asString("")));
        return documents;
    }

    @Test
    void aTestTellsWhatTheReceiverAnswers() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(number == 1 ? 200 : 500))) {
            String webhook = id(register(receiver, "erp_posted"));

            Answer good = post(WEBHOOKS + "/" + webhook + "/test", "");
            Answer bad = post(WEBHOOKS + "/" + webhook + "/test", "{}");

            assertThat(good.status()).isEqualTo(200);
            assertThat(good.json().at("/delivery/status").asString()).isEqualTo("succeeded");
            assertThat(good.json().at("/payload/event_type").asString()).isEqualTo("test");
            assertThat(bad.json().at("/delivery/status").asString()).isEqualTo("failed");
            assertThat(get(WEBHOOKS + "/" + webhook).json().path("status").asString())
                    .isEqualTo("failing");
            delete(webhook);
        }
    }

    @Test
    void aWebhookChangesRotatesAndGoes() {
        try (Receiver receiver = new Receiver((request, number) -> Reply.of(200))) {
            String webhook = id(register(receiver, "erp_posted"));
            String path = WEBHOOKS + "/" + webhook;

            JsonNode changed = patch(path, "{\"events\": [\"erp_failed\", \"erp_posted\"], \"status\": \"disabled\"}")
                    .json();
            assertThat(changed.path("events")).hasSize(2);
            assertThat(changed.path("status").asString()).isEqualTo("disabled");
            assertThat(changed.path("disabled_reason").asString()).isNotEmpty();
            assertThat(post(path + "/test", "").problem()).isEqualTo("webhook_disabled");
            assertThat(patch(path, "{\"status\": \"active\"}")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("active");

            JsonNode rotated = post(path + "/rotate-secret", "").json();
            String fresh = rotated.path("secret").asString();
            assertThat(fresh).startsWith("whsec_");
            assertThat(rotated.path("previous_secret_until").asString()).isNotEmpty();
            post(path + "/test", "");
            assertThat(receiver.received().get(0).verifies(fresh)).isTrue();
            JsonNode own = post(path + "/rotate-secret", "{\"secret\": \"one_of_my_own\"}")
                    .json();
            assertThat(own.has("secret")).isFalse();

            assertThat(delete(webhook).status()).isEqualTo(204);
            assertThat(get(path).problem()).isEqualTo("webhook_not_found");
            assertThat(delete(webhook).problem()).isEqualTo("webhook_not_found");
        }
    }
}
