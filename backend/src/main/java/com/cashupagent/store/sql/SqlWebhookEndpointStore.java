package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;
import static com.cashupagent.store.sql.SqlTimes.instant;
import static com.cashupagent.store.sql.SqlTimes.instantOrNull;

import com.cashupagent.store.Tx;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpoint.Health;
import com.cashupagent.store.WebhookEndpointStore;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** Endpoints in the table {@code webhook_endpoint}. */
public final class SqlWebhookEndpointStore implements WebhookEndpointStore {

    private static final RowMapper<WebhookEndpoint> ROW = (row, context) -> new WebhookEndpoint(
            row.getString("id"),
            row.getString("organisation_id"),
            row.getString("created_by"),
            row.getString("url"),
            Arrays.asList(row.getString("events").split(" ")),
            row.getString("secret"),
            row.getString("previous_secret"),
            instantOrNull(row, "previous_secret_until"),
            new Health(
                    row.getInt("failures"),
                    instantOrNull(row, "failing_since"),
                    instantOrNull(row, "noticed_at"),
                    instantOrNull(row, "paused_until"),
                    row.getString("disabled_reason")),
            instant(row, "created_at"));

    @Override
    public void insert(Tx tx, WebhookEndpoint endpoint) {
        bound(
                        JdbiTx.handle(tx)
                                .createUpdate("insert into webhook_endpoint (id, organisation_id, created_by,"
                                        + " created_at, url, events, secret, previous_secret, previous_secret_until,"
                                        + " failures, failing_since, noticed_at, paused_until, disabled_reason) values"
                                        + " (:id, :organisation, :by, :created, :url, :events, :secret, :previous,"
                                        + " :until, :failures, :failing, :noticed, :paused, :disabled)"),
                        endpoint)
                .bind("organisation", endpoint.organisationId())
                .bind("by", endpoint.createdBy())
                .bind("created", at(endpoint.createdAt()))
                .execute();
    }

    @Override
    public Optional<WebhookEndpoint> find(Tx tx, String id) {
        return one(tx, "select * from webhook_endpoint where id = :id", id);
    }

    @Override
    public Optional<WebhookEndpoint> lock(Tx tx, String id) {
        return one(tx, "select * from webhook_endpoint where id = :id for update", id);
    }

    @Override
    public List<WebhookEndpoint> list(Tx tx, Collection<String> organisationIds) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        return JdbiTx.handle(tx)
                .createQuery("select * from webhook_endpoint where organisation_id in (<organisations>)"
                        + " order by created_at, id")
                .bindList("organisations", List.copyOf(organisationIds))
                .map(ROW)
                .list();
    }

    @Override
    public List<WebhookEndpoint> wanting(Tx tx, String organisationId, String event) {
        return list(tx, List.of(organisationId)).stream()
                .filter(endpoint -> endpoint.events().contains(event))
                .toList();
    }

    @Override
    public void update(Tx tx, WebhookEndpoint endpoint) {
        bound(
                        JdbiTx.handle(tx)
                                .createUpdate("update webhook_endpoint set url = :url, events = :events,"
                                        + " secret = :secret, previous_secret = :previous,"
                                        + " previous_secret_until = :until, failures = :failures,"
                                        + " failing_since = :failing, noticed_at = :noticed, paused_until = :paused,"
                                        + " disabled_reason = :disabled where id = :id"),
                        endpoint)
                .execute();
    }

    @Override
    public boolean delete(Tx tx, String id) {
        return JdbiTx.handle(tx)
                        .createUpdate("delete from webhook_endpoint where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static Optional<WebhookEndpoint> one(Tx tx, String sql, String id) {
        return JdbiTx.handle(tx).createQuery(sql).bind("id", id).map(ROW).findOne();
    }

    private static Update bound(Update update, WebhookEndpoint endpoint) {
        Health health = endpoint.health();
        return update.bind("id", endpoint.id())
                .bind("url", endpoint.url())
                .bind("events", String.join(" ", endpoint.events()))
                .bind("secret", endpoint.secret())
                .bind("previous", endpoint.previousSecret())
                .bindByType("until", atOrNull(endpoint.previousSecretUntil()), OffsetDateTime.class)
                .bind("failures", health.failures())
                .bindByType("failing", atOrNull(health.failingSince()), OffsetDateTime.class)
                .bindByType("noticed", atOrNull(health.noticedAt()), OffsetDateTime.class)
                .bindByType("paused", atOrNull(health.pausedUntil()), OffsetDateTime.class)
                .bind("disabled", health.disabledReason());
    }
}
