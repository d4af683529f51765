package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;
import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.PostingFileStore;
import com.cashupagent.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Originals of postings in the table {@code erp_posting_file}. */
public final class SqlPostingFileStore implements PostingFileStore {

    private static final RowMapper<PostingFile> ROW = (row, context) -> new PostingFile(
            row.getString("posting_id"),
            PostingFile.State.valueOf(row.getString("state")),
            SqlPostingStore.sending(row),
            row.getInt("job"),
            instant(row, "due_at"),
            row.getString("erp_id"),
            SqlPostingStore.trouble(row),
            instant(row, "updated_at"));

    @Override
    public boolean add(Tx tx, PostingFile file) {
        return JdbiTx.handle(tx)
                        .createUpdate("insert into erp_posting_file (posting_id, state, maybe_sent, generation,"
                                + " attempts, failures, job, due_at, issues, updated_at)"
                                + " select cast(:id as varchar(40)), cast(:state as varchar(20)), false, 0, 0, 0,"
                                + " cast(:job as integer), cast(:due as timestamp(6) with time zone), '[]',"
                                + " cast(:updated as timestamp(6) with time zone)"
                                + " where not exists (select 1 from erp_posting_file where posting_id = :id)")
                        .bind("id", file.postingId())
                        .bind("state", file.state().name())
                        .bind("job", file.job())
                        .bind("due", at(file.dueAt()))
                        .bind("updated", at(file.updatedAt()))
                        .execute()
                == 1;
    }

    @Override
    public Optional<PostingFile> find(Tx tx, String postingId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_posting_file where posting_id = :id")
                .bind("id", postingId)
                .map(ROW)
                .findOne();
    }

    @Override
    public boolean update(Tx tx, PostingFile file) {
        Posting.Sending sending = file.sending();
        return SqlPostingStore.trouble(
                                JdbiTx.handle(tx)
                                        .createUpdate("update erp_posting_file set state = :state, maybe_sent = :maybe,"
                                                + " sent_at = :sent, generation = :generation, attempts = :attempts,"
                                                + " failures = :failures, job = :job, holder = :holder,"
                                                + " held_until = :until, due_at = :due, erp_id = :erpId, code = :code,"
                                                + " message = :message, issues = :issues, updated_at = :updated"
                                                + " where posting_id = :id"),
                                file.trouble())
                        .bind("id", file.postingId())
                        .bind("state", file.state().name())
                        .bind("maybe", sending.maybeSent())
                        .bind("sent", atOrNull(sending.at()))
                        .bind("generation", sending.generation())
                        .bind("attempts", sending.attempts())
                        .bind("failures", sending.failures())
                        .bind("job", file.job())
                        .bind("holder", sending.holder())
                        .bind("until", atOrNull(sending.heldUntil()))
                        .bind("due", at(file.dueAt()))
                        .bind("erpId", file.reference())
                        .bind("updated", at(file.updatedAt()))
                        .execute()
                == 1;
    }

    @Override
    public List<String> held(Tx tx, String organisationId, String connection) {
        return JdbiTx.handle(tx)
                .createQuery("select f.posting_id from erp_posting_file f join erp_posting p on p.id = f.posting_id"
                        + " where p.organisation_id = :organisation and p.connection = :connection"
                        + " and f.state = 'HELD' order by f.posting_id")
                .bind("organisation", organisationId)
                .bind("connection", connection)
                .mapTo(String.class)
                .list();
    }
}
