package com.cashupagent.deliver.erp;

import com.cashupagent.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The integration guide's own example answer. */
public final class GuideResult {

    private static final String TEXT = """
            {"status": "success", "document_id": "doc_12345678", "processing_time_ms": 45,
             "tier_used": "pattern_matching", "confidence": 0.94, "cost": 0.00,
             "results": {
               "invoice_ids": ["INV-2024-001", "INV-2024-002"],
               "vendor_information": {"vendor_name": "ABC Suppliers Ltd", "vendor_id": "VENDOR_001",
                 "tax_id": "P051234567M", "address": null},
               "financial_data": {"total_amount": 1250.00, "currency": "KES", "tax_amount": 200.00,
                 "net_amount": 1050.00},
               "payment_terms": {"due_date": "2024-09-20", "payment_terms": "Net 30",
                 "discount_terms": "2/10 Net 30"},
               "line_items": [
                 {"description": "Product A", "quantity": 10, "unit_price": 100.00, "amount": 1000.00},
                 {"description": "Product B", "quantity": 5, "unit_price": 50.00, "amount": 250.00}],
               "issue_date": "2024-08-20", "document_language": "en", "purchase_order_ids": [],
               "bank_accounts": []},
             "metadata": {"document_type": "invoice", "pages": 1,
               "processing_timestamp": "2024-08-21T10:30:00Z", "quality_score": 0.92}}
            """;

    private GuideResult() {}

    /** A fresh copy. */
    public static ObjectNode json() {
        return (ObjectNode) Json.mapper().readTree(TEXT);
    }
}
