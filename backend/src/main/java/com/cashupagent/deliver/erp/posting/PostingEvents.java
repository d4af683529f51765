package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.Notification;
import com.cashupagent.deliver.Notifications;
import com.cashupagent.json.Json;
import com.cashupagent.store.Posting;
import com.cashupagent.store.Tx;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells of postings: {@code erp_posted} and {@code erp_failed}. Thread-safe. */
final class PostingEvents {

    private final Notifications notifications;

    PostingEvents(Notifications notifications) {
        this.notifications = notifications;
    }

    /** It is in the books; {@code status} says whether we put it there. */
    void posted(Tx tx, Posting posting) {
        Map<String, Object> content = content(posting);
        Posting.Booked booked = posting.booked();
        if (booked != null) {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("id", booked.id());
            reference.put("number", booked.number());
            reference.put("period", booked.period());
            content.put("erp_reference", reference);
        }
        publish(tx, EventType.ERP_POSTED, posting, content);
    }

    /** A person must act; {@code error} says how. */
    void failed(Tx tx, Posting posting) {
        Map<String, Object> content = content(posting);
        Posting.Trouble trouble = posting.trouble();
        if (trouble != null) {
            content.put(
                    "error",
                    Map.of(
                            "code",
                            trouble.code(),
                            "message",
                            trouble.message(),
                            "issues",
                            Json.mapper().readTree(trouble.issues())));
        }
        publish(tx, EventType.ERP_FAILED, posting, content);
    }

    private static Map<String, Object> content(Posting posting) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("posting_id", posting.id());
        content.put("connection", posting.connection());
        content.put("status", posting.state().name().toLowerCase(Locale.ROOT));
        content.put("erp_key", posting.key());
        return content;
    }

    private void publish(Tx tx, EventType type, Posting posting, Map<String, Object> content) {
        notifications.publish(tx, new Notification(type, posting.organisationId(), posting.documentId(), content));
    }
}
