package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;
import static com.cashupagent.store.sql.SqlTimes.instant;
import static com.cashupagent.store.sql.SqlTimes.instantOrNull;

import com.cashupagent.store.BatchIdTakenException;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Batches in the tables {@code batch} and {@code batch_item}. */
public final class SqlBatchStore implements BatchStore {

    private static final RowMapper<StoredBatch> BATCH = (row, context) -> new StoredBatch(
            row.getString("id"),
            row.getString("organisation_id"),
            row.getString("name"),
            row.getString("submitted_by"),
            row.getString("fingerprint"),
            StoredBatch.State.valueOf(row.getString("state")),
            new StoredBatch.Totals(
                    row.getInt("files"),
                    row.getInt("succeeded"),
                    row.getInt("needs_review"),
                    row.getInt("failed"),
                    row.getInt("erased")),
            instant(row, "created_at"),
            instantOrNull(row, "completed_at"));

    private static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            new BatchItem(
                    row.getInt("number"),
                    row.getString("file_name"),
                    row.getString("document_id"),
                    row.getLong("size_bytes"),
                    BatchItem.State.valueOf(row.getString("state")),
                    row.getString("error_code"),
                    row.getString("error_message")),
            StoredDocument.State.PROCESSING.name().equals(row.getString("document_state")),
            row.getString("result"));

    @Override
    public void insert(Tx tx, StoredBatch batch, List<BatchItem> items) {
        Handle handle = JdbiTx.handle(tx);
        try {
            StoredBatch.Totals totals = batch.totals();
            handle.createUpdate("insert into batch (id, organisation_id, name, submitted_by, fingerprint, state, files,"
                            + " succeeded, needs_review, failed, erased, created_at, completed_at) values (:id, :org,"
                            + " :name, :by, :fingerprint, :state, :files, :succeeded, :review, :failed, :erased,"
                            + " :created, :completed)")
                    .bind("id", batch.id())
                    .bind("org", batch.organisationId())
                    .bind("name", batch.name())
                    .bind("by", batch.submittedBy())
                    .bind("fingerprint", batch.fingerprint())
                    .bind("state", batch.state().name())
                    .bind("files", totals.files())
                    .bind("succeeded", totals.succeeded())
                    .bind("review", totals.needsReview())
                    .bind("failed", totals.failed())
                    .bind("erased", totals.erased())
                    .bind("created", at(batch.createdAt()))
                    .bind("completed", atOrNull(batch.completedAt()))
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                throw new BatchIdTakenException(e);
            }
            throw e;
        }
        insert(handle, batch.id(), items);
    }

    private static void insert(Handle handle, String batchId, List<BatchItem> items) {
        PreparedBatch rows = handle.prepareBatch("insert into batch_item (batch_id, number, file_name, document_id,"
                + " size_bytes, state, error_code, error_message) values (:batch, :number, :name, :document, :size,"
                + " :state, :code, :message)");
        for (BatchItem item : items) {
            rows.bind("batch", batchId)
                    .bind("number", item.number())
                    .bind("name", item.fileName())
                    .bind("document", item.documentId())
                    .bind("size", item.sizeBytes())
                    .bind("state", item.state().name())
                    .bind("code", item.errorCode())
                    .bind("message", item.errorMessage())
                    .add();
        }
        rows.execute();
    }

    @Override
    public Optional<StoredBatch> find(Tx tx, String id) {
        return JdbiTx.handle(tx)
                .createQuery("select * from batch where id = :id")
                .bind("id", id)
                .map(BATCH)
                .findOne();
    }

    @Override
    public Optional<StoredBatch> findByName(Tx tx, String organisationId, String name) {
        return JdbiTx.handle(tx)
                .createQuery("select * from batch where organisation_id = :org and name = :name")
                .bind("org", organisationId)
                .bind("name", name)
                .map(BATCH)
                .findOne();
    }

    @Override
    public Optional<Ended> end(Tx tx, String documentId, BatchItem.State state) {
        Handle handle = JdbiTx.handle(tx);
        int ended = handle.createUpdate(
                        "update batch_item set state = :state where document_id = :document and state = :queued")
                .bind("state", state.name())
                .bind("queued", BatchItem.State.QUEUED.name())
                .bind("document", documentId)
                .execute();
        if (ended == 0) {
            return Optional.empty();
        }
        Member member = handle.createQuery("select batch_id, number from batch_item where document_id = :document")
                .bind("document", documentId)
                .map((row, context) -> new Member(row.getString("batch_id"), row.getInt("number")))
                .one();
        StoredBatch batch = handle.createQuery("select * from batch where id = :id for update")
                .bind("id", member.batchId())
                .map(BATCH)
                .one();
        return Optional.of(new Ended(batch, member.number()));
    }

    @Override
    public void update(Tx tx, StoredBatch batch) {
        StoredBatch.Totals totals = batch.totals();
        JdbiTx.handle(tx)
                .createUpdate("update batch set state = :state, succeeded = :succeeded, needs_review = :review,"
                        + " failed = :failed, erased = :erased, completed_at = :completed where id = :id")
                .bind("state", batch.state().name())
                .bind("succeeded", totals.succeeded())
                .bind("review", totals.needsReview())
                .bind("failed", totals.failed())
                .bind("erased", totals.erased())
                .bind("completed", atOrNull(batch.completedAt()))
                .bind("id", batch.id())
                .execute();
    }

    @Override
    public void forget(Tx tx, String documentId) {
        JdbiTx.handle(tx)
                .createUpdate("update batch_item set file_name = null, state = :erased where document_id = :document")
                .bind("erased", BatchItem.State.ERASED.name())
                .bind("document", documentId)
                .execute();
    }

    @Override
    public List<Entry> entries(Tx tx, String batchId, int after, int limit, boolean withResults) {
        return JdbiTx.handle(tx)
                .createQuery("select i.*, d.state as document_state, "
                        + (withResults ? "d.result" : "cast(null as varchar(1))") + " as result from batch_item i"
                        + " left join document d on d.id = i.document_id where i.batch_id = :batch"
                        + " and i.number > :after order by i.number fetch first :limit rows only")
                .bind("batch", batchId)
                .bind("after", after)
                .bind("limit", limit)
                .map(ENTRY)
                .list();
    }

    /** Which file of which batch. */
    private record Member(String batchId, int number) {}
}
