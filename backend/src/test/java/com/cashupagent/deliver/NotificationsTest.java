package com.cashupagent.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.StoredDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which events a document's end makes, and what they hold. */
class NotificationsTest {

    private static final Instant T0 = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "success,document_processed",
        "needs_review,document_processed review_required",
        "failed,processing_failed"
    })
    void theEndOfADocumentMakesItsEvents(String status, String events) {
        List<Notification> made = notifications(status);

        assertThat(made).extracting(n -> n.type().wireName()).containsExactly(events.split(" "));
        assertThat(made).allMatch(n -> n.organisationId().equals("eabl_main") && "doc_1".equals(n.documentId()));
    }

    @Test
    void theResultsHoldTheMetadataAndTheWholeResultStandsBeside() {
        Notification made = notifications("success").get(0);

        JsonNode content = Json.mapper().valueToTree(made.content());
        assertThat(content.propertyNames()).containsExactly("status", "file_name", "results", "error", "result");
        assertThat(content.at("/results/metadata/processing_timestamp").asString())
                .isEqualTo(T0.toString());
        assertThat(content.at("/results/invoice_ids/0").asString()).isEqualTo("INV-1");
        assertThat(content.path("result"))
                .hasToString(Json.mapper().readTree(result("success")).toString());
        assertThat(content.at("/result/results").has("metadata")).isFalse();
        assertThat(content.path("error").isNull()).isTrue();
    }

    @Test
    void aFailureSaysWhy() {
        JsonNode content =
                Json.mapper().valueToTree(notifications("failed").get(0).content());

        assertThat(content.at("/error/code").asString()).isEqualTo("broken_document");
        assertThat(content.path("status").asString()).isEqualTo("failed");
    }

    @Test
    void everyEventHasItsName() {
        assertThat(EventType.wireNames())
                .containsExactly(
                        "document_processed",
                        "processing_failed",
                        "batch_completed",
                        "cost_threshold_exceeded",
                        "review_required",
                        "erp_posted",
                        "erp_failed");
        EventType[] types = EventType.values();
        for (EventType type : types) {
            assertThat(EventType.of(type.wireName())).contains(type);
        }
        assertThat(EventType.of("DOCUMENT_PROCESSED")).isEmpty();
    }

    private static List<Notification> notifications(String status) {
        List<Notification> made = new ArrayList<>();
        Notifications notifications = (tx, notification) -> made.add(notification);
        notifications.documentEnded(
                action -> {}, document(), Json.mapper().readValue(result(status), ProcessingResult.class));
        return made;
    }

    private static String result(String status) {
        return """
                {"status": "%s", "document_id": "doc_1", "processing_time_ms": 12, "tier_used": null,
                 "confidence": 0.9, "cost": 0.00, "results": {"invoice_ids": ["INV-1"],
                 "vendor_information": {"vendor_name": null, "vendor_id": null, "tax_id": null, "address": null,
                 "registration_number": null},
                 "buyer_information": {"buyer_name": null, "buyer_id": null, "tax_id": null, "address": null,
                 "registration_number": null},
                 "financial_data": {"total_amount": 119.00, "currency": "EUR", "tax_amount": null, "net_amount": null,
                 "discount_amount": null, "shipping_amount": null, "charges_amount": null, "rounding_amount": null,
                 "prepaid_amount": null, "amount_due": null},
                 "payment_terms": {"due_date": null, "payment_terms": null, "discount_terms": null,
                 "discount_percent": null, "discount_due_date": null},
                 "line_items": [], "issue_date": null, "document_language": null, "purchase_order_ids": [],
                 "bank_accounts": [], "bank_codes": [], "tax_breakdown": []}, "metadata": {"document_type": "invoice", "pages": 1,
                 "processing_timestamp": "2026-01-02T03:04:05Z", "quality_score": 1.0}, "fields": {}, "checks": [], "routing": []%s}""".formatted(
                        status,
                        status.equals("failed")
                                ? ", \"error\": {\"code\": \"broken_document\", \"message\": \"m\", \"retryable\": false}"
                                : "");
    }

    private static StoredDocument document() {
        return new StoredDocument(
                "doc_1",
                "eabl_main",
                "cl_1",
                "invoice.pdf",
                MediaType.PDF,
                1,
                "0".repeat(64),
                1,
                TierPreference.AUTO,
                0.85,
                StoredDocument.State.PROCESSING,
                T0,
                T0,
                null);
    }
}
