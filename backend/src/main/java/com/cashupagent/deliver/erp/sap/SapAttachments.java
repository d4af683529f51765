package com.cashupagent.deliver.erp.sap;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.Reply;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Files of supplier invoices in {@code API_CV_ATTACHMENT_SRV}: business object {@code BUS2081}, whose key is the
 * document's number and its fiscal year. The service makes a new file of each post; those there are listed first.
 */
final class SapAttachments {

    private static final String SERVICE = "/sap/opu/odata/sap/API_CV_ATTACHMENT_SRV";
    private static final String INVOICE = "BUS2081";

    private final SapSessions sessions;

    SapAttachments(SapSessions sessions) {
        this.sessions = sessions;
    }

    Outcome attach(OriginalFile file, ErpAccount account, Authorization login) {
        String year = file.bill().period();
        if (year == null) {
            return Outcome.Rejected.of(
                    "no_fiscal_year",
                    "SAP gave no fiscal year, without which the invoice's files cannot be named; attach " + file.name()
                            + " by hand.");
        }
        String invoice = file.bill().id() + year;
        Outcome before = find(file, account, login, invoice);
        if (!(before instanceof Outcome.NotFound)) {
            return before instanceof Outcome.Unknown unknown
                    ? new Outcome.RetryAfter(Optional.empty(), unknown.message())
                    : before;
        }
        Reply reply = sessions.post(
                account,
                login,
                account.base() + SERVICE,
                "/AttachmentContentSet",
                Map.of(
                        "Content-Type",
                        file.mediaType(),
                        "Slug",
                        file.name(),
                        "BusinessObjectTypeName",
                        INVOICE,
                        "LinkedSAPObjectKey",
                        invoice),
                file.bytes());
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        return answer.status() < 300
                ? new Outcome.Posted(reference(answer.json().path("d"), file))
                : SapErrors.refused(answer);
    }

    private Outcome find(OriginalFile file, ErpAccount account, Authorization login, String invoice) {
        Reply reply = sessions.get(
                account,
                login,
                account.base() + SERVICE + "/GetAllOriginals?BusinessObjectTypeName='" + INVOICE
                        + "'&LinkedSAPObjectKey='" + invoice + "'&$format=json");
        if (reply instanceof Reply.Settled settled) {
            return settled.outcome();
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() >= 300) {
            return SapErrors.refused(answer);
        }
        JsonNode results = answer.json().at("/d/results");
        if (!results.isArray()) {
            return new Outcome.Unknown("SAP's list of the invoice's files is none.");
        }
        for (JsonNode found : results) {
            // Some releases keep names in capitals, or without their ending.
            if (found.path("FileName")
                    .asString("")
                    .regionMatches(
                            true,
                            0,
                            file.dispatch().key(),
                            0,
                            file.dispatch().key().length())) {
                return new Outcome.Posted(reference(found, file));
            }
        }
        return new Outcome.NotFound();
    }

    private static Reference reference(JsonNode made, OriginalFile file) {
        String id = made.path("ArchiveDocumentID")
                .asString(made.path("LogicalDocument").asString(""));
        return new Reference(id.isEmpty() || id.length() > 200 ? file.name() : id, file.name(), null);
    }
}
