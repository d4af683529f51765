package com.cashupagent.deliver.erp.quickbooks;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.BearerTokens;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.call.Multipart;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.FieldLimits;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * QuickBooks Online: {@code Bill} and {@code VendorCredit} of the accounting API, with our key as {@code requestid}, by
 * which Intuit answers a repetition with the first one's record. Errors come as {@code Fault}, also within a 200.
 */
public final class QuickBooksConnector implements ErpConnector, ErpConnector.MasterData, ErpConnector.Attachments {

    private static final String PRODUCTION = "https://quickbooks.api.intuit.com";
    private static final String SANDBOX = "https://sandbox-quickbooks.api.intuit.com";
    private static final String USUAL_MINOR_VERSION = "75";
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 200;

    private static final Mapping BILL = Mapping.resource(QuickBooksConnector.class, "bill.jsonata");
    private static final FieldLimits LIMITS =
            new FieldLimits(Map.of("DocNumber", 21, "PrivateNote", 4_000, "Description", 4_000));

    private final ErpCalls calls;
    private final BearerTokens tokens;
    private final RefreshTokens refresh;

    public QuickBooksConnector(ErpCalls calls, BearerTokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
        this.refresh = new RefreshTokens(tokens);
    }

    @Override
    public String type() {
        return "quickbooks";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues =
                new ArrayList<>(Logins.missing(account, List.of("client_id", "client_secret", "refresh_token")));
        if (!account.setting("realm_id").orElse("").matches("\\d{5,30}")) {
            issues.add(new Issue("realm_id", "bad_setting", "realm_id must be the company's number at Intuit."));
        }
        if (!account.setting("minor_version").orElse(USUAL_MINOR_VERSION).matches("\\d{1,3}")) {
            issues.add(new Issue("minor_version", "bad_setting", "minor_version must be a number such as 75."));
        }
        for (String address : new String[] {"url", "token_url"}) {
            if (account.setting(address).isPresent() && !account.address(address)) {
                issues.add(new Issue(
                        address, "bad_setting", address + " must be an https address; leave it out for Intuit's."));
            }
        }
        issues.addAll(account.checkAttach(List.of("file"), "file uploads it beside the bill."));
        return issues;
    }

    @Override
    public boolean attachRepeatable(ErpAccount account) {
        return false;
    }

    @Override
    public Outcome attach(OriginalFile file, ErpAccount account) {
        String entity = entity(file.dispatch());
        Reply known = query(account, Attachables.query(file, entity));
        Outcome before = known instanceof Reply.Settled settled
                ? settled.outcome()
                : Attachables.found((Reply.Answered) known, file);
        if (!(before instanceof Outcome.NotFound)) {
            return before instanceof Outcome.Unknown unknown
                    ? new Outcome.RetryAfter(Optional.empty(), unknown.message())
                    : before;
        }
        Multipart upload = Attachables.upload(file, entity);
        Reply reply = calls.send(
                new ErpCalls.Request(
                        "POST",
                        company(account) + "/upload?minorversion=" + minor(account),
                        Map.of("Content-Type", upload.type(), "Accept", "application/json"),
                        upload.bytes()),
                tokens.by(account, refresh.source(account)));
        return reply instanceof Reply.Settled settled
                ? settled.outcome()
                : Attachables.uploaded((Reply.Answered) reply, file);
    }

    @Override
    public MappedBill map(Mapping.Input input, ErpAccount account) {
        MappedBill bill =
                account.setting("mapping").map(Mapping::of).orElse(BILL).map(input);
        return bill.plus(LIMITS.check(bill.payload()));
    }

    @Override
    public boolean repeatable(ErpAccount account) {
        return true;
    }

    @Override
    public Outcome post(Dispatch dispatch, ErpAccount account) {
        Reply reply = calls.send(
                new ErpCalls.Request(
                        "POST",
                        company(account) + (dispatch.creditNote() ? "/vendorcredit" : "/bill") + "?requestid="
                                + dispatch.key() + "-" + dispatch.generation() + "&minorversion=" + minor(account),
                        Map.of("Content-Type", "application/json", "Accept", "application/json"),
                        Json.mapper().writeValueAsBytes(dispatch.payload())),
                tokens.by(account, refresh.source(account)));
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        Optional<Outcome> fault = Faults.of(answer);
        if (fault.isPresent()) {
            return Faults.duplicate(answer) ? duplicate(dispatch, account, fault.get()) : fault.get();
        }
        JsonNode bill = answer.json().path(entity(dispatch));
        return bill.path("Id").asString("").isEmpty()
                ? new Outcome.Unknown("QuickBooks answered " + answer.status() + " without a bill.")
                : new Outcome.Posted(reference(bill));
    }

    /** Whose number is it? Our own, from an attempt whose answer was lost, or somebody else's. */
    private Outcome duplicate(Dispatch dispatch, ErpAccount account, Outcome refusal) {
        Outcome found = find(dispatch, account);
        return found instanceof Outcome.Posted || found instanceof Outcome.AlreadyThere ? found : refusal;
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        String number = dispatch.payload().path("DocNumber").asString("");
        Reply reply = query(
                account,
                "select * from " + entity(dispatch) + " where DocNumber = '"
                        + number.replace("\\", "\\\\").replace("'", "\\'") + "'");
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        Optional<Outcome> fault = Faults.of(answer);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!answer.json().has("QueryResponse")) {
            return new Outcome.Unknown("QuickBooks' answer to the search is none.");
        }
        String vendor = dispatch.payload().at("/VendorRef/value").asString("");
        Outcome other = new Outcome.NotFound();
        for (JsonNode bill : answer.json().at("/QueryResponse/" + entity(dispatch))) {
            if (bill.path("PrivateNote").asString("").contains(dispatch.key())) {
                return new Outcome.Posted(reference(bill));
            }
            if (bill.at("/VendorRef/value").asString("").equals(vendor)) {
                other = new Outcome.AlreadyThere(
                        reference(bill),
                        "QuickBooks has a bill of this vendor with the number " + number + " already.");
            }
        }
        return other;
    }

    @Override
    public Outcome test(ErpAccount account) {
        Reply reply = calls.send(
                ErpCalls.Request.get(
                        company(account) + "/companyinfo/" + realm(account) + "?minorversion=" + minor(account)),
                tokens.by(account, refresh.source(account)));
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        return Faults.of((Reply.Answered) reply).orElseGet(Outcome.NotFound::new);
    }

    @Override
    public List<Tables.Kind> kinds(ErpAccount account) {
        return List.of(Tables.Kind.VENDOR, Tables.Kind.ACCOUNT, Tables.Kind.TAX_CODE);
    }

    @Override
    public List<Tables.Row> read(Tables.Kind kind, ErpAccount account) {
        return switch (kind) {
            case VENDOR ->
                all("Vendor", account).stream()
                        .map(vendor -> row(
                                vendor,
                                "DisplayName",
                                vendor.path("TaxIdentifier").asString(""),
                                ""))
                        .toList();
            case ACCOUNT ->
                all("Account", account).stream()
                        .map(entry -> row(entry, "FullyQualifiedName", "", ""))
                        .toList();
            default -> taxCodes(account);
        };
    }

    /** A code's rate for purchases is the sum of the rates that it names. */
    private List<Tables.Row> taxCodes(ErpAccount account) {
        Map<String, BigDecimal> rates = new HashMap<>();
        all("TaxRate", account)
                .forEach(rate -> rates.put(
                        rate.path("Id").asString(""),
                        rate.path("RateValue").isNumber()
                                ? rate.path("RateValue").decimalValue()
                                : BigDecimal.ZERO));
        List<Tables.Row> rows = new ArrayList<>();
        for (JsonNode code : all("TaxCode", account)) {
            JsonNode details = code.at("/PurchaseTaxRateList/TaxRateDetail");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode detail : details) {
                sum = sum.add(rates.getOrDefault(detail.at("/TaxRateRef/value").asString(""), BigDecimal.ZERO));
            }
            boolean none = !code.path("Taxable").asBoolean(true);
            String rate =
                    details.isEmpty() && !none ? "" : sum.stripTrailingZeros().toPlainString();
            rows.add(row(code, "Name", "", rate));
        }
        return List.copyOf(rows);
    }

    private static Tables.Row row(JsonNode entry, String name, String taxId, String rate) {
        return new Tables.Row(
                entry.path("Id").asString(""),
                entry.path(name).asString(entry.path("Name").asString("")),
                taxId,
                rate,
                "");
    }

    /** Every active one of a kind. */
    private List<JsonNode> all(String entity, ErpAccount account) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = query(
                    account, "select * from " + entity + " startposition " + (page * PAGE + 1) + " maxresults " + PAGE);
            Outcome trouble = reply instanceof Reply.Settled settled
                    ? settled.outcome()
                    : Faults.of((Reply.Answered) reply).orElse(null);
            if (trouble != null) {
                throw new ProblemException(ErrorCode.ERP_UNAVAILABLE, trouble.message());
            }
            JsonNode entries = ((Reply.Answered) reply).json().at("/QueryResponse/" + entity);
            entries.forEach(found::add);
            if (entries.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private Reply query(ErpAccount account, String query) {
        return calls.send(
                ErpCalls.Request.get(company(account) + "/query?query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&minorversion=" + minor(account)),
                tokens.by(account, refresh.source(account)));
    }

    private static Reference reference(JsonNode bill) {
        String number = bill.path("DocNumber").asString("");
        return new Reference(bill.path("Id").asString(), number.isEmpty() ? null : number, null);
    }

    private static String entity(Dispatch dispatch) {
        return dispatch.creditNote() ? "VendorCredit" : "Bill";
    }

    private static String company(ErpAccount account) {
        boolean sandbox = account.settings().path("sandbox").asBoolean(false);
        String host = account.setting("url").isPresent() ? account.base() : sandbox ? SANDBOX : PRODUCTION;
        return host + "/v3/company/" + realm(account);
    }

    private static String realm(ErpAccount account) {
        return account.setting("realm_id").orElse("");
    }

    private static String minor(ErpAccount account) {
        return account.setting("minor_version").orElse(USUAL_MINOR_VERSION);
    }
}
