package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;
import static com.cashupagent.store.sql.SqlTimes.instant;
import static com.cashupagent.store.sql.SqlTimes.instantOrNull;

import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Postings in the tables {@code erp_posting} and {@code erp_posting_attempt}. */
public final class SqlPostingStore implements PostingStore {

    private static final int LONGEST = 2_000;

    private static final RowMapper<Posting> ROW = (row, context) -> {
        String erpId = row.getString("erp_id");
        return new Posting(
                row.getString("id"),
                row.getString("document_id"),
                row.getString("organisation_id"),
                row.getString("connection"),
                row.getString("posting_key"),
                Posting.State.valueOf(row.getString("state")),
                row.getBoolean("approved"),
                sending(row),
                row.getInt("job"),
                instant(row, "due_at"),
                row.getString("payload"),
                erpId == null
                        ? null
                        : new Posting.Booked(erpId, row.getString("erp_number"), row.getString("erp_period")),
                trouble(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    };

    static Posting.Sending sending(ResultSet row) throws SQLException {
        return new Posting.Sending(
                row.getBoolean("maybe_sent"),
                instantOrNull(row, "sent_at"),
                row.getInt("generation"),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getString("holder"),
                instantOrNull(row, "held_until"));
    }

    static Posting.@Nullable Trouble trouble(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? null : new Posting.Trouble(code, row.getString("message"), row.getString("issues"));
    }

    @Override
    public boolean add(Tx tx, Posting posting) {
        Update insert = JdbiTx.handle(tx)
                .createUpdate("insert into erp_posting (id, document_id, organisation_id, connection, posting_key,"
                        + " state, approved, maybe_sent, generation, attempts, failures, job, due_at, code, message,"
                        + " issues, created_at, updated_at)"
                        + " select cast(:id as varchar(40)), cast(:document as varchar(40)),"
                        + " cast(:organisation as varchar(200)), cast(:connection as varchar(40)),"
                        + " cast(:key as varchar(40)), cast(:state as varchar(20)), cast(:approved as boolean),"
                        + " false, 0, 0, 0, cast(:job as integer), cast(:due as timestamp(6) with time zone),"
                        + " cast(:code as varchar(40)), cast(:message as varchar(2000)), cast(:issues as text),"
                        + " cast(:created as timestamp(6) with time zone),"
                        + " cast(:created as timestamp(6) with time zone)"
                        + " where not exists (select 1 from erp_posting"
                        + " where document_id = :document and connection = :connection)")
                .bind("document", posting.documentId())
                .bind("organisation", posting.organisationId())
                .bind("connection", posting.connection())
                .bind("key", posting.key())
                .bind("created", at(posting.createdAt()));
        return trouble(insert, posting.trouble())
                        .bind("id", posting.id())
                        .bind("state", posting.state().name())
                        .bind("approved", posting.approved())
                        .bind("job", posting.job())
                        .bind("due", at(posting.dueAt()))
                        .execute()
                == 1;
    }

    static Update trouble(Update update, Posting.@Nullable Trouble trouble) {
        return update.bind("code", trouble == null ? null : trouble.code())
                .bind("message", trouble == null ? null : cut(trouble.message()))
                .bind("issues", trouble == null ? "[]" : trouble.issues());
    }

    @Override
    public Optional<Posting> find(Tx tx, String id) {
        return one(tx, id, "");
    }

    @Override
    public Optional<Posting> lock(Tx tx, String id) {
        return one(tx, id, " for update");
    }

    private static Optional<Posting> one(Tx tx, String id, String suffix) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_posting where id = :id" + suffix)
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    @Override
    public boolean update(Tx tx, Posting posting) {
        Posting.Sending sending = posting.sending();
        Posting.Booked booked = posting.booked();
        Update update = JdbiTx.handle(tx)
                .createUpdate("update erp_posting set state = :state, approved = :approved, maybe_sent = :maybe,"
                        + " sent_at = :sent, generation = :generation, attempts = :attempts, failures = :failures,"
                        + " job = :job, holder = :holder, held_until = :until, due_at = :due, payload = :payload,"
                        + " erp_id = :erpId, erp_number = :erpNumber, erp_period = :erpPeriod, code = :code,"
                        + " message = :message, issues = :issues, updated_at = :updated where id = :id")
                .bind("maybe", sending.maybeSent())
                .bind("sent", atOrNull(sending.at()))
                .bind("generation", sending.generation())
                .bind("attempts", sending.attempts())
                .bind("failures", sending.failures())
                .bind("holder", sending.holder())
                .bind("until", atOrNull(sending.heldUntil()))
                .bind("payload", posting.payload())
                .bind("erpId", booked == null ? null : booked.id())
                .bind("erpNumber", booked == null ? null : booked.number())
                .bind("erpPeriod", booked == null ? null : booked.period())
                .bind("updated", at(posting.updatedAt()));
        return trouble(update, posting.trouble())
                        .bind("id", posting.id())
                        .bind("state", posting.state().name())
                        .bind("approved", posting.approved())
                        .bind("job", posting.job())
                        .bind("due", at(posting.dueAt()))
                        .execute()
                == 1;
    }

    @Override
    public List<Posting> list(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_posting where document_id = :document order by created_at, id")
                .bind("document", documentId)
                .map(ROW)
                .list();
    }

    @Override
    public List<Posting> page(
            Tx tx, Set<String> organisations, Set<Posting.State> states, @Nullable String before, int limit) {
        if (organisations.isEmpty() || states.isEmpty()) {
            return List.of();
        }
        String after = before == null
                ? ""
                : " and exists (select 1 from erp_posting b where b.id = :before and (p.created_at < b.created_at"
                        + " or p.created_at = b.created_at and p.id < b.id))";
        Query query = JdbiTx.handle(tx)
                .createQuery("select p.* from erp_posting p where p.organisation_id in (<organisations>)"
                        + " and p.state in (<states>)" + after.replace("<", "\\<")
                        + " order by p.created_at desc, p.id desc limit :limit")
                .bindList("organisations", List.copyOf(organisations))
                .bindList("states", states.stream().map(Enum::name).toList())
                .bind("limit", limit);
        return (before == null ? query : query.bind("before", before)).map(ROW).list();
    }

    @Override
    public List<String> held(Tx tx, String organisationId, String connection) {
        return JdbiTx.handle(tx)
                .createQuery("select id from erp_posting where organisation_id = :organisation"
                        + " and connection = :connection and state = 'HELD' order by created_at, id")
                .bind("organisation", organisationId)
                .bind("connection", connection)
                .mapTo(String.class)
                .list();
    }

    @Override
    public Map<Posting.State, Integer> counts(Tx tx) {
        return counts(JdbiTx.handle(tx).createQuery("select state, count(*) as many from erp_posting group by state"));
    }

    @Override
    public Map<Posting.State, Integer> counts(Tx tx, String organisationId, String connection) {
        return counts(JdbiTx.handle(tx)
                .createQuery("select state, count(*) as many from erp_posting where organisation_id = :organisation"
                        + " and connection = :connection group by state")
                .bind("organisation", organisationId)
                .bind("connection", connection));
    }

    private static Map<Posting.State, Integer> counts(Query query) {
        Map<Posting.State, Integer> counts = new EnumMap<>(Posting.State.class);
        query.map((row, context) -> Map.entry(Posting.State.valueOf(row.getString("state")), row.getInt("many")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public void append(Tx tx, String postingId, PostingAttempt attempt) {
        JdbiTx.handle(tx)
                .createUpdate("insert into erp_posting_attempt (posting_id, number, step, outcome, detail, happened_at)"
                        + " select cast(:id as varchar(40)), coalesce(max(number), 0) + 1, cast(:step as varchar(10)),"
                        + " cast(:outcome as varchar(20)), cast(:detail as varchar(2000)),"
                        + " cast(:at as timestamp(6) with time zone)"
                        + " from erp_posting_attempt where posting_id = :id")
                .bind("id", postingId)
                .bind("step", attempt.step())
                .bind("outcome", attempt.outcome())
                .bind("detail", cut(attempt.detail()))
                .bind("at", at(attempt.at()))
                .execute();
    }

    @Override
    public List<PostingAttempt> attempts(Tx tx, String postingId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from erp_posting_attempt where posting_id = :id order by number")
                .bind("id", postingId)
                .map((row, context) -> new PostingAttempt(
                        row.getInt("number"),
                        row.getString("step"),
                        row.getString("outcome"),
                        row.getString("detail"),
                        instant(row, "happened_at")))
                .list();
    }

    /** What others wrote, as far as it fits; PostgreSQL's texts hold no zero character. */
    private static @Nullable String cut(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
