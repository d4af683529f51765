package com.cashupagent.deliver.erp;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * QuickBooks Online as documented: refresh tokens that end with their exchange, requestid, duplicate numbers, Fault
 * also within a 200, queries.
 */
public final class FakeQuickBooks extends FakeErp {

    private static final String COMPANY = "/v3/company/4620816365/";

    public final Map<String, JsonNode> bills = new ConcurrentHashMap<>();
    /** Attachables; every file ever uploaded. */
    public final List<ObjectNode> files = new CopyOnWriteArrayList<>();

    public final AtomicInteger refreshes = new AtomicInteger();
    public volatile String refreshToken = "refresh-0";
    public volatile boolean faultInsideOk;
    public volatile boolean refusesDuplicates = true;

    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private volatile String bearer = "none";
    /** Intuit lets the one before live on for a day. */
    private volatile String previousToken = "refresh-0";

    public FakeQuickBooks() throws IOException {}

    public void expire() {
        bearer = "expired";
    }

    @Override
    protected boolean posts(Seen request) {
        return request.method().equals("POST") && request.path().startsWith(COMPANY);
    }

    @Override
    protected boolean attaches(Seen request) {
        return request.path().equals(COMPANY + "upload");
    }

    @Override
    protected Said answer(Seen request) {
        if (request.path().equals("/oauth2/v1/tokens/bearer")) {
            return token(request);
        }
        if (!request.header("Authorization").equals("Bearer " + bearer)) {
            return fault(
                    401,
                    "AuthenticationFault",
                    "3200",
                    "message=AuthenticationFailed; errorCode=003200; statusCode=401",
                    "");
        }
        if (!request.path().startsWith(COMPANY) || !request.query().containsKey("minorversion")) {
            return fault(400, "ValidationFault", "2010", "Request has invalid or unsupported property", "");
        }
        String what = request.path().substring(COMPANY.length());
        if (what.equals("query")) {
            return query(request.query().getOrDefault("query", ""));
        }
        if (request.method().equals("GET")) {
            return Said.json(200, Map.of("CompanyInfo", Map.of("CompanyName", "Sandbox")));
        }
        if (what.equals("upload")) {
            return upload(request);
        }
        String entity = what.equals("bill") ? "Bill" : "VendorCredit";
        String known = requests.get(request.query().get("requestid"));
        if (known != null) {
            return Said.json(200, Map.of(entity, bills.get(known)));
        }
        JsonNode body = request.json();
        if (!body.at("/VendorRef/value").asString("").matches("\\d+")) {
            return fault(
                    400,
                    "ValidationFault",
                    "2500",
                    "Invalid Reference Id : Names element id "
                            + body.at("/VendorRef/value").asString("") + " not found",
                    "VendorRef");
        }
        if (body.at("/CurrencyRef/value").asString("").equals("XTS")) {
            return fault(
                    faultInsideOk ? 200 : 400,
                    "ValidationFault",
                    "6000",
                    "A business validation error has occurred: there is no exchange rate",
                    "CurrencyRef");
        }
        boolean duplicate = bills.values().stream()
                .anyMatch(bill -> bill.path("DocNumber").equals(body.path("DocNumber"))
                        && bill.path("VendorRef").equals(body.path("VendorRef")));
        if (duplicate && refusesDuplicates) {
            return fault(
                    400,
                    "ValidationFault",
                    "6140",
                    "Duplicate Document Number Error : You must specify a different number.",
                    "DocNumber");
        }
        String id = Integer.toString(100 + bills.size());
        ObjectNode bill = ((ObjectNode) body).deepCopy();
        bill.put("Id", id).put("SyncToken", "0").put("entity", entity);
        bills.put(id, bill);
        requests.put(String.valueOf(request.query().get("requestid")), id);
        return Said.json(200, Map.of(entity, bill));
    }

    private Said upload(Seen request) {
        List<Part> parts = parts(request);
        ObjectNode file = (ObjectNode) Json.mapper().readTree(parts.get(0).bytes());
        JsonNode bill = bills.get(file.at("/AttachableRef/0/EntityRef/value").asString(""));
        boolean good = parts.size() == 2
                && parts.get(0).named("file_metadata_0")
                && parts.get(1).named("file_content_0")
                && bill != null
                && bill.path("entity").equals(file.at("/AttachableRef/0/EntityRef/type"));
        if (!good) {
            return Said.json(
                    200,
                    Map.of(
                            "AttachableResponse",
                            List.of(Map.of(
                                    "Fault",
                                    Map.of(
                                            "Error",
                                            List.of(Map.of(
                                                    "Message", "Object Not Found",
                                                    "Detail", "Object Not Found : the entity is not there",
                                                    "code", "610")),
                                            "type",
                                            "ValidationFault")))));
        }
        file.put("Id", Integer.toString(5_000 + files.size()))
                .put("Size", parts.get(1).bytes().length);
        files.add(file);
        return Said.json(200, Map.of("AttachableResponse", List.of(Map.of("Attachable", file))));
    }

    private Said query(String query) {
        if (query.contains("from Attachable")) {
            String type = query.replaceAll("(?s).*EntityRef.Type = '(\\w+)'.*", "$1");
            String id = query.replaceAll("(?s).*EntityRef.value = '(\\w+)'.*", "$1");
            List<ObjectNode> there = files.stream()
                    .filter(file -> file.at("/AttachableRef/0/EntityRef/type")
                            .asString("")
                            .equals(type))
                    .filter(file -> file.at("/AttachableRef/0/EntityRef/value")
                            .asString("")
                            .equals(id))
                    .toList();
            return Said.json(200, Map.of("QueryResponse", there.isEmpty() ? Map.of() : Map.of("Attachable", there)));
        }
        if (query.contains("from Vendor ")) {
            List<Object> vendors = query.contains("startposition 1 ")
                    ? List.of(Map.of("Id", "56", "DisplayName", "ABC Suppliers Ltd", "Active", true))
                    : List.of();
            return Said.json(200, Map.of("QueryResponse", Map.of("Vendor", vendors)));
        }
        Map<String, List<Object>> lists = Map.of(
                "Account",
                List.of(
                        Map.of("Id", "7", "Name", "Supplies", "FullyQualifiedName", "Office:Supplies", "Active", true),
                        Map.of("Id", "8", "Name", "Tax", "FullyQualifiedName", "Tax", "Active", true)),
                "TaxRate",
                List.of(Map.of("Id", "3", "RateValue", 14), Map.of("Id", "4", "RateValue", 5)),
                "TaxCode",
                List.of(
                        Map.of(
                                "Id",
                                "12",
                                "Name",
                                "Standard",
                                "Taxable",
                                true,
                                "PurchaseTaxRateList",
                                Map.of(
                                        "TaxRateDetail",
                                        List.of(
                                                Map.of("TaxRateRef", Map.of("value", "3")),
                                                Map.of("TaxRateRef", Map.of("value", "4"))))),
                        Map.of("Id", "13", "Name", "Sales only", "Taxable", true),
                        Map.of("Id", "NON", "Name", "Non", "Taxable", false)));
        for (Map.Entry<String, List<Object>> list : lists.entrySet()) {
            if (query.contains("from " + list.getKey() + " ")) {
                List<Object> rows = query.contains("startposition 1 ") ? list.getValue() : List.of();
                return Said.json(200, Map.of("QueryResponse", Map.of(list.getKey(), rows)));
            }
        }
        String entity = query.contains("from Bill") ? "Bill" : "VendorCredit";
        String number = query.replaceAll("(?s).*DocNumber = '(.*)'", "$1")
                .replace("\\'", "'")
                .replace("\\\\", "\\");
        List<JsonNode> found = new ArrayList<>();
        bills.values().stream()
                .filter(bill -> bill.path("entity").asString("").equals(entity))
                .filter(bill -> bill.path("DocNumber").asString("").equals(number))
                .forEach(found::add);
        return Said.json(200, Map.of("QueryResponse", found.isEmpty() ? Map.of() : Map.of(entity, found)));
    }

    private Said token(Seen request) {
        boolean client = request.header("Authorization")
                .equals("Basic " + java.util.Base64.getEncoder().encodeToString("qb-id:qb-secret".getBytes()));
        if (!client) {
            return Said.json(401, Map.of("error", "invalid_client"));
        }
        String given = request.form().get("refresh_token");
        if (!refreshToken.equals(given) && !previousToken.equals(given)) {
            return Said.json(
                    400, Map.of("error", "invalid_grant", "error_description", "Incorrect Token type or clientID"));
        }
        int number = refreshes.incrementAndGet();
        previousToken = refreshToken;
        refreshToken = "refresh-" + number;
        bearer = "access-" + number;
        return Said.json(
                200,
                Map.of(
                        "access_token",
                        bearer,
                        "expires_in",
                        3600,
                        "refresh_token",
                        refreshToken,
                        "x_refresh_token_expires_in",
                        8_726_400,
                        "token_type",
                        "bearer"));
    }

    private static Said fault(int status, String type, String code, String detail, String element) {
        return new Said(
                status,
                "application/json",
                Json.mapper()
                        .writeValueAsString(Map.of(
                                "Fault",
                                Map.of(
                                        "Error",
                                        List.of(Map.of(
                                                "Message", "Error", "Detail", detail, "code", code, "element",
                                                element)),
                                        "type",
                                        type),
                                "time",
                                "2026-11-28T10:00:00.000-08:00")),
                List.of());
    }
}
