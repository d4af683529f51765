package com.cashupagent.deliver.erp;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A custom ERP with the guide's {@code /invoices}: knows its vendors, honours Idempotency-Key, can be searched. */
public final class FakeCustom extends FakeErp {

    /** By id; every record ever made. */
    public final Map<String, JsonNode> invoices = new ConcurrentHashMap<>();

    public volatile boolean honoursKeys = true;
    public volatile String token = "custom-token";

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public FakeCustom() throws IOException {}

    @Override
    protected boolean posts(Seen request) {
        return request.method().equals("POST");
    }

    @Override
    protected Said answer(Seen request) {
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return Said.json(401, Map.of("error", "unauthorised"));
        }
        if (request.method().equals("GET")) {
            String reference = request.query().getOrDefault("reference", "");
            List<Object> found = new ArrayList<>();
            invoices.forEach((id, invoice) -> {
                if (invoice.path("document_reference").asString("").equals(reference)) {
                    found.add(Map.of("id", id));
                }
            });
            return Said.json(200, found);
        }
        String known = keys.get(request.header("Idempotency-Key"));
        if (honoursKeys && known != null) {
            return Said.json(201, Map.of("id", known));
        }
        JsonNode invoice = request.json();
        List<Object> errors = new ArrayList<>();
        if (invoice.path("vendor_code").asString("").equals("BLOCKED")) {
            errors.add(Map.of("field", "vendor_code", "message", "The vendor is blocked."));
        }
        if (!invoice.path("total_amount").isNumber()) {
            errors.add(Map.of("field", "total_amount", "message", "must be a number"));
        }
        if (!errors.isEmpty()) {
            return Said.json(422, Map.of("errors", errors));
        }
        String id = "INV" + (1000 + invoices.size());
        keys.put(request.header("Idempotency-Key"), id);
        invoices.put(id, invoice);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("number", "51-" + id);
        return Said.json(201, answer);
    }

    /** How many records there are of a document. */
    public long of(String documentId) {
        return invoices.values().stream()
                .filter(invoice -> Json.mapper().writeValueAsString(invoice).contains(documentId))
                .count();
    }
}
