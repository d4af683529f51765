package com.cashupagent.deliver.erp.quickbooks;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.deliver.erp.mapping.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** QuickBooks' error body, {@code Fault} with {@code Error} entries, whatever the status it came with. */
final class Faults {

    private static final String DUPLICATE_NUMBER = "6140";

    private Faults() {}

    /** Empty when the answer tells of none. */
    static Optional<Outcome> of(Reply.Answered answer) {
        Optional<Outcome> told = of(answer.json());
        return told.isPresent() || answer.status() < 300
                ? told
                : Optional.of(Outcome.Rejected.of(
                        "refused", "QuickBooks refused it (" + answer.status() + "): " + answer.excerpt()));
    }

    /** The fault in a part of an answer. */
    static Optional<Outcome> of(JsonNode json) {
        JsonNode fault = fault(json);
        if (fault.isMissingNode()) {
            return Optional.empty();
        }
        List<Issue> issues = new ArrayList<>();
        for (JsonNode error : fault.path("Error")) {
            String element = error.path("element").asString("");
            String detail = error.path("Detail").asString("");
            issues.add(new Issue(
                    element.isEmpty() ? null : element,
                    error.path("code").asString("refused"),
                    "QuickBooks: " + (detail.isEmpty() ? error.path("Message").asString("refused") : detail)));
        }
        Outcome.Rejected rejected = new Outcome.Rejected(issues);
        return Optional.of(
                switch (fault.path("type").asString("").toLowerCase(Locale.ROOT)) {
                    case "authenticationfault", "authentication" ->
                        new Outcome.Reconnect(rejected.message() + " Renew the connection's credentials.");
                    case "systemfault", "service" -> new Outcome.Unknown(rejected.message());
                    default -> rejected;
                });
    }

    /** Whether a bill of that number is there. */
    static boolean duplicate(Reply.Answered answer) {
        for (JsonNode error : fault(answer.json()).path("Error")) {
            if (error.path("code").asString("").equals(DUPLICATE_NUMBER)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode fault(JsonNode json) {
        return json.has("Fault") ? json.path("Fault") : json.path("fault");
    }
}
