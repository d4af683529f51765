package com.cashupagent.deliver.erp.call;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.json.Json;
import com.cashupagent.net.OutboundAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came of a call: an answer, or an outcome without one. */
public sealed interface Reply {

    /** No answer that says anything about the bill: refused on the way, lost, a login page, a broken server. */
    record Settled(Outcome outcome) implements Reply {}

    /** An answer to be understood by the connector: 2xx, or 4xx with what it did not like. */
    record Answered(OutboundAnswer answer) implements Reply {

        public int status() {
            return answer.status();
        }

        /** The body; missing when it is not JSON. */
        public JsonNode json() {
            try {
                return Json.mapper().readTree(answer.body());
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }

        /** Whether it is a page for people, as of a proxy or a login. */
        public boolean page() {
            return answer.header("content-type")
                    .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                    .orElse(false);
        }

        public Optional<String> header(String name) {
            return answer.header(name);
        }

        /** The beginning of the body, in one line, for the history. */
        public String excerpt() {
            String text = new String(answer.body(), StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ")
                    .strip();
            return text.length() <= 300 ? text : text.substring(0, 300) + "…";
        }
    }
}
