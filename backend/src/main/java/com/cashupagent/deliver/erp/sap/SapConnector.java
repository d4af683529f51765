package com.cashupagent.deliver.erp.sap;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.FieldLimits;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * SAP S/4HANA. Profile {@code supplier_invoice}: a deep create of {@code A_SupplierInvoice} in
 * {@code API_SUPPLIERINVOICE_PROCESS_SRV} (OData V2, SAP Business Accelerator Hub). The service knows no idempotency
 * key: invoicing party, reference and date are searched before each post, and our key in {@code DocumentHeaderText}
 * tells our own from somebody else's. Profile {@code guide}: the integration guide's payload and path.
 */
public final class SapConnector implements ErpConnector, ErpConnector.MasterData, ErpConnector.Attachments {

    private static final List<String> LOGINS = List.of("basic", "oauth2");
    private static final String GUIDE = "guide";
    private static final String ROOT = "/sap/opu/odata/sap/";
    private static final String INVOICES = ROOT + "API_SUPPLIERINVOICE_PROCESS_SRV";
    private static final String GUIDES = ROOT + "API_PURCHASE_ORDER_PROCESS_SRV";
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 200;

    private static final Mapping INVOICE = Mapping.resource(SapConnector.class, "supplier-invoice.jsonata");
    private static final Mapping GUIDES_INVOICE = Mapping.resource(SapConnector.class, "guide.jsonata");

    /** MaxLength in the service's metadata, and what Precision and Scale leave before the point. */
    static final FieldLimits LIMITS = new FieldLimits(
            Map.ofEntries(
                    Map.entry("CompanyCode", 4),
                    Map.entry("AccountingDocumentType", 2),
                    Map.entry("InvoicingParty", 10),
                    Map.entry("SupplierInvoiceIDByInvcgParty", 16),
                    Map.entry("DocumentCurrency", 5),
                    Map.entry("DocumentHeaderText", 25),
                    Map.entry("SupplierInvoiceItem", 6),
                    Map.entry("to_SupplierInvoiceItemGLAcct.results.SupplierInvoiceItem", 4),
                    Map.entry("SupplierInvoiceItemText", 50),
                    Map.entry("GLAccount", 10),
                    Map.entry("CostCenter", 10),
                    Map.entry("TaxCode", 2),
                    Map.entry("PurchaseOrder", 10),
                    Map.entry("PurchaseOrderItem", 5),
                    Map.entry("PaymentTerms", 4),
                    Map.entry("AssignmentReference", 18)),
            Map.of("InvoiceGrossAmount", 11, "SupplierInvoiceItemAmount", 11, "TaxAmount", 11));

    private final SapSessions sessions;
    private final SapAttachments attachments;
    private final Logins logins;

    public SapConnector(ErpCalls calls, Logins logins) {
        this.sessions = new SapSessions(calls);
        this.attachments = new SapAttachments(sessions);
        this.logins = logins;
    }

    @Override
    public String type() {
        return "sap";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>(Logins.check(account, LOGINS));
        if (!account.address("url")) {
            issues.add(new Issue("url", "bad_setting", "url must be the https address of the SAP system."));
        }
        if (!List.of("supplier_invoice", GUIDE).contains(profile(account))) {
            issues.add(new Issue("profile", "bad_setting", "profile must be supplier_invoice or guide."));
        }
        if (account.setting("sap_client")
                .filter(client -> !client.matches("\\d{3}"))
                .isPresent()) {
            issues.add(new Issue("sap_client", "bad_setting", "sap_client must be three digits, such as 100."));
        }
        issues.addAll(
                guide(account)
                        ? account.checkAttach(List.of(), "The guide's service takes no files.")
                        : account.checkAttach(List.of("file"), "file hands it to SAP's attachment service."));
        return issues;
    }

    @Override
    public boolean attachRepeatable(ErpAccount account) {
        return false;
    }

    @Override
    public Outcome attach(OriginalFile file, ErpAccount account) {
        return attachments.attach(file, account, logins.of(account, LOGINS));
    }

    @Override
    public MappedBill map(Mapping.Input input, ErpAccount account) {
        boolean guide = guide(account);
        Optional<String> own = account.setting("mapping");
        MappedBill bill =
                own.map(Mapping::of).orElse(guide ? GUIDES_INVOICE : INVOICE).map(input);
        if (guide && own.isEmpty() && input.creditNote()) {
            bill = bill.plus(List.of(new Issue(
                    "metadata.document_type",
                    "credit_note",
                    "This is a credit note, which the guide's payload cannot say; enter it by hand, or use the profile"
                            + " supplier_invoice.")));
        }
        return guide ? bill : bill.plus(LIMITS.check(bill.payload()));
    }

    @Override
    public boolean repeatable(ErpAccount account) {
        return false;
    }

    @Override
    public Outcome post(Dispatch dispatch, ErpAccount account) {
        Authorization login = logins.of(account, LOGINS);
        Outcome before = find(dispatch, account);
        if (!(before instanceof Outcome.NotFound)) {
            // Nothing was sent, whatever is not known of the search.
            return before instanceof Outcome.Unknown unknown
                    ? new Outcome.RetryAfter(Optional.empty(), unknown.message())
                    : before;
        }
        Reply reply = guide(account)
                ? sessions.post(account, login, account.base() + GUIDES, "/PurchaseOrder", dispatch.payload())
                : sessions.post(account, login, account.base() + INVOICES, "/A_SupplierInvoice", dispatch.payload());
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() >= 300) {
            return SapErrors.refused(answer);
        }
        JsonNode made = answer.json().path("d");
        Reference reference = reference(made, account);
        return reference.id().isEmpty()
                ? new Outcome.Unknown("SAP answered " + answer.status() + " without a document number.")
                : new Outcome.Posted(reference);
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        JsonNode bill = dispatch.payload();
        String address;
        if (guide(account)) {
            address = account.base() + GUIDES + "/PurchaseOrder?$filter="
                    + encoded("Reference eq " + quoted(bill.path("Reference").asString(dispatch.documentId())));
        } else {
            address = account.base() + INVOICES + "/A_SupplierInvoice?$filter="
                    + encoded("InvoicingParty eq "
                            + quoted(bill.path("InvoicingParty").asString(""))
                            + " and ("
                            + reference(
                                    bill.path("SupplierInvoiceIDByInvcgParty").asString(""))
                            + ") and DocumentDate eq datetime'" + date(bill) + "T00:00:00'")
                    + "&$select=SupplierInvoice,FiscalYear,DocumentHeaderText,ReverseDocument";
        }
        Reply reply = sessions.get(account, logins.of(account, LOGINS), address + "&$format=json");
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        JsonNode results = answer.json().at("/d/results");
        if (answer.status() >= 300) {
            return SapErrors.refused(answer);
        }
        if (!results.isArray()) {
            return new Outcome.Unknown("SAP's answer to the search is none; look whether url leads to the service.");
        }
        for (JsonNode found : results) {
            if (!found.path("ReverseDocument").asString("").isEmpty()) {
                continue;
            }
            Reference reference = reference(found, account);
            boolean ours = guide(account)
                    || found.path("DocumentHeaderText").asString("").equals(dispatch.key());
            return ours
                    ? new Outcome.Posted(reference)
                    : new Outcome.AlreadyThere(
                            reference,
                            "SAP has an invoice of this vendor with this reference and date already: "
                                    + reference.number() + ".");
        }
        return new Outcome.NotFound();
    }

    @Override
    public Outcome test(ErpAccount account) {
        Reply reply = sessions.get(
                account, logins.of(account, LOGINS), account.base() + (guide(account) ? GUIDES : INVOICES) + "/");
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        return answer.status() < 300 ? new Outcome.NotFound() : SapErrors.refused(answer);
    }

    @Override
    public List<Tables.Kind> kinds(ErpAccount account) {
        return List.of(Tables.Kind.VENDOR, Tables.Kind.ACCOUNT);
    }

    @Override
    public List<Tables.Row> read(Tables.Kind kind, ErpAccount account) {
        return kind == Tables.Kind.VENDOR
                ? all(
                                "API_BUSINESS_PARTNER/A_Supplier?$select=Supplier,SupplierName,TaxNumber1&$orderby=Supplier",
                                account)
                        .stream()
                        .map(row -> row(
                                row,
                                "Supplier",
                                "SupplierName",
                                row.path("TaxNumber1").asString("")))
                        .toList()
                : accounts(account);
    }

    /** The company's chart of accounts, in one language. SAP has no public service for its tax codes. */
    private List<Tables.Row> accounts(ErpAccount account) {
        String chart = account.settings().at("/values/chart_of_accounts").asString("");
        if (chart.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "Which chart of accounts? Write chart_of_accounts, such as YCOA, into the connection's values.");
        }
        String language = account.settings().at("/values/language").asString("EN");
        return all(
                        "API_GLACCOUNTINCHARTOFACCOUNTS_SRV/A_GLAccountText?$select=GLAccount,GLAccountName"
                                + "&$orderby=GLAccount&$filter="
                                + encoded(
                                        "ChartOfAccounts eq " + quoted(chart) + " and Language eq " + quoted(language)),
                        account)
                .stream()
                .map(row -> row(row, "GLAccount", "GLAccountName", ""))
                .toList();
    }

    private static Tables.Row row(JsonNode row, String code, String name, String taxId) {
        return new Tables.Row(row.path(code).asString(""), row.path(name).asString(""), taxId, "", "");
    }

    private List<JsonNode> all(String path, ErpAccount account) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = sessions.get(
                    account,
                    logins.of(account, LOGINS),
                    account.base() + ROOT + path + "&$format=json&$top=" + PAGE + "&$skip=" + page * PAGE);
            if (!(reply instanceof Reply.Answered answer) || answer.status() >= 300) {
                throw new ProblemException(ErrorCode.ERP_UNAVAILABLE, why(reply));
            }
            JsonNode results = answer.json().at("/d/results");
            results.forEach(found::add);
            if (results.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private static String why(Reply reply) {
        return reply instanceof Reply.Settled settled
                ? settled.outcome().message()
                : SapErrors.refused((Reply.Answered) reply).message();
    }

    private static Reference reference(JsonNode made, ErpAccount account) {
        if (guide(account)) {
            String number = made.path("DocumentNumber").asString("");
            return new Reference(number, number, null);
        }
        String number = made.path("SupplierInvoice").asString("");
        String year = made.path("FiscalYear").asString("");
        return new Reference(number, number, year.isEmpty() ? null : year);
    }

    private static String date(JsonNode bill) {
        String text = bill.path("DocumentDate").asString("");
        String millis = text.replaceAll("[^0-9-]", "");
        return text.startsWith("/Date(")
                ? Instant.ofEpochMilli(Long.parseLong(millis))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : text;
    }

    /** As it was sent, and as SAP keeps it: the field is shown in capitals only, and what is shown is compared. */
    private static String reference(String sent) {
        String asSent = "SupplierInvoiceIDByInvcgParty eq " + quoted(sent);
        String capitals = sent.toUpperCase(Locale.ROOT);
        return capitals.equals(sent) ? asSent : asSent + " or SupplierInvoiceIDByInvcgParty eq " + quoted(capitals);
    }

    private static boolean guide(ErpAccount account) {
        return profile(account).equals(GUIDE);
    }

    private static String profile(ErpAccount account) {
        return account.profile("supplier_invoice");
    }

    /** OData's text literal. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
