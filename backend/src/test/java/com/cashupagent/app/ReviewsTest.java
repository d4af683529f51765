package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.http.Caller.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Manual review over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ReviewsTest {

    private static final String REVIEWS = "/api/v1/reviews";

    private RunningApp app;
    private String bearer = "";
    private int numbers;

    @BeforeAll
    void open(@TempDir Path data) {
        app = new RunningApp(data);
        bearer = "Bearer " + app.token(app.issued, "document:process document:read review:write");
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void aDoubtfulDocumentIsCorrectedAcceptedAndRemembered() {
        String id = doubtful("eabl_main");
        JsonNode entry = entry(id).path("review");
        assertThat(entry.path("reason").asString()).isEqualTo("low_confidence");
        assertThat(entry.path("status").asString()).isEqualTo("open");
        assertThat(entry.path("error").isNull()).isTrue();

        Answer corrected = correct(
                id,
                "{\"corrections\":[{\"field\":\"financial_data.total_amount\",\"value\":1300.00,\"page\":1,"
                        + "\"box\":[0.5,0.6,0.7,0.62]},{\"field\":\"vendor_information.vendor_name\","
                        + "\"value\":\" Właściwa Firma \"},{\"field\":\"payment_terms.due_date\",\"value\":null}],"
                        + "\"comment\":\"as printed\"}");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode result = corrected.json();
        assertThat(result.path("status").asString()).isEqualTo("needs_review");
        assertThat(result.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1300");
        assertThat(result.at("/results/vendor_information/vendor_name").asString())
                .isEqualTo("Właściwa Firma");
        assertThat(result.at("/results/payment_terms/due_date").isNull()).isTrue();
        JsonNode field = result.path("fields").path("financial_data.total_amount");
        assertThat(field.path("confidence").asDouble()).isEqualTo(1.0);
        assertThat(field.path("source").asString()).isEqualTo("human");
        assertThat(field.path("page").asInt()).isEqualTo(1);
        assertThat(field.path("box").path(2).asDouble()).isEqualTo(0.7);
        assertThat(outcome(result, "net+tax=total")).isEqualTo("failed");
        assertThat(outcome(
                        correct(
                                        id,
                                        "{\"corrections\":[{\"field\":\"financial_data.total_amount\",\"value\":\"1250.00\"}]}")
                                .json(),
                        "net+tax=total"))
                .isEqualTo("passed");

        Answer accepted = post(id, "accept", "{}");
        assertThat(accepted.json().path("status").asString()).isEqualTo("success");
        assertThat(app.caller
                        .get("/api/v1/documents/" + id, "Authorization", bearer)
                        .json())
                .isEqualTo(accepted.json());
        assertThat(post(id, "accept", "{}").problem()).isEqualTo("review_closed");

        JsonNode story = entry(id);
        assertThat(story.at("/review/status").asString()).isEqualTo("accepted");
        assertThat(actions(story)).containsExactly("corrected", "corrected", "accepted");
        JsonNode first = story.at("/history/0");
        assertThat(first.path("actor").asString()).isEqualTo(app.issued.clientId());
        assertThat(first.at("/detail/comment").asString()).isEqualTo("as printed");
        assertThat(first.at("/detail/corrections/0/from").decimalValue()).isEqualByComparingTo("1250");
        assertThat(first.at("/detail/corrections/0/to").decimalValue()).isEqualByComparingTo("1300");

        correct(id, "{\"corrections\":[{\"field\":\"invoice_ids[1]\",\"value\":\"X-2\"}]}");
        assertThat(entry(id).at("/review/status").asString()).isEqualTo("open");
    }

    @Test
    void listsGrowShrinkAndKeepTheirEvidence() {
        String id = doubtful("eabl_main");
        JsonNode before = correct(
                        id,
                        "{\"corrections\":[{\"field\":\"line_items[0].amount\",\"value\":1000.00},"
                                + "{\"field\":\"line_items[1].description\",\"value\":\"Freight\"},"
                                + "{\"field\":\"line_items[1].amount\",\"value\":50,\"page\":1}]}")
                .json();
        int rows = before.at("/results/line_items").size();
        assertThat(rows).isEqualTo(2);
        assertThat(before.at("/results/line_items/1/quantity").isNull()).isTrue();

        JsonNode grown = correct(
                        id,
                        "{\"corrections\":[{\"field\":\"line_items[" + rows + "].amount\",\"value\":5},"
                                + "{\"field\":\"line_items[0]\",\"value\":null}]}")
                .json();

        assertThat(grown.at("/results/line_items").size()).isEqualTo(rows);
        assertThat(grown.at("/results/line_items/0")).isEqualTo(before.at("/results/line_items/1"));
        assertThat(grown.path("fields").path("line_items[0].amount"))
                .isEqualTo(before.path("fields").path("line_items[1].amount"));
        assertThat(grown.path("fields")
                        .path("line_items[" + (rows - 1) + "].amount")
                        .path("source")
                        .asString())
                .isEqualTo("human");
        assertThat(grown.path("fields").has("line_items[" + rows + "].amount")).isFalse();
    }

    @Test
    void whatStandsAroundTheSumsIsCorrectedAndCheckedToo() {
        String id = doubtful("eabl_main");
        JsonNode corrected = correct(
                        id,
                        "{\"corrections\":[{\"field\":\"financial_data.amount_due\",\"value\":7.50},"
                                + "{\"field\":\"payment_terms.discount_due_date\",\"value\":\"2026-02-01\"},"
                                + "{\"field\":\"vendor_information.registration_number\",\"value\":\"HRB 1\"},"
                                + "{\"field\":\"bank_codes[0]\",\"value\":\"SVNAKENX\"},"
                                + "{\"field\":\"tax_breakdown[0].rate\",\"value\":16},"
                                + "{\"field\":\"tax_breakdown[0].taxable_amount\",\"value\":100},"
                                + "{\"field\":\"tax_breakdown[0].tax_amount\",\"value\":15}]}")
                .json();
        assertThat(corrected.at("/results/financial_data/amount_due").decimalValue())
                .isEqualByComparingTo("7.5");
        assertThat(corrected.at("/results/payment_terms/discount_due_date").asString())
                .isEqualTo("2026-02-01");
        assertThat(corrected
                        .at("/results/vendor_information/registration_number")
                        .asString())
                .isEqualTo("HRB 1");
        assertThat(corrected.at("/results/bank_codes/0").asString()).isEqualTo("SVNAKENX");
        assertThat(corrected.at("/results/tax_breakdown/0/taxable_amount").decimalValue())
                .isEqualByComparingTo("100");
        assertThat(corrected
                        .path("fields")
                        .path("tax_breakdown[0].tax_amount")
                        .path("source")
                        .asString())
                .isEqualTo("human");
        assertThat(corrected.path("checks"))
                .filteredOn(check -> check.path("name").asString().equals("rate*net=tax"))
                .singleElement()
                .satisfies(check -> assertThat(check.path("outcome").asString()).isEqualTo("failed"));
    }

    @Test
    void aLeaseKeepsOthersOut() throws Exception {
        String id = doubtful("eabl_main");
        Answer taken = post(id, "lease", "{\"seconds\":60}");
        String lease = taken.json().path("lease_id").asString();
        assertThat(entry(id).at("/review/lease/holder").asString()).isEqualTo(app.issued.clientId());
        assertThat(entry(id).toString()).doesNotContain(lease);

        Answer other = post(id, "lease", "{}");
        assertThat(other.problem()).isEqualTo("review_leased");
        assertThat(Integer.parseInt(other.header("Retry-After"))).isBetween(1, 61);
        assertThat(post(id, "accept", "{\"lease_id\":\"lease_guess\"}").problem())
                .isEqualTo("review_leased");
        assertThat(correct(id, "{\"corrections\":[{\"field\":\"issue_date\",\"value\":\"2026-01-01\"}]}")
                        .problem())
                .isEqualTo("review_leased");
        assertThat(release(id, "nobody").problem()).isEqualTo("review_leased");
        assertThat(post(id, "lease", "{\"seconds\":1,\"lease_id\":\"" + lease + "\"}")
                        .json()
                        .path("lease_id")
                        .asString())
                .isEqualTo(lease);
        Thread.sleep(1_100);
        String second = post(id, "lease", "{}").json().path("lease_id").asString();
        assertThat(second).startsWith("lease_").isNotEqualTo(lease);
        assertThat(release(id, second).status()).isEqualTo(204);
        assertThat(post(id, "accept", "{\"comment\":\"fine\"}").status()).isEqualTo(200);
        assertThat(post(id, "lease", "{}").problem()).isEqualTo("review_closed");
        assertThat(post(doubtful("eabl_main"), "lease", "{\"seconds\":0}").problem())
                .isEqualTo("invalid_request");
    }

    @Test
    void aRejectedDocumentIsFailed() {
        String id = doubtful("eabl_main");
        JsonNode result =
                post(id, "reject", "{\"comment\":\"a menu, no invoice\"}").json();
        assertThat(result.path("status").asString()).isEqualTo("failed");
        assertThat(result.at("/error/code").asString()).isEqualTo("document_rejected");
        assertThat(result.at("/error/message").asString()).isEqualTo("a menu, no invoice");
    }

    @Test
    void theQueueIsFilteredAndPaged() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mine.add(doubtful("test_client"));
        }
        post(mine.get(1), "reject", "{}");
        assertThat(ids("?client_id=test_client")).containsExactly(mine.get(0), mine.get(2));
        assertThat(ids("?client_id=test_client&status=rejected")).containsExactly(mine.get(1));
        assertThat(ids("?client_id=test_client&status=all")).containsExactlyElementsOf(mine);
        assertThat(ids("?client_id=test_client&reason=processing_failed")).isEmpty();
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    list("?client_id=test_client&status=all&limit=2" + after).json();
            page.path("reviews")
                    .forEach(entry -> paged.add(entry.path("document_id").asString()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(paged).containsExactlyElementsOf(mine);
        for (String bad : new String[] {"?status=closed", "?limit=0", "?limit=x", "?after=yesterday", "?reason=mood"}) {
            assertThat(list(bad).problem()).as(bad).isEqualTo("invalid_request");
        }
        assertThat(list("?client_id=somebody_else").status()).isEqualTo(403);
    }

    @Test
    void badCorrectionsChangeNothing() {
        String id = doubtful("eabl_main");
        JsonNode before = app.caller
                .get("/api/v1/documents/" + id, "Authorization", bearer)
                .json();
        String good = "{\"field\":\"issue_date\",\"value\":\"2020-02-02\"},";
        for (String bad : new String[] {
            "{\"field\":\"status\",\"value\":\"success\"}",
            "{\"field\":\"__proto__\",\"value\":1}",
            "{\"field\":\"issue_date\",\"value\":\"31.12.2026\"}",
            "{\"field\":\"issue_date\",\"value\":{\"a\":1}}",
            "{\"field\":\"financial_data.total_amount\",\"value\":\"twelve\"}",
            "{\"field\":\"financial_data.total_amount\",\"value\":1e400}",
            "{\"field\":\"financial_data.total_amount\",\"value\":\"1e999999999\"}",
            "{\"field\":\"financial_data.total_amount\",\"value\":true}",
            "{\"field\":\"financial_data.currency\",\"value\":\"KSH\"}",
            "{\"field\":\"invoice_ids[7]\",\"value\":\"far\"}",
            "{\"field\":\"invoice_ids[99999999999]\",\"value\":\"far\"}",
            "{\"field\":\"line_items[0]\",\"value\":\"a row\"}",
            "{\"field\":\"vendor_information.vendor_name\",\"value\":\"\\u0000\"}",
            "{\"field\":\"vendor_information.vendor_name\",\"value\":\"" + "x".repeat(1_001) + "\"}",
            "{\"field\":\"issue_date\",\"value\":null,\"page\":2,\"box\":[0,0,1,1]}",
            "{\"field\":\"issue_date\",\"value\":null,\"page\":1,\"box\":[0,0,1]}",
            "{\"field\":\"issue_date\",\"value\":null,\"page\":1,\"box\":[0.5,0,0.2,1]}",
            "{\"field\":\"issue_date\",\"value\":null,\"page\":1,\"box\":[null,0,1,1]}",
            "{\"field\":\"issue_date\",\"value\":null,\"box\":[0,0,1,1]}"
        }) {
            Answer answer = correct(id, "{\"corrections\":[" + good + bad + "]}");
            assertThat(answer.problem()).as(bad).isEqualTo("invalid_correction");
        }
        for (String bad : new String[] {"[]", "{\"corrections\":[null]}", "{\"corrections\":[{\"value\":1}]}", "{"}) {
            assertThat(correct(id, bad).problem()).as(bad).isEqualTo("invalid_request");
        }
        assertThat(correct(id, "{}").problem()).isEqualTo("invalid_correction");
        assertThat(app.caller
                        .get("/api/v1/documents/" + id, "Authorization", bearer)
                        .json())
                .isEqualTo(before);
        assertThat(entry(id).path("history").size()).isZero();
    }

    @Test
    void onlyWhoMay() {
        String id = doubtful("eabl_main");
        String reader = "Bearer " + app.token(app.issued, "document:process document:read");
        assertThat(app.caller
                        .post(REVIEWS + "/" + id + "/accept", "application/json", "{}", "Authorization", reader)
                        .problem())
                .isEqualTo("insufficient_scope");
        assertThat(app.caller.get(REVIEWS, "Authorization", reader).status()).isEqualTo(200);
        var stranger = app.application
                .credentials()
                .create(java.util.Set.of("stranger"), java.util.Set.of(RunningApp.PORTAL), false);
        String strange = "Bearer " + app.token(stranger, "document:read review:write");
        assertThat(app.caller
                        .post(REVIEWS + "/" + id + "/accept", "application/json", "{}", "Authorization", strange)
                        .problem())
                .isEqualTo("document_not_found");
        assertThat(app.caller.get(REVIEWS + "/" + id, "Authorization", strange).status())
                .isEqualTo(404);
        assertThat(app.caller.get(REVIEWS, "Authorization", strange).json().path("reviews"))
                .isEmpty();
    }

    /** A document that nobody is sure enough of; its id. */
    private String doubtful(String organisation) {
        Answer answer = app.upload(
                bearer,
                new Form()
                        .field("client_id", organisation)
                        .field("confidence_threshold", "1.0")
                        .file("r.pdf", SamplePdf.invoice("R-" + ++numbers)));
        assertThat(answer.json().path("status").asString()).as(answer.text()).isEqualTo("needs_review");
        return answer.json().path("document_id").asString();
    }

    private JsonNode entry(String id) {
        return app.caller.get(REVIEWS + "/" + id, "Authorization", bearer).json();
    }

    private Answer list(String query) {
        return app.caller.get(REVIEWS + query, "Authorization", bearer);
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        list(query)
                .json()
                .path("reviews")
                .forEach(entry -> ids.add(entry.path("document_id").asString()));
        return ids;
    }

    private Answer correct(String id, String body) {
        return app.caller.post(
                "/api/v1/documents/" + id + "/corrections", "application/json", body, "Authorization", bearer);
    }

    private Answer post(String id, String what, String body) {
        return app.caller.post(REVIEWS + "/" + id + "/" + what, "application/json", body, "Authorization", bearer);
    }

    private Answer release(String id, String lease) {
        return app.caller.delete(REVIEWS + "/" + id + "/lease?lease_id=" + lease, "Authorization", bearer);
    }

    private static List<String> actions(JsonNode story) {
        List<String> actions = new ArrayList<>();
        story.path("history").forEach(entry -> actions.add(entry.path("action").asString()));
        return actions;
    }

    private static String outcome(JsonNode result, String check) {
        for (JsonNode each : result.path("checks")) {
            if (each.path("name").asString().equals(check)) {
                return each.path("outcome").asString();
            }
        }
        return "missing";
    }
}
