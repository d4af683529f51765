package com.cashupagent.deliver.erp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * SAP Gateway as documented for API_SUPPLIERINVOICE_PROCESS_SRV: tokens against forged requests with their cookie, OData
 * V2's envelope, types and filters, no idempotency, and its error body; and the guide's PurchaseOrder path.
 */
public final class FakeSap extends FakeErp {

    private static final Pattern TERM = Pattern.compile("(\\w+) eq (?:datetime)?'((?:[^']|'')*)'");
    private static final Set<String> HEADER = Set.of(
            "CompanyCode",
            "AccountingDocumentType",
            "DocumentDate",
            "PostingDate",
            "InvoicingParty",
            "SupplierInvoiceIDByInvcgParty",
            "DocumentCurrency",
            "InvoiceGrossAmount",
            "DocumentHeaderText",
            "TaxIsCalculatedAutomatically",
            "SupplierInvoiceIsCreditMemo",
            "to_SupplierInvoiceItemGLAcct",
            "to_SuplrInvcItemPurOrdRef",
            "to_SupplierInvoiceTax");

    public final List<Map<String, String>> made = new CopyOnWriteArrayList<>();
    /** Attached originals, by the invoice's number and year; every file ever made. */
    public final List<Map<String, String>> files = new CopyOnWriteArrayList<>();

    public final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    public volatile String login = BASIC;
    public volatile boolean periodClosed;
    /** A currency without an exchange rate. */
    public volatile String unrated = "XTS";

    public volatile boolean forgetsSessions;
    public volatile boolean knowsNoSession;
    public volatile int tokens;

    private static final String BASIC = "Basic Y2FzaHVwOmdlaGVpbQ==";

    public FakeSap() throws IOException {}

    @Override
    protected boolean posts(Seen request) {
        return request.method().equals("POST")
                && !request.header("x-csrf-token").isEmpty();
    }

    @Override
    protected boolean attaches(Seen request) {
        return request.path().endsWith("/AttachmentContentSet");
    }

    @Override
    protected Said answer(Seen request) {
        if (!request.header("Authorization").equals(login)) {
            return new Said(401, "text/html", "<html><h1>Logon failed</h1></html>", List.of());
        }
        if (!request.header("sap-client").equals("100")) {
            return error(400, "SY/530", "Client " + request.header("sap-client") + " does not exist", "", "");
        }
        if (request.method().equals("GET")) {
            return read(request);
        }
        if (!isSession(request) || forgetsSessions || knowsNoSession) {
            forgetsSessions = false;
            return new Said(403, "text/plain", "CSRF token validation failed", List.of("x-csrf-token", "Required"));
        }
        if (attaches(request)) {
            return attach(request);
        }
        bodies.add(request.json());
        return request.path().endsWith("/PurchaseOrder") ? guide(request.json()) : create(request.json());
    }

    /** A token with the cookie it came with. Several sessions live beside each other, as those of several work processes. */
    private boolean isSession(Seen request) {
        return IntStream.rangeClosed(1, tokens)
                .anyMatch(number -> request.header("x-csrf-token").equals("token-" + number)
                        && (request.header("Cookie") + ";").contains("SAP_SESSIONID_S4H_100=s" + number + ";"));
    }

    private Said read(Seen request) {
        if (request.path().endsWith("_SRV/")) {
            if (request.header("x-csrf-token").equalsIgnoreCase("Fetch")) {
                tokens++;
                return Said.json(
                        200,
                        Map.of("d", Map.of("EntitySets", List.of("A_SupplierInvoice"))),
                        "x-csrf-token",
                        "token-" + tokens,
                        "Set-Cookie",
                        "SAP_SESSIONID_S4H_100=s" + tokens + "; path=/; HttpOnly",
                        "Set-Cookie",
                        "sap-usercontext=sap-client=100; path=/");
            }
            return Said.json(200, Map.of("d", Map.of("EntitySets", List.of("A_SupplierInvoice"))));
        }
        if (request.path().endsWith("/GetAllOriginals")) {
            List<Map<String, String>> there = files.stream()
                    .filter(file -> ("'" + file.get("LinkedSAPObjectKey") + "'")
                            .equals(request.query().get("LinkedSAPObjectKey")))
                    .toList();
            return Said.json(200, Map.of("d", Map.of("results", there)));
        }
        if (request.path().endsWith("/A_GLAccountText")) {
            boolean first = "0".equals(request.query().get("$skip"))
                    && "ChartOfAccounts eq 'YCOA' and Language eq 'EN'"
                            .equals(request.query().get("$filter"));
            return Said.json(
                    200,
                    Map.of(
                            "d",
                            Map.of(
                                    "results",
                                    first
                                            ? List.of(
                                                    Map.of("GLAccount", "61003000", "GLAccountName", "Office supplies"),
                                                    Map.of("GLAccount", "65008420", "GLAccountName", "Services"))
                                            : List.of())));
        }
        if (request.path().endsWith("/A_Supplier")) {
            List<Object> suppliers = "0".equals(request.query().get("$skip"))
                    ? List.of(
                            Map.of(
                                    "Supplier",
                                    "17300001",
                                    "SupplierName",
                                    "ABC Suppliers Ltd",
                                    "TaxNumber1",
                                    "P051234567M"),
                            Map.of("Supplier", "17300002", "SupplierName", "O'Neill & Söhne", "TaxNumber1", ""))
                    : List.of();
            return Said.json(200, Map.of("d", Map.of("results", suppliers)));
        }
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Matcher terms = TERM.matcher(request.query().getOrDefault("$filter", ""));
        while (terms.find()) {
            wanted.computeIfAbsent(terms.group(1), property -> new ArrayList<>())
                    .add(terms.group(2).replace("''", "'").replace("T00:00:00", ""));
        }
        List<Object> found = new ArrayList<>();
        made.stream()
                .filter(invoice -> wanted.entrySet().stream()
                        .allMatch(term -> term.getValue().contains(invoice.get(term.getKey()))))
                .forEach(found::add);
        return Said.json(200, Map.of("d", Map.of("results", found)));
    }

    private Said attach(Seen request) {
        String invoice = request.header("LinkedSAPObjectKey");
        boolean known = request.header("BusinessObjectTypeName").equals("BUS2081")
                && made.stream().anyMatch(one -> invoice.equals(one.get("SupplierInvoice") + one.get("FiscalYear")));
        if (!known) {
            return error(400, "CV_ATTACHMENT/002", "Object " + invoice + " does not exist", "LinkedSAPObjectKey", "");
        }
        if (request.header("Slug").isEmpty()) {
            return error(400, "CV_ATTACHMENT/004", "Enter a file name", "Slug", "");
        }
        Map<String, String> file = new LinkedHashMap<>();
        file.put("LinkedSAPObjectKey", invoice);
        file.put("BusinessObjectTypeName", "BUS2081");
        file.put("FileName", request.header("Slug"));
        file.put("MimeType", request.header("Content-Type"));
        file.put("FileSize", Integer.toString(request.body().length));
        file.put("ArchiveDocumentID", "FOL" + (100 + files.size()));
        files.add(file);
        return Said.json(201, Map.of("d", file));
    }

    private Said create(JsonNode body) {
        for (String name : body.propertyNames()) {
            if (!HEADER.contains(name)) {
                return error(400, "CX_SXML_PARSE_ERROR", "Property " + name + " is invalid", name, "");
            }
        }
        String currency = body.path("DocumentCurrency").asString("");
        java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
        JsonNode items = body.has("to_SupplierInvoiceItemGLAcct")
                ? body.at("/to_SupplierInvoiceItemGLAcct/results")
                : body.at("/to_SuplrInvcItemPurOrdRef/results");
        if (!body.path("InvoiceGrossAmount").isString()) {
            return error(
                    400, "005056A509B11EE1B9A8FEC11C21578E", "Invalid value for Edm.Decimal", "InvoiceGrossAmount", "");
        }
        for (JsonNode item : items) {
            if (!item.path("SupplierInvoiceItemAmount").isString()
                    || !item.path("SupplierInvoiceItem").asString("").matches("\\d{4}|\\d{6}")) {
                return error(400, "CX_SY_CONVERSION", "Invalid item", "SupplierInvoiceItemAmount", "");
            }
            sum = sum.add(new java.math.BigDecimal(
                    item.path("SupplierInvoiceItemAmount").asString()));
        }
        for (JsonNode tax : body.at("/to_SupplierInvoiceTax/results")) {
            sum = sum.add(new java.math.BigDecimal(tax.path("TaxAmount").asString()));
        }
        if (!body.path("InvoicingParty").asString("").startsWith("173")) {
            return error(
                    400,
                    "M8/321",
                    "Supplier " + body.path("InvoicingParty").asString("") + " does not exist",
                    "InvoicingParty",
                    "");
        }
        if (currency.equals(unrated)) {
            return error(
                    400,
                    "SG/105",
                    "Enter rate " + currency + " / EUR rate type M for 21.08.2024 in the system settings",
                    "",
                    "DocumentCurrency");
        }
        if (periodClosed) {
            return error(
                    400, "M8/201", "Period 008/2024 is not open for account type K and G/L 160000", "PostingDate", "");
        }
        if (sum.compareTo(
                        new java.math.BigDecimal(body.path("InvoiceGrossAmount").asString()))
                != 0) {
            return error(400, "M8/534", "Balance not zero", "InvoiceGrossAmount", "");
        }
        Map<String, String> invoice = new LinkedHashMap<>();
        invoice.put("SupplierInvoice", Integer.toString(510_000_000 + made.size()));
        invoice.put("FiscalYear", "2024");
        invoice.put("InvoicingParty", body.path("InvoicingParty").asString(""));
        invoice.put(
                "SupplierInvoiceIDByInvcgParty",
                body.path("SupplierInvoiceIDByInvcgParty").asString(""));
        invoice.put("DocumentHeaderText", body.path("DocumentHeaderText").asString(""));
        invoice.put("ReverseDocument", "");
        long millis = Long.parseLong(body.path("DocumentDate").asString("").replaceAll("\\D", ""));
        invoice.put(
                "DocumentDate",
                java.time.Instant.ofEpochMilli(millis).toString().substring(0, 10));
        made.add(invoice);
        return Said.json(201, Map.of("d", invoice));
    }

    private Said guide(JsonNode body) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("DocumentNumber", Integer.toString(4_500_000 + made.size()));
        order.put("Reference", body.path("Reference").asString(""));
        made.add(order);
        return Said.json(201, Map.of("d", order));
    }

    private static Said error(int status, String code, String text, String property, String target) {
        return Said.json(
                status,
                Map.of(
                        "error",
                        Map.of(
                                "code", code,
                                "message", Map.of("lang", "en", "value", text),
                                "innererror",
                                        Map.of(
                                                "transactionid",
                                                "1F",
                                                "errordetails",
                                                List.of(
                                                        Map.of(
                                                                "code",
                                                                code,
                                                                "message",
                                                                text,
                                                                "propertyref",
                                                                property,
                                                                "severity",
                                                                "error",
                                                                "target",
                                                                target),
                                                        Map.of(
                                                                "code",
                                                                "/IWBEP/CX_MGW_BUSI_EXCEPTION",
                                                                "message",
                                                                "An exception was raised",
                                                                "propertyref",
                                                                "",
                                                                "severity",
                                                                "error",
                                                                "target",
                                                                ""))))));
    }
}
