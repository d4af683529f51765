package com.cashupagent.deliver.erp.custom;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Multipart;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.json.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Originals for a custom API, as a part of a form or as text in JSON. They have an {@code Idempotency-Key} of their own;
 * an endpoint that does not honour it is asked first where it can be, and a person where it cannot.
 */
final class RestAttachments {

    private static final String MULTIPART = "multipart";
    private static final String USUAL_PATH = "/invoices/{id}/attachments";
    private static final String FIELD = "[A-Za-z][A-Za-z0-9_.-]{0,60}";

    private final ErpCalls calls;

    RestAttachments(ErpCalls calls) {
        this.calls = calls;
    }

    static List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>(account.checkAttach(
                List.of(MULTIPART, "base64"), "It says whether the file goes as a form or as text in JSON."));
        for (String path : new String[] {"attach_path", "attach_find_path"}) {
            if (account.setting(path).filter(text -> !text.startsWith("/")).isPresent()) {
                issues.add(new Issue(path, "bad_setting", path + " must begin with a slash."));
            }
        }
        if (account.setting("attach_field")
                .filter(field -> !field.matches(FIELD))
                .isPresent()) {
            issues.add(new Issue("attach_field", "bad_setting", "attach_field must be a plain name, such as file."));
        }
        return issues;
    }

    /** @param repeatable whether the endpoint honours the key */
    Outcome attach(OriginalFile file, ErpAccount account, Authorization login, boolean repeatable) {
        Optional<String> search = account.setting("attach_find_path");
        if (search.isPresent()) {
            Outcome before = find(file, account, login, search.get());
            if (!(before instanceof Outcome.NotFound)) {
                return before instanceof Outcome.Unknown unknown
                        ? new Outcome.RetryAfter(Optional.empty(), unknown.message())
                        : before;
            }
        } else if (file.maybeThere() && !repeatable) {
            return Outcome.Rejected.of(
                    "look_yourself",
                    "Is " + file.name() + " with the bill? The answer to its upload was lost, and the connection has no"
                            + " attach_find_path. If it is not there, retry with force.");
        }
        String field = account.setting("attach_field").orElse("file");
        boolean form = account.attach().orElse(MULTIPART).equals(MULTIPART);
        Multipart parts = new Multipart(file.dispatch().key());
        Reply reply = calls.send(
                new ErpCalls.Request(
                        "POST",
                        address(file, account, account.setting("attach_path").orElse(USUAL_PATH)),
                        Map.of(
                                "Content-Type",
                                form ? parts.type() : "application/json",
                                "Accept",
                                "application/json",
                                "Idempotency-Key",
                                file.dispatch().key() + "-file"),
                        form
                                ? parts.part(field, file.name(), file.mediaType(), file.bytes())
                                        .bytes()
                                : json(file, field)),
                login);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        // 409: it has this file already.
        return answer.status() < 300 || answer.status() == 409
                ? new Outcome.Posted(reference(answer, file))
                : RestConnector.refused(answer);
    }

    private Outcome find(OriginalFile file, ErpAccount account, Authorization login, String path) {
        Reply reply = calls.send(ErpCalls.Request.get(address(file, account, path)), login);
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() == 404) {
            return new Outcome.NotFound();
        }
        if (answer.status() >= 300) {
            return RestConnector.refused(answer);
        }
        // Whatever the list looks like: our key stands in no name but our own.
        return answer.json().toString().contains(file.name())
                ? new Outcome.Posted(new Reference(file.name(), null, null))
                : new Outcome.NotFound();
    }

    private static byte[] json(OriginalFile file, String field) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("document_reference", file.dispatch().documentId());
        body.put("file_name", file.name());
        body.put("media_type", file.mediaType());
        body.put(field, Base64.getEncoder().encodeToString(file.bytes()));
        return Json.mapper().writeValueAsBytes(body);
    }

    private static Reference reference(Reply.Answered answer, OriginalFile file) {
        String id = answer.json().path("id").asString("");
        return new Reference(id.isEmpty() || id.length() > 200 ? file.name() : id, null, null);
    }

    private static String address(OriginalFile file, ErpAccount account, String path) {
        return account.base()
                + path.replace("{id}", RestConnector.encoded(file.bill().id()))
                        .replace(
                                "{document_id}",
                                RestConnector.encoded(file.dispatch().documentId()))
                        .replace("{key}", RestConnector.encoded(file.dispatch().key()))
                        .replace("{name}", RestConnector.encoded(file.name()));
    }
}
