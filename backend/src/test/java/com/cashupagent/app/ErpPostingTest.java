package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.FakeCustom;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.webhook.Receiver;
import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an upload into a custom ERP's books, with everything that can come between. */
class ErpPostingTest extends ErpFixture {

    private static final String VENDORS = "code,name\nV-100,ABC Suppliers Ltd\n";

    private FakeCustom erp;

    @BeforeEach
    void connect() throws IOException {
        erp = new FakeCustom();
        assertThat(connect(settings("")).status()).isEqualTo(200);
        table("main", "vendor", VENDORS);
    }

    @AfterEach
    void disconnect() {
        disconnect("main");
        erp.close();
    }

    private Answer connect(String settings) {
        return connect("main", "custom", settings, Map.of("token", "custom-token"));
    }

    /** @param more further settings, each with a comma before it */
    private String settings(String more) {
        return "{\"url\":\"" + erp.url() + "\",\"auth\":\"bearer\",\"find_path\":\"/invoices?reference={document_id}\""
                + more + "}";
    }

    @Test
    void aDocumentGoesIntoTheBooksAndEverybodyIsTold() throws Exception {
        try (Receiver receiver = new Receiver((request, number) -> Receiver.Reply.of(200))) {
            assertThat(post(WebhooksFixture.REGISTER, WebhooksFixture.body(receiver.url(), "erp_posted", "erp_failed"))
                            .status())
                    .isEqualTo(201);
            String id = document();
            JsonNode posting = posting(id, "posted");

            assertThat(erp.of(id)).isEqualTo(1);
            JsonNode made = erp.invoices.values().iterator().next();
            assertThat(made.propertyNames())
                    .containsExactlyInAnyOrder(
                            "document_reference",
                            "vendor_code",
                            "invoice_number",
                            "total_amount",
                            "currency",
                            "due_date",
                            "status",
                            "processing_timestamp");
            assertThat(made.path("vendor_code").asString()).isEqualTo("V-100");
            assertThat(made.path("total_amount").decimalValue()).isEqualByComparingTo("1250.00");
            assertThat(posting.at("/erp_reference/id").asString()).isEqualTo("INV1000");
            assertThat(posting.at("/erp_reference/number").asString()).isEqualTo("51-INV1000");
            assertThat(posting.path("payload")).isEqualTo(made);
            assertThat(posting.at("/history/0/outcome").asString()).isEqualTo("posted");
            WebhooksFixture.eventually(
                    "erp_posted",
                    () -> !WebhooksFixture.of(receiver, "erp_posted", id).isEmpty());
            JsonNode event =
                    WebhooksFixture.of(receiver, "erp_posted", id).get(0).json();
            assertThat(event.at("/erp_reference/id").asString()).isEqualTo("INV1000");
            assertThat(event.path("posting_id")).isEqualTo(posting.path("posting_id"));
            assertThat(act(posting, "retry", "{}").problem()).isEqualTo("posting_state");
        }
    }

    @Test
    void aLostAnswerIsLookedForAndNothingIsPostedTwice() {
        erp.honoursKeys = false;
        erp.faults.add(Fault.LOST_ANSWER);
        String id = document();

        JsonNode posting = posting(id, "posted");

        assertThat(erp.of(id)).isEqualTo(1);
        assertThat(posting.path("history")
                        .valueStream()
                        .map(step -> step.path("step").asString() + " "
                                + step.path("outcome").asString()))
                .containsExactly("post unknown", "find posted");
    }

    @Test
    void brokenAndBusySystemsAreTriedAgain() {
        erp.faults.addAll(List.of(Fault.TOO_MANY, Fault.BROKEN, Fault.UNAVAILABLE));
        String id = document();

        JsonNode posting = posting(id, "posted");

        assertThat(erp.of(id)).isEqualTo(1);
        assertThat(posting.path("attempts").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aSystemThatStaysBrokenIsGivenUpInAStateThatSaysWhatToDo() {
        for (int i = 0; i < 8; i++) {
            erp.faults.add(Fault.HTML);
        }
        String id = document();

        JsonNode posting = posting(id, "needs_attention");

        assertThat(posting.at("/error/code").asString()).isEqualTo("unknown_outcome");
        assertThat(posting.at("/error/message").asString())
                .contains("page for people", posting.path("erp_key").asString());
        erp.faults.clear();
        assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
        posting(id, "posted");
        assertThat(erp.of(id)).isEqualTo(1);
    }

    @Test
    void aRedirectToALoginPageIsNotFollowed() {
        erp.faults.add(Fault.REDIRECT);
        JsonNode posting = posting(document(), "failed");
        assertThat(posting.at("/error/message").asString()).contains("redirects", "url");
    }

    @Test
    void anUnknownVendorIsAQuestionInTheReview() {
        table("main", "vendor", "code,name\nV-1,Somebody Else\n");
        String id = document();
        JsonNode posting = posting(id, "needs_attention");
        assertThat(posting.at("/error/code").asString()).isEqualTo("unknown_vendor");
        WebhooksFixture.eventually(
                "a review", () -> get("/api/v1/reviews/" + id).status() == 200);
        JsonNode review = get("/api/v1/reviews/" + id).json().path("review");
        assertThat(review.path("reason").asString()).isEqualTo("erp_question");
        assertThat(review.at("/error/error_message").asString()).contains("Which vendor", "ABC Suppliers Ltd");
        assertThat(erp.invoices).isEmpty();

        assertThat(post(
                                "/api/v1/documents/" + id + "/corrections",
                                "{\"corrections\":[{\"field\":\"vendor_information.vendor_id\",\"value\":\"V-1\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/v1/reviews/" + id + "/accept", "{}").status()).isEqualTo(200);
        posting(id, "posted");
        assertThat(erp.invoices.values().iterator().next().path("vendor_code").asString())
                .isEqualTo("V-1");
    }

    @Test
    void aRefusalNamesTheFieldAndARetryGoesOn() {
        table("main", "vendor", "code,name\nBLOCKED,ABC Suppliers Ltd\n");
        String id = document();
        JsonNode posting = posting(id, "failed");
        assertThat(posting.at("/error/issues/0/field").asString()).isEqualTo("vendor_code");
        assertThat(posting.at("/error/message").asString()).contains("blocked");

        table("main", "vendor", VENDORS);
        assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
        posting(id, "posted");
        assertThat(erp.of(id)).isEqualTo(1);
    }

    @Test
    void wrongCredentialsHoldEverythingUntilTheyAreRenewed() {
        erp.token = "another";
        String first = document();
        JsonNode held = posting(first, "held");
        assertThat(held.at("/error/message").asString()).contains("401", "credentials");
        long calls = erp.seen.size();
        String second = document();
        posting(second, "held");
        assertThat(erp.seen.size()).isEqualTo((int) calls);
        JsonNode connection = get(CONNECTIONS + "main?client_id=eabl_main").json();
        assertThat(connection.path("suspended_reason").asString()).contains("401");
        assertThat(connection.at("/postings/held").asInt()).isEqualTo(2);

        assertThat(connect("main", "custom", settings(""), Map.of("token", "another"))
                        .status())
                .isEqualTo(200);
        posting(first, "posted");
        posting(second, "posted");
    }

    @Test
    void theRuleHoldsBackWhatAPersonMustApprove() {
        assertThat(connect(settings(",\"rule\":{\"max_amount\":1000}")).status())
                .isEqualTo(200);
        String id = document();
        JsonNode posting = posting(id, "awaiting_approval");
        assertThat(posting.at("/error/message").asString()).contains("KES 1,250.00", "KES 1,000.00", "approve");
        assertThat(act(posting, "retry", "{}").problem()).isEqualTo("posting_state");
        assertThat(erp.invoices).isEmpty();
        assertThat(act(posting, "approve", "").status()).isEqualTo(202);
        posting(id, "posted");
        assertThat(act(posting, "approve", "").problem()).isEqualTo("posting_state");
    }

    @Test
    void whatAPersonDeclinesIsNotPostedUntilSomebodySaysSo() {
        assertThat(connect(settings(",\"rule\":{\"approval\":\"always\"}")).status())
                .isEqualTo(200);
        String id = document();
        JsonNode waiting = posting(id, "awaiting_approval");
        assertThat(act(waiting, "reject", "").status()).isEqualTo(200);
        JsonNode declined = only(id);
        assertThat(declined.path("status").asString()).isEqualTo("failed");
        assertThat(declined.at("/error/code").asString()).isEqualTo("declined");
        assertThat(act(waiting, "reject", "").problem()).isEqualTo("posting_state");
        // Accepting the document says that it was read well, not that it shall be paid.
        assertThat(post(
                                "/api/v1/documents/" + id + "/corrections",
                                "{\"corrections\":[{\"field\":\"vendor_information.vendor_id\",\"value\":\"V-100\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/v1/reviews/" + id + "/accept", "{}").status()).isEqualTo(200);
        assertThat(only(id).at("/error/code").asString()).isEqualTo("declined");
        assertThat(erp.invoices).isEmpty();
        assertThat(act(waiting, "retry", "").status()).isEqualTo(202);
        posting(id, "posted");
    }

    @Test
    void allPostingsAreListedNewestFirstByPageAndState() {
        String first = document();
        posting(first, "posted");
        table("main", "vendor", "code,name\nV-1,Somebody Else\n");
        String second = document();
        posting(second, "needs_attention");
        JsonNode page = get("/api/v1/postings?limit=1").json();
        assertThat(page.at("/postings/0/document_id").asString()).isEqualTo(second);
        assertThat(page.at("/postings/0/vendor_name").asString()).isEqualTo("ABC Suppliers Ltd");
        assertThat(page.at("/postings/0/invoice_id").asString()).startsWith("ERP-");
        assertThat(page.at("/postings/0/total_amount").decimalValue()).isEqualByComparingTo("1250.00");
        assertThat(page.at("/postings/0/system").asString()).isEqualTo("custom");
        assertThat(page.at("/postings/0/error/code").asString()).isEqualTo("unknown_vendor");
        JsonNode next = get("/api/v1/postings?limit=1&before="
                        + page.path("next").asString())
                .json();
        assertThat(next.at("/postings/0/document_id").asString()).isEqualTo(first);
        assertThat(next.at("/postings/0/erp_reference/number").asString()).isEqualTo("51-INV1000");
        JsonNode open = get("/api/v1/postings?status=needs_attention,held").json();
        assertThat(open.path("postings").valueStream())
                .isNotEmpty()
                .allMatch(entry -> entry.path("status").asString().equals("needs_attention"));
        for (String wrong : new String[] {"status=lost", "limit=0", "limit=1000", "limit=x"}) {
            assertThat(get("/api/v1/postings?" + wrong).problem()).isEqualTo("invalid_request");
        }
        assertThat(get("/api/v1/postings?client_id=stranger").problem()).isEqualTo("organisation_forbidden");
        String reader = "Bearer " + app.token(app.issued, "document:read");
        assertThat(app.caller.get("/api/v1/postings", "Authorization", reader).status())
                .isEqualTo(403);
    }

    @Test
    void theSameInvoiceTwiceIsPostedOnce() {
        byte[] pdf = SamplePdf.invoice("ERP-2222");
        String first = app.submit(bearer, pdf);
        posting(first, "posted");
        String second = app.submit(bearer, pdf);
        JsonNode posting = posting(second, "awaiting_approval");
        assertThat(posting.at("/error/code").asString()).isEqualTo("duplicate");
        assertThat(posting.at("/error/message").asString()).contains(first);
        assertThat(erp.invoices).hasSize(1);
    }

    @Test
    void aDryRunShowsThePayloadAndSendsNothing() {
        assertThat(connect(settings(",\"rule\":{\"auto\":false}")).status()).isEqualTo(200);
        String id = document();
        WebhooksFixture.eventually(
                "done", () -> get("/api/v1/documents/" + id).json().has("results"));
        Answer dry = post("/api/v1/documents/" + id + "/postings", "{\"dry_run\":true}");
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json().path("ready").asBoolean()).isTrue();
        assertThat(dry.json().at("/payload/vendor_code").asString()).isEqualTo("V-100");
        assertThat(erp.seen).isEmpty();
        assertThat(get("/api/v1/documents/" + id + "/postings")
                        .json()
                        .path("postings")
                        .isEmpty())
                .isTrue();
        assertThat(post("/api/v1/documents/" + id + "/postings", "{}").status()).isEqualTo(202);
        posting(id, "posted");
        assertThat(post("/api/v1/documents/" + id + "/postings", "{}").problem())
                .isEqualTo("posting_state");
    }

    @Test
    void secretsAreSealedAndNeverShown() throws Exception {
        String secret = "s3cret-" + "x".repeat(20);
        Answer made = connect("main", "custom", settings(""), Map.of("token", secret));
        assertThat(made.text()).doesNotContain(secret);
        assertThat(made.json().path("credentials_set").path(0).asString()).isEqualTo("token");
        assertThat(get(CONNECTIONS).text()).doesNotContain(secret);
        assertThat(get(CONNECTIONS + "main?client_id=eabl_main").text()).doesNotContain(secret);
        // Credentials that are left out stay.
        assertThat(put(
                                CONNECTIONS + "main",
                                "{\"client_id\":\"eabl_main\",\"type\":\"custom\",\"settings\":" + settings("") + "}")
                        .status())
                .isEqualTo(200);
        erp.token = secret;
        String id = document();
        posting(id, "posted");
        assertThat(get("/api/v1/documents/" + id + "/postings").text()).doesNotContain(secret);
    }

    @Test
    void connectionsThatCannotWorkAreRefusedWithASentence() {
        for (String[] wrong : new String[][] {
            {"custom", "{\"auth\":\"bearer\"}", "url"},
            {"custom", "{\"url\":\"ftp://x\",\"auth\":\"none\"}", "url"},
            {"custom", "{\"url\":\"https://u:p@x.example\",\"auth\":\"none\"}", "url"},
            {"custom", "{\"url\":\"https://x.example\",\"auth\":\"telepathy\"}", "auth"},
            {"custom", "{\"url\":\"https://x.example\",\"auth\":\"basic\"}", "username"},
            {"custom", "{\"url\":\"https://x.example\",\"auth\":\"none\",\"colour\":1}", "colour"},
            {"custom", "{\"url\":\"https://x.example\",\"auth\":\"none\",\"rule\":{\"max_ammount\":1}}", "max_ammount"},
            {"custom", "{\"url\":\"https://x.example\",\"auth\":\"none\",\"mapping\":\"{}\"}", "operator"},
            {"oracle", "{}", "type"}
        }) {
            Answer answer = connect("wrong", wrong[0], wrong[1], Map.of("token", "t"));
            assertThat(answer.problem()).as(wrong[1]).isEqualTo("invalid_erp_connection");
            assertThat(answer.json().path("detail").asString()).contains(wrong[2]);
        }
        for (String token : new String[] {"…", "café", "line\nend"}) {
            Answer answer = connect("wrong", "custom", settings(""), Map.of("token", token));
            assertThat(answer.problem()).as(token).isEqualTo("invalid_erp_connection");
            assertThat(answer.json().path("detail").asString()).contains("characters that a header cannot carry");
        }
        assertThat(connect("Bad Name".replace(" ", "%20"), "custom", settings(""), Map.of("token", "t"))
                        .problem())
                .isEqualTo("invalid_erp_connection");
        assertThat(put(CONNECTIONS + "x", "{\"client_id\":\"stranger\",\"type\":\"custom\"}")
                        .problem())
                .isEqualTo("organisation_forbidden");
        assertThat(get("/api/v1/documents/doc_nothing/postings").problem()).isEqualTo("document_not_found");
    }

    @Test
    void aTestOfTheConnectionSaysWhatIsWrong() {
        assertThat(post(CONNECTIONS + "main/test?client_id=eabl_main", "")
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();
        erp.token = "another";
        Answer refused = post(CONNECTIONS + "main/test?client_id=eabl_main", "");
        assertThat(refused.json().path("ok").asBoolean()).isFalse();
        assertThat(refused.json().path("message").asString()).contains("401");
    }

    @Test
    void aRejectedDocumentIsNotPosted() {
        assertThat(connect(settings(",\"rule\":{\"approval\":\"always\"}")).status())
                .isEqualTo(200);
        String id = document();
        JsonNode waiting = posting(id, "awaiting_approval");
        assertThat(post(
                                "/api/v1/documents/" + id + "/corrections",
                                "{\"corrections\":[{\"field\":\"vendor_information.vendor_id\",\"value\":\"V-1\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/v1/reviews/" + id + "/reject", "{\"comment\":\"no bill\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act(waiting, "approve", "").status()).isEqualTo(202);
        JsonNode posting = posting(id, "failed");
        assertThat(posting.at("/error/code").asString()).isEqualTo("document_rejected");
        assertThat(erp.invoices).isEmpty();
    }

    @Test
    void aDeletedConnectionLeavesASentence() {
        erp.faults.addAll(List.of(Fault.TOO_MANY, Fault.TOO_MANY));
        String id = document();
        posting(id, "pending");
        disconnect("main");
        JsonNode posting = posting(id, "needs_attention");
        assertThat(posting.at("/error/code").asString()).isEqualTo("connection_gone");
    }

    @Test
    void anErasedDocumentTakesItsPostingsAlong() throws Exception {
        String id = document();
        posting(id, "posted");
        assertThat(app.caller
                        .delete("/api/v1/documents/" + id, "Authorization", bearer)
                        .status())
                .isEqualTo(204);
        assertThat(get("/api/v1/documents/" + id + "/postings").problem()).isEqualTo("document_not_found");
    }
}
