package com.cashupagent.deliver.erp.quickbooks;

import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.Multipart;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** QuickBooks' {@code Attachable}: a file with a reference to the bill. Each upload makes a new one. */
final class Attachables {

    private Attachables() {}

    /** The query for a bill's files. */
    static String query(OriginalFile file, String entity) {
        return "select * from Attachable where AttachableRef.EntityRef.Type = '" + entity
                + "' and AttachableRef.EntityRef.value = '" + file.bill().id().replaceAll("[^A-Za-z0-9-]", "") + "'";
    }

    /** Whether the file is among the query's answers. */
    static Outcome found(Reply.Answered answer, OriginalFile file) {
        Optional<Outcome> fault = Faults.of(answer);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!answer.json().has("QueryResponse")) {
            return new Outcome.Unknown("QuickBooks' list of the bill's files is none.");
        }
        for (JsonNode attachable : answer.json().at("/QueryResponse/Attachable")) {
            if (attachable
                    .path("FileName")
                    .asString("")
                    .startsWith(file.dispatch().key())) {
                return new Outcome.Posted(reference(attachable, file));
            }
        }
        return new Outcome.NotFound();
    }

    /** The body of {@code /upload}. */
    static Multipart upload(OriginalFile file, String entity) {
        Map<String, Object> metadata = Map.of(
                "AttachableRef",
                List.of(Map.of(
                        "EntityRef", Map.of("type", entity, "value", file.bill().id()), "IncludeOnSend", false)),
                "FileName",
                file.name(),
                "ContentType",
                file.mediaType(),
                "Note",
                "CashUp Agent " + file.dispatch().documentId()
                        + (file.originalName().isEmpty() ? "" : " " + file.originalName()));
        return new Multipart(file.dispatch().key())
                .part(
                        "file_metadata_0",
                        "attachment.json",
                        "application/json; charset=UTF-8",
                        Json.mapper().writeValueAsBytes(metadata))
                .part("file_content_0", file.name(), file.mediaType(), file.bytes());
    }

    /** What came of the upload; a fault may stand within its list. */
    static Outcome uploaded(Reply.Answered answer, OriginalFile file) {
        JsonNode one = answer.json().at("/AttachableResponse/0");
        Optional<Outcome> fault = Faults.of(answer).or(() -> Faults.of(one));
        if (fault.isPresent()) {
            return fault.get();
        }
        JsonNode made = one.path("Attachable");
        return made.path("Id").asString("").isEmpty()
                ? new Outcome.Unknown("QuickBooks answered " + answer.status() + " without a file.")
                : new Outcome.Posted(reference(made, file));
    }

    private static Reference reference(JsonNode attachable, OriginalFile file) {
        return new Reference(attachable.path("Id").asString(file.name()), file.name(), null);
    }
}
