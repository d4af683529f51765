package com.cashupagent.deliver.erp;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A custom ERP with the guide's {@code /invoices}: knows its vendors, honours Idempotency-Key, can be searched. */
public final class FakeCustom extends FakeErp {

    /** By id; every record ever made. */
    public final Map<String, JsonNode> invoices = new ConcurrentHashMap<>();

    /** Of files, each with its invoice; every one ever made. */
    public final List<Map<String, Object>> files = new CopyOnWriteArrayList<>();

    public volatile boolean honoursKeys = true;
    public volatile boolean refusesFiles;
    public volatile String token = "custom-token";

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public FakeCustom() throws IOException {}

    @Override
    protected boolean posts(Seen request) {
        return request.method().equals("POST");
    }

    @Override
    protected boolean attaches(Seen request) {
        return request.method().equals("POST") && request.path().endsWith("/attachments");
    }

    @Override
    protected Said answer(Seen request) {
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return Said.json(401, Map.of("error", "unauthorised"));
        }
        if (request.path().endsWith("/attachments")) {
            return files(request, request.path().split("/")[2]);
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

    private Said files(Seen request, String invoice) {
        if (refusesFiles) {
            return Said.json(401, Map.of("error", "unauthorised"));
        }
        if (!invoices.containsKey(invoice)) {
            return Said.json(404, Map.of("message", "There is no such invoice."));
        }
        if (request.method().equals("GET")) {
            return Said.json(
                    200,
                    files.stream()
                            .filter(file -> invoice.equals(file.get("invoice")))
                            .toList());
        }
        String key = request.header("Idempotency-Key");
        String known = keys.get(key);
        if (honoursKeys && known != null) {
            return Said.json(201, Map.of("id", known));
        }
        String id = "FILE" + files.size();
        keys.put(key, id);
        boolean form = request.header("Content-Type").startsWith("multipart/");
        Part part = form ? parts(request).get(0) : null;
        files.add(Map.of(
                "id",
                id,
                "invoice",
                invoice,
                "name",
                part != null
                        ? part.disposition().replaceAll(".*filename=\"(.*)\"", "$1")
                        : request.json().path("file_name").asString(""),
                "sha256",
                sha256(
                        part != null
                                ? part.bytes()
                                : Base64.getDecoder()
                                        .decode(request.json().path("file").asString("")))));
        return Said.json(201, Map.of("id", id));
    }

    /** Lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records there are of a document. */
    public long of(String documentId) {
        return invoices.values().stream()
                .filter(invoice -> Json.mapper().writeValueAsString(invoice).contains(documentId))
                .count();
    }
}
