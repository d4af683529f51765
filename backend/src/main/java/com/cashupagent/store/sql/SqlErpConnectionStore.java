package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** Connections in the tables {@code erp_connection} and {@code erp_table}. */
public final class SqlErpConnectionStore implements ErpConnectionStore {

    private static final String ONE = "organisation_id = :organisation and name = :name";

    private static final RowMapper<ErpConnection> ROW = (row, context) -> new ErpConnection(
            row.getString("organisation_id"),
            row.getString("name"),
            row.getString("type"),
            row.getString("settings"),
            row.getString("credentials"),
            row.getString("suspended_reason"),
            instant(row, "created_at"),
            instant(row, "updated_at"));

    @Override
    public void put(Tx tx, ErpConnection connection) {
        Update update = JdbiTx.handle(tx)
                .createUpdate("update erp_connection set type = :type, settings = :settings,"
                        + " credentials = :credentials, suspended_reason = :suspended, updated_at = :updated where "
                        + ONE);
        if (bind(update, connection).execute() == 0) {
            Update insert = JdbiTx.handle(tx)
                    .createUpdate("insert into erp_connection (organisation_id, name, type, settings, credentials,"
                            + " suspended_reason, created_at, updated_at) values (:organisation, :name, :type,"
                            + " :settings, :credentials, :suspended, :created, :updated)");
            bind(insert, connection).bind("created", at(connection.createdAt())).execute();
        }
    }

    private static Update bind(Update update, ErpConnection connection) {
        return update.bind("organisation", connection.organisationId())
                .bind("name", connection.name())
                .bind("type", connection.type())
                .bind("settings", connection.settings())
                .bind("credentials", connection.credentials())
                .bind("suspended", connection.suspendedReason())
                .bind("updated", at(connection.updatedAt()));
    }

    @Override
    public Optional<ErpConnection> find(Tx tx, String organisationId, String name) {
        return one(tx, organisationId, name, "");
    }

    @Override
    public Optional<ErpConnection> lock(Tx tx, String organisationId, String name) {
        return one(tx, organisationId, name, " for update");
    }

    private static Optional<ErpConnection> one(Tx tx, String organisationId, String name, String suffix) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_connection where " + ONE + suffix)
                .bind("organisation", organisationId)
                .bind("name", name)
                .map(ROW)
                .findOne();
    }

    @Override
    public List<ErpConnection> list(Tx tx, String organisationId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_connection where organisation_id = :organisation order by name")
                .bind("organisation", organisationId)
                .map(ROW)
                .list();
    }

    @Override
    public List<ErpConnection> all(Tx tx) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_connection order by organisation_id, name")
                .map(ROW)
                .list();
    }

    @Override
    public boolean delete(Tx tx, String organisationId, String name) {
        return JdbiTx.handle(tx)
                        .createUpdate("delete from erp_connection where " + ONE)
                        .bind("organisation", organisationId)
                        .bind("name", name)
                        .execute()
                == 1;
    }

    @Override
    public void putTable(Tx tx, String organisationId, String name, String kind, String content, Instant now) {
        JdbiTx.handle(tx)
                .createUpdate("delete from erp_table where " + ONE + " and kind = :kind")
                .bind("organisation", organisationId)
                .bind("name", name)
                .bind("kind", kind)
                .execute();
        JdbiTx.handle(tx)
                .createUpdate("insert into erp_table (organisation_id, name, kind, content, updated_at)"
                        + " values (:organisation, :name, :kind, :content, :now)")
                .bind("organisation", organisationId)
                .bind("name", name)
                .bind("kind", kind)
                .bind("content", content)
                .bind("now", at(now))
                .execute();
    }

    @Override
    public Map<String, String> tables(Tx tx, String organisationId, String name) {
        Map<String, String> tables = new LinkedHashMap<>();
        JdbiTx.handle(tx)
                .createQuery("select kind, content from erp_table where " + ONE + " order by kind")
                .bind("organisation", organisationId)
                .bind("name", name)
                .map((row, context) -> Map.entry(row.getString("kind"), row.getString("content")))
                .forEach(entry -> tables.put(entry.getKey(), entry.getValue()));
        return tables;
    }
}
