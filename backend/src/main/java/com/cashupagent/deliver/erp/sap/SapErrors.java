package com.cashupagent.deliver.erp.sap;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * SAP Gateway's error body: {@code error.message.value}, and below {@code error.innererror.errordetails} one entry for
 * each message, with the property it is about in {@code propertyref} or {@code target}.
 */
final class SapErrors {

    private SapErrors() {}

    static Outcome refused(Reply.Answered answer) {
        JsonNode error = answer.json().path("error");
        List<Issue> issues = new ArrayList<>();
        for (JsonNode detail : error.at("/innererror/errordetails")) {
            String message = detail.path("message").asString("");
            boolean serious = !detail.path("severity")
                    .asString("error")
                    .toLowerCase(Locale.ROOT)
                    .matches("info|warning|success");
            if (serious
                    && !message.isEmpty()
                    && !detail.path("code").asString("").startsWith("/IWBEP/")) {
                issues.add(new Issue(field(detail), code(detail), "SAP: " + message));
            }
        }
        if (issues.isEmpty()) {
            String message =
                    error.at("/message/value").asString(error.path("message").asString(answer.excerpt()));
            issues.add(new Issue(null, code(error), "SAP refused it (" + answer.status() + "): " + message));
        }
        boolean locked = issues.stream()
                .map(issue -> issue.message().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("locked by") || text.contains("currently being processed"));
        return locked
                ? new Outcome.RetryAfter(Optional.empty(), issues.get(0).message())
                : new Outcome.Rejected(issues);
    }

    private static String code(JsonNode node) {
        String code = node.path("code").asString("");
        return code.isEmpty() ? "refused" : code;
    }

    private static @Nullable String field(JsonNode detail) {
        String property = detail.path("propertyref").asString("");
        String field = property.isEmpty() ? detail.path("target").asString("") : property;
        return field.isEmpty() ? null : field;
    }
}
