package com.cashupagent.http;

import com.cashupagent.store.StoredDocument;
import java.util.Locale;

/**
 * A document that is not done yet.
 *
 * @param status {@code queued} or {@code processing}
 */
record DocumentAnswer(String documentId, String status, Links links) {

    /** Where to go on; absolute paths. */
    record Links(String self, String events, String file) {

        static Links of(String documentId) {
            String self = DocumentRoutes.DOCUMENTS + documentId;
            return new Links(self, self + "/events", self + "/file");
        }
    }

    /** What whoever sent it was told then, and is told again when the request comes again. */
    static DocumentAnswer accepted(StoredDocument document) {
        return new DocumentAnswer(document.id(), "queued", Links.of(document.id()));
    }

    static DocumentAnswer of(StoredDocument document) {
        return new DocumentAnswer(
                document.id(), document.state().name().toLowerCase(Locale.ROOT), Links.of(document.id()));
    }
}
