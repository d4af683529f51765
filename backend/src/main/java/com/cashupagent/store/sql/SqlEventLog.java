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

/** Events in the table {@code document_event}; the counter stands in the document's own row. */
public final class SqlEventLog implements EventLog {

    private static final int CHUNK = 500;
    private static final RowMapper<StoredEvent> ROW = (row, context) -> new StoredEvent(
            row.getLong("id"), row.getString("document_id"), row.getString("name"), row.getString("data"));

    @Override
    public OptionalLong append(Tx tx, String documentId, String name, String data) {
        Handle handle = JdbiTx.handle(tx);
        int locked = handle.createUpdate("update document set last_event = last_event + 1 where id = :id")
                .bind("id", documentId)
                .execute();
        if (locked == 0) {
            return OptionalLong.empty();
        }
        long id = handle.createQuery("select last_event from document where id = :id")
                .bind("id", documentId)
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into document_event (document_id, id, name, data) values (:doc, :id, :name, :data)")
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
                .createQuery("select document_id, id, name, data from document_event"
                        + " where document_id = :doc and id > :after order by id fetch first :limit rows only")
                .bind("doc", documentId)
                .bind("after", afterId)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    @Override
    public Optional<StoredEvent> last(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select document_id, id, name, data from document_event where document_id = :doc"
                        + " order by id desc fetch first 1 row only")
                .bind("doc", documentId)
                .map(ROW)
                .findOne();
    }

    @Override
    public Map<String, Long> lastIds(Tx tx, Collection<String> documentIds) {
        Map<String, Long> found = new HashMap<>();
        List<String> ids = new ArrayList<>(documentIds);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            JdbiTx.handle(tx)
                    .createQuery("select id, last_event from document where id in (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .map((row, context) -> Map.entry(row.getString("id"), row.getLong("last_event")))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }
}
