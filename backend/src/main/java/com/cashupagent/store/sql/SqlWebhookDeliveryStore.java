package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;

import com.cashupagent.json.Json;
import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The outbox in the tables {@code webhook_event}, {@code webhook_delivery} and {@code webhook_attempt}. */
public final class SqlWebhookDeliveryStore implements WebhookDeliveryStore {

    private static final String WAITING = "('PENDING', 'PARKED')";
    private static final String UNENDED = "('PENDING', 'PARKED', 'SENDING')";

    @Override
    public void insert(Tx tx, WebhookEvent event) {
        update(
                        tx,
                        "insert into webhook_event (id, type, document_id, payload, created_at) values"
                                + " (:id, :type, :document, :payload, :created)")
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("document", event.documentId())
                .bind("payload", event.payload())
                .bind("created", at(event.createdAt()))
                .execute();
    }

    @Override
    public Optional<WebhookEvent> findEvent(Tx tx, String id) {
        return query(tx, "select * from webhook_event where id = :id")
                .bind("id", id)
                .map(WebhookRows.EVENT)
                .findOne();
    }

    @Override
    public void insert(Tx tx, WebhookDelivery delivery) {
        bound(
                        update(
                                tx,
                                "insert into webhook_delivery (id, endpoint_id, event_id, state, attempts, tries, job,"
                                        + " due_at, created_at) values (:id, :endpoint, :event, :state, :attempts,"
                                        + " :tries, :job, :due, :created)"),
                        delivery)
                .bind("endpoint", delivery.endpointId())
                .bind("event", delivery.eventId())
                .bind("created", at(delivery.createdAt()))
                .execute();
    }

    @Override
    public Optional<WebhookDelivery> find(Tx tx, String id) {
        return query(tx, "select * from webhook_delivery where id = :id")
                .bind("id", id)
                .map(WebhookRows.DELIVERY)
                .findOne();
    }

    @Override
    public boolean update(Tx tx, WebhookDelivery delivery) {
        return bound(
                                update(
                                        tx,
                                        "update webhook_delivery set state = :state, attempts = :attempts,"
                                                + " tries = :tries, job = :job, due_at = :due where id = :id"),
                                delivery)
                        .execute()
                == 1;
    }

    @Override
    public int count(Tx tx, String endpointId, State state) {
        return query(tx, "select count(*) from webhook_delivery where endpoint_id = :endpoint and state = :state")
                .bind("endpoint", endpointId)
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int countDue(Tx tx, String endpointId, Instant by) {
        return query(
                        tx,
                        "select count(*) from webhook_delivery where endpoint_id = :endpoint and state = 'PENDING'"
                                + " and due_at <= :by")
                .bind("endpoint", endpointId)
                .bind("by", at(by))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<WebhookDelivery> parked(Tx tx, String endpointId, int limit) {
        return query(
                        tx,
                        "select * from webhook_delivery where endpoint_id = :endpoint and state = 'PARKED'"
                                + " order by due_at, id fetch first :limit rows only")
                .bind("endpoint", endpointId)
                .bind("limit", limit)
                .map(WebhookRows.DELIVERY)
                .list();
    }

    @Override
    public int cancelWaiting(Tx tx, String endpointId) {
        return update(
                        tx,
                        "update webhook_delivery set state = 'CANCELLED' where endpoint_id = :endpoint and state in "
                                + WAITING)
                .bind("endpoint", endpointId)
                .execute();
    }

    @Override
    public int parkEnded(Tx tx, String endpointId, Instant since, boolean undeliveredOnly, Instant now) {
        String ended = undeliveredOnly ? "('FAILED', 'CANCELLED')" : "('FAILED', 'CANCELLED', 'SUCCEEDED')";
        return update(
                        tx,
                        "update webhook_delivery set state = 'PARKED', tries = 0, due_at = :now"
                                + " where endpoint_id = :endpoint and created_at >= :since and state in " + ended)
                .bind("endpoint", endpointId)
                .bind("since", at(since))
                .bind("now", at(now))
                .execute();
    }

    @Override
    public List<Entry> page(Tx tx, String endpointId, Page page) {
        Filter filter = page.filter();
        String sql = "select d.*, e.type, e.document_id, a.number, a.started_at, a.duration_ms, a.url,"
                + " a.request_headers, a.status, a.answer_headers, a.answer_body, a.error from webhook_delivery d"
                + " join webhook_event e on e.id = d.event_id"
                + " left join webhook_attempt a on a.delivery_id = d.id and a.number = d.attempts"
                + (page.before() == null ? "" : " join webhook_delivery b on b.id = :before")
                + " where d.endpoint_id = :endpoint"
                + (filter.states().isEmpty() ? "" : " and d.state in (<states>)")
                + (filter.type() == null ? "" : " and e.type = :type")
                + (filter.documentId() == null ? "" : " and e.document_id = :document")
                + (filter.since() == null ? "" : " and d.created_at >= :since")
                + (filter.until() == null ? "" : " and d.created_at < :until")
                + (page.before() == null
                        ? ""
                        : " and (d.created_at < b.created_at or (d.created_at = b.created_at and d.id < b.id))")
                + " order by d.created_at desc, d.id desc fetch first :limit rows only";
        Query query = query(tx, sql).bind("endpoint", endpointId).bind("limit", page.limit());
        if (!filter.states().isEmpty()) {
            query.bindList("states", filter.states().stream().map(Enum::name).toList());
        }
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("type", filter.type());
        asked.put("document", filter.documentId());
        asked.put("since", atOrNull(filter.since()));
        asked.put("until", atOrNull(filter.until()));
        asked.put("before", page.before());
        asked.values().removeIf(Objects::isNull);
        query.bindMap(asked);
        return query.map(WebhookRows.ENTRY).list();
    }

    @Override
    public void insert(Tx tx, WebhookAttempt attempt) {
        update(
                        tx,
                        "insert into webhook_attempt (delivery_id, number, started_at, duration_ms, url,"
                                + " request_headers, status, answer_headers, answer_body, error) values (:delivery,"
                                + " :number, :started, :took, :url, :sent, :status, :headers, :body, :error)")
                .bind("delivery", attempt.deliveryId())
                .bind("number", attempt.number())
                .bind("started", at(attempt.startedAt()))
                .bind("took", attempt.took().toMillis())
                .bind("url", attempt.url())
                .bind("sent", Json.mapper().writeValueAsString(attempt.requestHeaders()))
                .bind("status", attempt.status())
                .bind("headers", Json.mapper().writeValueAsString(attempt.answerHeaders()))
                .bind("body", attempt.answerBody())
                .bind("error", attempt.error())
                .execute();
    }

    @Override
    public List<WebhookAttempt> attempts(Tx tx, String deliveryId) {
        return query(tx, "select * from webhook_attempt where delivery_id = :delivery order by number")
                .bind("delivery", deliveryId)
                .map(WebhookRows.ATTEMPT)
                .list();
    }

    @Override
    public int purge(Tx tx, Instant before, int limit) {
        return update(
                        tx,
                        "delete from webhook_event where id in (select e.id from webhook_event e"
                                + " where e.created_at < :before and not exists (select 1 from webhook_delivery d"
                                + " where d.event_id = e.id and d.state in " + UNENDED + ")"
                                + " order by e.created_at fetch first :limit rows only)")
                .bind("before", at(before))
                .bind("limit", limit)
                .execute();
    }

    private static Update update(Tx tx, String sql) {
        return JdbiTx.handle(tx).createUpdate(sql);
    }

    private static Query query(Tx tx, String sql) {
        return JdbiTx.handle(tx).createQuery(sql);
    }

    private static Update bound(Update update, WebhookDelivery delivery) {
        return update.bind("id", delivery.id())
                .bind("state", delivery.state().name())
                .bind("attempts", delivery.attempts())
                .bind("tries", delivery.tries())
                .bind("job", delivery.job())
                .bind("due", at(delivery.dueAt()));
    }
}
