package com.cashupagent.widget;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

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

    /** After the user corrected the total. */
    static String corrected(String documentId, String total) {
        return result(documentId, "needs_review", "0.94", "ABC Suppliers Ltd")
                .replace("\"total_amount\":1250.00", "\"total_amount\":" + total)
                .replace("{\"value\":1250.00,\"confidence\":0.97", "{\"value\":" + total + ",\"confidence\":1.0");
    }

    /** A drawn page with something at the places that {@link #fields} names. */
    static byte[] picture(String page) throws IOException {
        BufferedImage image = new BufferedImage(600, 849, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.DARK_GRAY);
        for (double[] box :
                new double[][] {{0.62, 0.70, 0.24}, {0.60, 0.10, 0.25}, {0.08, 0.06, 0.34}, {0.60, 0.16, 0.20}}) {
            pen.fillRect((int) (box[0] * 600), (int) (box[1] * 849) + 6, (int) (box[2] * 600), 12);
        }
        if (page.startsWith("2")) {
            pen.fillRect(0, 800, 600, 40);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static String fields(boolean sure) {
        return """
                {"financial_data.total_amount":{"value":1250.00,"confidence":0.97,"page":1,"box":[0.62,0.70,0.86,0.73],\
                "source":"text"},"invoice_ids[0]":{"value":"INV-2024-001","confidence":0.98,"page":1,\
                "box":[0.60,0.10,0.85,0.13],"source":"text"},"vendor_information.vendor_name":{"value":"ABC Suppliers Ltd",\
                "confidence":0.96,"page":1,"box":[0.08,0.06,0.42,0.10],"source":"text"},"payment_terms.due_date":\
                {"value":"2024-09-20","confidence":%s,"page":1,"box":[0.60,0.16,0.80,0.19],"source":"text"},\
                "line_items[0].description":{"value":"Product A","confidence":0.93,"page":2,\
                "box":[0.08,0.20,0.30,0.23],"source":"text"},"vendor_information.tax_id":{"value":"P051234567M",\
                "confidence":%s,"page":null,"box":null,"source":"text"},"hostile":{"value":"x","confidence":0.9,"page":1,\
                "box":[0.9,0.5,0.1,7],"source":"text"}}""".formatted(sure ? "0.95" : "0.41", sure ? "0.91" : "0.52");
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
                "metadata":{"document_type":"invoice","pages":2,"processing_timestamp":"2024-08-21T10:30:00Z",\
                "quality_score":0.92},"fields":%s,"checks":[{"name":"net+tax=total","outcome":"%s",\
                "message":"1,050.00 + %s = 1,250.00"},{"name":"due>=issue","outcome":"passed",\
                "message":"Issued 2024-08-21, due 2024-09-20."},{"name":"iban_check_digits","outcome":"not_applicable",\
                "message":"no IBAN"}]}""".formatted(
                        status,
                        documentId,
                        confidence,
                        vendor,
                        sure ? "200.00" : "210.00",
                        fields(sure),
                        sure ? "passed" : "failed",
                        sure ? "200.00" : "210.00 is not");
    }
}
