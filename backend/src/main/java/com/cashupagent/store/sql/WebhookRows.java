package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.json.Json;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDeliveryStore.Entry;
import com.cashupagent.store.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Rows of the outbox. */
final class WebhookRows {

    static final RowMapper<WebhookEvent> EVENT = (row, context) -> new WebhookEvent(
            row.getString("id"),
            row.getString("type"),
            row.getString("document_id"),
            row.getString("payload"),
            instant(row, "created_at"));

    static final RowMapper<WebhookDelivery> DELIVERY = (row, context) -> delivery(row);

    static final RowMapper<WebhookAttempt> ATTEMPT = (row, context) -> attempt(row, row.getString("delivery_id"));

    /** A delivery, its event's type and document, and its newest attempt where there is one. */
    static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            delivery(row),
            new WebhookEvent(
                    row.getString("event_id"),
                    row.getString("type"),
                    row.getString("document_id"),
                    "",
                    instant(row, "created_at")),
            row.getObject("number") == null ? null : attempt(row, row.getString("id")));

    private static final TypeReference<Map<String, String>> REQUEST_HEADERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> ANSWER_HEADERS = new TypeReference<>() {};

    private WebhookRows() {}

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getString("id"),
                row.getString("endpoint_id"),
                row.getString("event_id"),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getInt("job"),
                instant(row, "due_at"),
                instant(row, "created_at"));
    }

    private static WebhookAttempt attempt(ResultSet row, String deliveryId) throws SQLException {
        String answerHeaders = row.getString("answer_headers");
        return new WebhookAttempt(
                deliveryId,
                row.getInt("number"),
                instant(row, "started_at"),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("url"),
                Json.mapper().readValue(row.getString("request_headers"), REQUEST_HEADERS),
                status(row),
                answerHeaders == null ? Map.of() : Json.mapper().readValue(answerHeaders, ANSWER_HEADERS),
                row.getString("answer_body"),
                row.getString("error"));
    }

    private static @Nullable Integer status(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull() ? null : status;
    }
}
