package com.cashupagent.store.sql;

import com.cashupagent.store.EventLog;
import com.cashupagent.store.StoredEvent;
import com.cashupagent.store.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Events in a table of their own, {@code document_event} or {@code batch_event}; the counter stands in the owner's row. */
public final class SqlEventLog implements EventLog {

    private static final int CHUNK = 500;

    private final String owners;
    private final String table;
    private final String column;
    private final RowMapper<StoredEvent> row;

    private SqlEventLog(String owner) {
        this.owners = owner;
        this.table = owner + "_event";
        this.column = owner + "_id";
        this.row = (line, context) -> new StoredEvent(
                line.getLong("id"), line.getString(column), line.getString("name"), line.getString("data"));
    }

    /** What happened to documents. */
    public SqlEventLog() {
        this("document");
    }

    /** What happened to batches, by this server's own id of each; what the interface says of documents holds for them. */
    public static SqlEventLog ofBatches() {
        return new SqlEventLog("batch");
    }

    @Override
    public OptionalLong append(Tx tx, String documentId, String name, String data) {
        Handle handle = JdbiTx.handle(tx);
        int locked = handle.createUpdate("update " + owners + " set last_event = last_event + 1 where id = :id")
                .bind("id", documentId)
                .execute();
        if (locked == 0) {
            return OptionalLong.empty();
        }
        long id = handle.createQuery("select last_event from " + owners + " where id = :id")
                .bind("id", documentId)
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into " + table + " (" + column + ", id, name, data) values (:doc, :id, :name, :data)")
                .bind("doc", documentId)
                .bind("id", id)
                .bind("name", name)
                .bind("data", data)
                .execute();
        return OptionalLong.of(id);
    }

    @Override
    public List<StoredEvent> read(Tx tx, String documentId, long afterId, int limit) {
        return JdbiTx.handle(tx)
                .createQuery("select " + column + ", id, name, data from " + table + " where " + column
                        + " = :doc and id > :after order by id fetch first :limit rows only")
                .bind("doc", documentId)
                .bind("after", afterId)
                .bind("limit", limit)
                .map(row)
                .list();
    }

    @Override
    public Optional<StoredEvent> last(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select " + column + ", id, name, data from " + table + " where " + column + " = :doc"
                        + " order by id desc fetch first 1 row only")
                .bind("doc", documentId)
                .map(row)
                .findOne();
    }

    @Override
    public Map<String, Long> lastIds(Tx tx, Collection<String> documentIds) {
        Map<String, Long> found = new HashMap<>();
        List<String> ids = new ArrayList<>(documentIds);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            JdbiTx.handle(tx)
                    .createQuery("select id, last_event from " + owners + " where id in (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .map((line, context) -> Map.entry(line.getString("id"), line.getLong("last_event")))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }
}
