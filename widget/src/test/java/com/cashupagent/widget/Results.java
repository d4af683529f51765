package com.cashupagent.widget;

/** Results as the API writes them. */
final class Results {

    private Results() {}

    static String success(String documentId) {
        return result(documentId, "success", "0.94", "ABC Suppliers Ltd");
    }

    static String review(String documentId) {
        return result(documentId, "needs_review", "0.62", "Kilimanjaro Office Supplies & Printing Services Ltd");
    }

    static String hostile(String documentId) {
        return result(documentId, "success", "0.94", "<img src=x onerror=window.hacked=1>")
                .replace(
                        "no IBAN\"}",
                        "no IBAN\"},{\"name\":\"long\",\"outcome\":\"failed\",\"message\":\"" + "doc_0".repeat(20)
                                + "\"}");
    }

    static String failed(String documentId) {
        return """
                {"status":"failed","document_id":"%s","processing_time_ms":12,"tier_used":null,"confidence":0,"cost":0,\
                "results":{"invoice_ids":[]},"fields":{},"checks":[],"error":{"code":"processing_failed",\
                "message":"Try again; if it stays, send the document to manual review.","retryable":true}}""".formatted(documentId);
    }

    private static String result(String documentId, String status, String confidence, String vendor) {
        boolean sure = status.equals("success");
        return """
                {"status":"%s","document_id":"%s","processing_time_ms":45,"tier_used":"pattern_matching",\
                "confidence":%s,"cost":0.00,"results":{"invoice_ids":["INV-2024-001","INV-2024-002"],\
                "vendor_information":{"vendor_name":"%s","vendor_id":"VENDOR_001","tax_id":"P051234567M","address":null},\
                "buyer_information":{"buyer_name":null,"buyer_id":null,"tax_id":null,"address":null},\
                "financial_data":{"total_amount":1250.00,"currency":"KES","tax_amount":%s,"net_amount":1050.00},\
                "payment_terms":{"due_date":"2024-09-20","payment_terms":"Net 30","discount_terms":"2/10 Net 30"},\
                "line_items":[{"description":"Product A","quantity":10,"unit_price":100.00,"amount":1000.00},\
                {"description":"Product B","quantity":5,"unit_price":50.00,"amount":250.00}],\
                "issue_date":"2024-08-21","document_language":"en","purchase_order_ids":["PO-7781"],"bank_accounts":[]},\
                "metadata":{"document_type":"invoice","pages":1,"processing_timestamp":"2024-08-21T10:30:00Z",\
                "quality_score":0.92},"fields":{},"checks":[{"name":"net+tax=total","outcome":"%s",\
                "message":"1,050.00 + %s = 1,250.00"},{"name":"due_not_before_issue","outcome":"passed",\
                "message":"2024-09-20 is not before 2024-08-21"},{"name":"iban","outcome":"not_applicable",\
                "message":"no IBAN"}]}""".formatted(
                        status,
                        documentId,
                        confidence,
                        vendor,
                        sure ? "200.00" : "210.00",
                        sure ? "passed" : "failed",
                        sure ? "200.00" : "210.00 is not");
    }
}
