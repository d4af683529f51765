package com.cashupagent.batch;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.Notification;
import com.cashupagent.deliver.Notifications;
import com.cashupagent.events.EventPublisher;
import com.cashupagent.json.Json;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a batch: to those who watch it live, and to webhooks. Thread-safe. */
final class Announcements {

    private static final int PAGE = 500;

    private final BatchStore batches;
    private final EventPublisher events;
    private final Notifications notifications;

    Announcements(BatchStore batches, EventPublisher events, Notifications notifications) {
        this.batches = batches;
        this.events = events;
        this.notifications = notifications;
    }

    /** It was accepted, and perhaps has ended with that. */
    void accepted(Tx tx, StoredBatch batch) {
        if (batch.state().ended()) {
            ended(tx, batch);
        } else {
            events.publish(tx, batch.id(), "progress", json(progress(batch, null, null)));
        }
    }

    /**
     * One file has ended. A large batch tells of each percent and not of each file, so that whoever comes late can be
     * told everything at once.
     */
    void progressed(Tx tx, StoredBatch before, StoredBatch now, String documentId, BatchItem.State state) {
        if (now.state().ended()) {
            ended(tx, now);
        } else if (now.totals().percent() > before.totals().percent()) {
            events.publish(tx, now.id(), "progress", json(progress(now, documentId, state)));
        }
    }

    private void ended(Tx tx, StoredBatch batch) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("batch_id", batch.name());
        content.put("status", batch.state());
        content.put("totals", batch.totals());
        content.put("created_at", batch.createdAt());
        content.put("completed_at", batch.completedAt());
        content.put("files", files(tx, batch));
        events.publish(tx, batch.id(), batch.state().name().toLowerCase(Locale.ROOT), json(content));
        notifications.publish(tx, new Notification(EventType.BATCH_COMPLETED, batch.organisationId(), null, content));
    }

    /** Without names: what is said here stays when a document is erased. */
    private List<Map<String, Object>> files(Tx tx, StoredBatch batch) {
        List<Map<String, Object>> files = new ArrayList<>();
        List<BatchStore.Entry> page;
        do {
            page = batches.entries(tx, batch.id(), files.size(), PAGE, false);
            for (BatchStore.Entry entry : page) {
                Map<String, Object> file = new LinkedHashMap<>();
                file.put("number", entry.item().number());
                file.put("document_id", entry.item().documentId());
                file.put("status", entry.item().state());
                if (entry.item().errorCode() != null) {
                    file.put("error_code", entry.item().errorCode());
                }
                files.add(file);
            }
        } while (page.size() == PAGE);
        return files;
    }

    private static Map<String, Object> progress(
            StoredBatch batch, @Nullable String documentId, BatchItem.@Nullable State state) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("batch_id", batch.name());
        said.put("status", batch.state());
        said.put("percent", batch.totals().percent());
        said.put("totals", batch.totals());
        said.put("document_id", documentId);
        said.put("document_status", state);
        said.put("message", batch.totals().ended() + " of " + batch.totals().files() + " files are done.");
        return said;
    }

    private static String json(Map<String, Object> said) {
        return Json.mapper().writeValueAsString(said);
    }
}
