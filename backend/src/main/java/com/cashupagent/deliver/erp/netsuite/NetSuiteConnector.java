package com.cashupagent.deliver.erp.netsuite;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.BearerTokens;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.FieldLimits;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * NetSuite over SuiteTalk REST. Profile {@code vendor_bill}: {@code PUT} of {@code vendorBill} (or {@code vendorCredit})
 * under our key as external id, which makes one record however often it is sent. Profile {@code guide}: the
 * integration guide's payload and {@code POST}, where the bill is searched by its number first. SuiteTalk REST takes no
 * files; a field of the bill can hold a link to the original instead.
 */
public final class NetSuiteConnector implements ErpConnector, ErpConnector.MasterData, ErpConnector.Attachments {

    private static final String GUIDE = "guide";
    private static final String RECORDS = "/services/rest/record/v1/";
    private static final Mapping BILL = Mapping.resource(NetSuiteConnector.class, "vendor-bill.jsonata");
    private static final Mapping GUIDES_BILL = Mapping.resource(NetSuiteConnector.class, "guide.jsonata");

    /** NetSuite's field limits. */
    private static final FieldLimits LIMITS =
            new FieldLimits(Map.of("tranId", 45, "memo", 4_000, "description", 4_000));

    private final ErpCalls calls;
    private final NetSuiteLogins logins;

    public NetSuiteConnector(ErpCalls calls, BearerTokens tokens, Clock clock) {
        this.calls = calls;
        this.logins = new NetSuiteLogins(tokens, clock);
    }

    @Override
    public String type() {
        return "netsuite";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>(NetSuiteLogins.check(account));
        if (AccountId.of(account.setting("account_id").orElse("")).isEmpty()) {
            issues.add(new Issue(
                    "account_id", "bad_setting", "account_id must be NetSuite's, such as 1234567 or 1234567_SB1."));
        }
        if (account.setting("url").isPresent() && !account.address("url")) {
            issues.add(
                    new Issue("url", "bad_setting", "url must be an https address; leave it out for the usual one."));
        }
        if (!List.of("vendor_bill", GUIDE).contains(account.profile("vendor_bill"))) {
            issues.add(new Issue("profile", "bad_setting", "profile must be vendor_bill or guide."));
        }
        issues.addAll(account.checkAttach(
                List.of("link"), "SuiteTalk REST takes no files; link writes an address into a field of the bill."));
        if (account.attach().isPresent()) {
            if (!account.setting("link_field").orElse("").matches("custbody\\w{1,60}")) {
                issues.add(new Issue(
                        "link_field",
                        "bad_setting",
                        "link_field must be a body field for links, such as custbody_original."));
            }
            if (!account.setting("link").orElse("").matches("https://[^\\s{}]*(\\{(document_id|key)}[^\\s{}]*)+")) {
                issues.add(new Issue(
                        "link",
                        "bad_setting",
                        "link must be the https address of the original for your people, with {document_id} in it."));
            }
        }
        return issues;
    }

    @Override
    public boolean attachRepeatable(ErpAccount account) {
        return true;
    }

    /** One field is set, to the same address however often. */
    @Override
    public Outcome attach(OriginalFile file, ErpAccount account) {
        Dispatch dispatch = file.dispatch();
        String link = account.setting("link")
                .orElse("")
                .replace("{document_id}", dispatch.documentId())
                .replace("{key}", dispatch.key());
        Reply reply = send(
                new ErpCalls.Request(
                        "PATCH",
                        base(account) + RECORDS + kind(dispatch) + "/"
                                + URLEncoder.encode(file.bill().id(), StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json", "Accept", "application/json"),
                        Json.mapper()
                                .writeValueAsBytes(
                                        Map.of(account.setting("link_field").orElse(""), link))),
                account);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        return answer.status() < 300 ? new Outcome.Posted(new Reference(link, null, null)) : refused(answer);
    }

    @Override
    public MappedBill map(Mapping.Input input, ErpAccount account) {
        Optional<String> own = account.setting("mapping");
        MappedBill bill =
                own.map(Mapping::of).orElse(guide(account) ? GUIDES_BILL : BILL).map(input);
        if (guide(account) && own.isEmpty() && input.creditNote()) {
            bill = bill.plus(List.of(new Issue(
                    "metadata.document_type",
                    "credit_note",
                    "This is a credit note, which the guide's payload cannot say; enter it by hand, or use the profile"
                            + " vendor_bill.")));
        }
        return bill.plus(LIMITS.check(bill.payload()));
    }

    @Override
    public boolean repeatable(ErpAccount account) {
        return !guide(account);
    }

    @Override
    public Outcome post(Dispatch dispatch, ErpAccount account) {
        if (guide(account)) {
            Outcome before = find(dispatch, account);
            if (!(before instanceof Outcome.NotFound)) {
                return before instanceof Outcome.Unknown unknown
                        ? new Outcome.RetryAfter(Optional.empty(), unknown.message())
                        : before;
            }
        }
        Reply reply = send(
                new ErpCalls.Request(
                        guide(account) ? "POST" : "PUT",
                        guide(account) ? base(account) + RECORDS + "vendorbill" : record(dispatch, account),
                        Map.of("Content-Type", "application/json", "Accept", "application/json"),
                        Json.mapper().writeValueAsBytes(dispatch.payload())),
                account);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() >= 300) {
            return refused(answer);
        }
        String id = answer.json()
                .path("id")
                .asString(answer.header("Location")
                        .map(location -> location.substring(location.lastIndexOf('/') + 1))
                        .orElse(""));
        if (id.isEmpty() || id.length() > 200) {
            return new Outcome.Unknown("NetSuite answered " + answer.status() + " without the record's id.");
        }
        String number = dispatch.payload().path("tranId").asString("");
        return new Outcome.Posted(new Reference(id, number.isEmpty() ? null : number, null));
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        String number = dispatch.payload().path("tranId").asString("");
        Reply reply = send(
                ErpCalls.Request.get(
                        guide(account)
                                ? base(account) + RECORDS + "vendorbill?q="
                                        + URLEncoder.encode(
                                                "tranId IS \"" + number.replace("\"", "\\\"") + "\"",
                                                StandardCharsets.UTF_8)
                                : record(dispatch, account)),
                account);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() == 404) {
            return new Outcome.NotFound();
        }
        if (answer.status() >= 300) {
            return refused(answer);
        }
        if (!guide(account)) {
            return found(answer.json());
        }
        for (JsonNode item : answer.json().path("items")) {
            Reply one = send(
                    ErpCalls.Request.get(base(account) + RECORDS + "vendorbill/"
                            + URLEncoder.encode(item.path("id").asString(""), StandardCharsets.UTF_8)),
                    account);
            if (one instanceof Reply.Settled settled) {
                return settled.outcome();
            }
            JsonNode bill = ((Reply.Answered) one).json();
            if (bill.path("memo").asString("").contains(dispatch.documentId())) {
                return found(bill);
            }
        }
        return new Outcome.NotFound();
    }

    @Override
    public Outcome test(ErpAccount account) {
        Reply reply = send(ErpCalls.Request.get(base(account) + RECORDS + "vendorBill?limit=1"), account);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        return answer.status() < 300 ? new Outcome.NotFound() : refused(answer);
    }

    @Override
    public List<Tables.Kind> kinds(ErpAccount account) {
        return NetSuiteLists.kinds();
    }

    @Override
    public List<Tables.Row> read(Tables.Kind kind, ErpAccount account) {
        return NetSuiteLists.read(kind, account, base(account), this::send, NetSuiteConnector::refused);
    }

    private Reply send(ErpCalls.Request request, ErpAccount account) {
        AccountId id = AccountId.of(account.setting("account_id").orElse("")).orElseThrow();
        Authorization login = logins.of(account, id, base(account));
        return calls.send(request, login);
    }

    private static Outcome found(JsonNode bill) {
        String number = bill.path("tranId").asString("");
        String id = bill.path("id").asString("");
        return id.isEmpty()
                ? new Outcome.Unknown("NetSuite's answer to the search is none.")
                : new Outcome.Posted(new Reference(id, number.isEmpty() ? null : number, null));
    }

    private static String record(Dispatch dispatch, ErpAccount account) {
        return base(account) + RECORDS + kind(dispatch) + "/eid:" + dispatch.key();
    }

    private static String kind(Dispatch dispatch) {
        return dispatch.creditNote() ? "vendorCredit" : "vendorBill";
    }

    private static String base(ErpAccount account) {
        return account.setting("url").isPresent()
                ? account.base()
                : AccountId.of(account.setting("account_id").orElse(""))
                        .map(AccountId::address)
                        .orElse("");
    }

    private static boolean guide(ErpAccount account) {
        return account.profile("vendor_bill").equals(GUIDE);
    }

    /** {@code o:errorDetails}: a sentence, NetSuite's code and the path of the field. */
    private static Outcome refused(Reply.Answered answer) {
        List<Issue> issues = new ArrayList<>();
        for (JsonNode detail : answer.json().path("o:errorDetails")) {
            String field = detail.path("o:errorPath").asString("");
            issues.add(new Issue(
                    field.isEmpty() ? null : field,
                    detail.path("o:errorCode").asString("refused"),
                    "NetSuite: " + detail.path("detail").asString("refused without a reason")));
        }
        return issues.isEmpty()
                ? Outcome.Rejected.of(
                        "refused",
                        "NetSuite refused it (" + answer.status() + "): "
                                + answer.json().path("title").asString(answer.excerpt()))
                : new Outcome.Rejected(issues);
    }
}
