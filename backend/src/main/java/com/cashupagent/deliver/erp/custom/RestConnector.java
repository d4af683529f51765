package com.cashupagent.deliver.erp.custom;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Any REST endpoint: {@code POST} of the mapped bill to {@code url} + {@code path} ({@code /invoices}), with our key as
 * {@code Idempotency-Key}. After an unknown outcome it asks {@code GET url + find_path} where that is set; where it is
 * not, it sends again with the same key, if {@code repeats} says that the endpoint honours it, and asks a person
 * otherwise. A 409 means that the bill is there already.
 */
public final class RestConnector implements ErpConnector, ErpConnector.Attachments {

    static final List<String> LOGINS = List.of("none", "basic", "bearer", "hmac", "oauth2");

    private static final Mapping GUIDE = Mapping.resource(RestConnector.class, "guide.jsonata");

    private final ErpCalls calls;
    private final Logins logins;
    private final RestAttachments attachments;

    public RestConnector(ErpCalls calls, Logins logins) {
        this.calls = calls;
        this.logins = logins;
        this.attachments = new RestAttachments(calls);
    }

    @Override
    public String type() {
        return "custom";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>(Logins.check(account, LOGINS));
        if (!account.address("url")) {
            issues.add(new Issue("url", "bad_setting", "url must be the https address of the API."));
        }
        if (account.setting("path").filter(path -> !path.startsWith("/")).isPresent()) {
            issues.add(new Issue("path", "bad_setting", "path must begin with a slash."));
        }
        if (account.setting("find_path")
                .filter(path -> !path.startsWith("/") || !path.contains("{key}") && !path.contains("{document_id}"))
                .isPresent()) {
            issues.add(new Issue(
                    "find_path", "bad_setting", "find_path must begin with a slash and hold {document_id} or {key}."));
        }
        issues.addAll(RestAttachments.check(account));
        return issues;
    }

    @Override
    public boolean attachRepeatable(ErpAccount account) {
        return repeatable(account);
    }

    @Override
    public Outcome attach(OriginalFile file, ErpAccount account) {
        return attachments.attach(file, account, logins.of(account, LOGINS), repeatable(account));
    }

    @Override
    public MappedBill map(Mapping.Input input, ErpAccount account) {
        Optional<String> own = account.setting("mapping");
        MappedBill bill = own.map(Mapping::of).orElse(GUIDE).map(input);
        if (own.isEmpty() && input.creditNote()) {
            return bill.plus(List.of(new Issue(
                    "metadata.document_type",
                    "credit_note",
                    "This is a credit note, which the guide's payload cannot say; enter it by hand, or give the"
                            + " connection a mapping that does.")));
        }
        return bill;
    }

    @Override
    public boolean repeatable(ErpAccount account) {
        return account.settings().path("repeats").asBoolean(true);
    }

    @Override
    public Outcome post(Dispatch dispatch, ErpAccount account) {
        Reply reply = calls.send(
                new ErpCalls.Request(
                        "POST",
                        account.base() + account.setting("path").orElse("/invoices"),
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Accept",
                                "application/json",
                                "Idempotency-Key",
                                dispatch.key() + "-" + dispatch.generation()),
                        Json.mapper().writeValueAsBytes(dispatch.payload())),
                logins.of(account, LOGINS));
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() < 300) {
            return new Outcome.Posted(reference(answer, dispatch));
        }
        return answer.status() == 409
                ? new Outcome.AlreadyThere(
                        reference(answer, dispatch), "The ERP system has this bill already: " + answer.excerpt())
                : refused(answer);
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        Optional<String> path = account.setting("find_path");
        if (path.isEmpty()) {
            return repeatable(account)
                    ? new Outcome.NotFound()
                    : Outcome.Rejected.of(
                            "look_yourself",
                            "Is the bill in the ERP system? The answer to its posting was lost, and the connection has"
                                    + " no find_path. Look for " + dispatch.documentId()
                                    + "; if it is not there, retry with force.");
        }
        Reply reply = calls.send(
                ErpCalls.Request.get(account.base()
                        + path.get()
                                .replace("{document_id}", encoded(dispatch.documentId()))
                                .replace("{key}", encoded(dispatch.key()))),
                logins.of(account, LOGINS));
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        JsonNode json = answer.json();
        if (answer.status() == 404 || answer.status() < 300 && json.isArray() && json.isEmpty()) {
            return new Outcome.NotFound();
        }
        return answer.status() < 300 ? new Outcome.Posted(reference(answer, dispatch)) : refused(answer);
    }

    @Override
    public Outcome test(ErpAccount account) {
        Reply reply = calls.send(
                ErpCalls.Request.get(
                        account.base() + account.setting("test_path").orElse("/")),
                logins.of(account, LOGINS));
        // Whatever it says of the path: it is there, and did not mind the login.
        return reply instanceof Reply.Settled settled ? settled.outcome() : new Outcome.NotFound();
    }

    private static Reference reference(Reply.Answered answer, Dispatch dispatch) {
        JsonNode json = answer.json();
        JsonNode one = json.isArray() ? json.path(0) : json;
        for (String key : new String[] {"id", "invoice_id", "document_id", "reference"}) {
            String id = one.path(key).asString("");
            if (!id.isEmpty() && id.length() <= 200) {
                String number = one.path("number").asString("");
                return new Reference(id, number.isEmpty() || number.length() > 200 ? null : number, null);
            }
        }
        return new Reference(dispatch.key(), null, null);
    }

    /** Reads errors as RFC 9457 and most APIs write them. */
    static Outcome refused(Reply.Answered answer) {
        JsonNode json = answer.json();
        List<Issue> issues = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            String message = error.isString()
                    ? error.stringValue()
                    : error.path("message").asString(error.path("detail").asString(error.toString()));
            String field = error.path("field").asString(error.path("pointer").asString(""));
            issues.add(new Issue(field.isEmpty() ? null : field, "refused", message));
        }
        if (issues.isEmpty()) {
            String message = json.path("detail")
                    .asString(json.path("message").asString(json.path("error").asString(answer.excerpt())));
            String field = json.path("field").asString("");
            issues.add(new Issue(
                    field.isEmpty() ? null : field,
                    "refused",
                    "The ERP system refused it (" + answer.status() + "): " + message));
        }
        return new Outcome.Rejected(issues);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
