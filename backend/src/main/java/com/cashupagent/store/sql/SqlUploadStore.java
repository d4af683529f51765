package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.model.TierPreference;
import com.cashupagent.store.IdempotencyKeyTakenException;
import com.cashupagent.store.StoredUpload;
import com.cashupagent.store.Tx;
import com.cashupagent.store.UploadStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Uploads in the table {@code upload}. */
public final class SqlUploadStore implements UploadStore {

    @Override
    public void insert(Tx tx, StoredUpload upload) {
        try {
            JdbiTx.handle(tx)
                    .createUpdate("insert into upload (id, organisation_id, account, submitted_by, metadata,"
                            + " file_name, tier_preference, confidence_threshold, idempotency_key, length_bytes,"
                            + " created_at, document_id) values (:id, :organisation, :account, :by, :metadata,"
                            + " :name, :tier, :threshold, :key, :length, :created, :document)")
                    .bind("id", upload.id())
                    .bind("organisation", upload.organisationId())
                    .bind("account", upload.account())
                    .bind("by", upload.submittedBy())
                    .bind("metadata", upload.metadata())
                    .bind("name", upload.fileName())
                    .bind("tier", upload.tier().name())
                    .bind("threshold", upload.confidenceThreshold())
                    .bind("key", upload.key())
                    .bind("length", upload.length())
                    .bind("created", at(upload.createdAt()))
                    .bind("document", upload.documentId())
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                throw new IdempotencyKeyTakenException(e);
            }
            throw e;
        }
    }

    @Override
    public Optional<StoredUpload> find(Tx tx, String id) {
        return JdbiTx.handle(tx)
                .createQuery("select * from upload where id = :id")
                .bind("id", id)
                .map((row, context) -> upload(row))
                .findOne();
    }

    @Override
    public Optional<StoredUpload> findByKey(Tx tx, String organisationId, String submittedBy, String key) {
        return JdbiTx.handle(tx)
                .createQuery("select * from upload where organisation_id = :organisation and submitted_by = :by"
                        + " and idempotency_key = :key")
                .bind("organisation", organisationId)
                .bind("by", submittedBy)
                .bind("key", key)
                .map((row, context) -> upload(row))
                .findOne();
    }

    @Override
    public int countOpen(Tx tx, String account, Instant since) {
        return JdbiTx.handle(tx)
                .createQuery("select count(*) from upload where account = :account"
                        + " and created_at >= :since and document_id is null")
                .bind("account", account)
                .bind("since", at(since))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void finish(Tx tx, String id, String documentId) {
        JdbiTx.handle(tx)
                .createUpdate("update upload set document_id = :document, metadata = null, file_name = null"
                        + " where id = :id")
                .bind("id", id)
                .bind("document", documentId)
                .execute();
    }

    @Override
    public void delete(Tx tx, String id) {
        JdbiTx.handle(tx)
                .createUpdate("delete from upload where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public List<String> begunBefore(Tx tx, Instant before, int limit) {
        return JdbiTx.handle(tx)
                .createQuery("select id from upload where created_at < :before order by created_at"
                        + " fetch first :limit rows only")
                .bind("before", at(before))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static StoredUpload upload(ResultSet row) throws SQLException {
        return new StoredUpload(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("account"),
                row.getString("submitted_by"),
                row.getString("metadata"),
                row.getString("file_name"),
                TierPreference.valueOf(row.getString("tier_preference")),
                row.getDouble("confidence_threshold"),
                row.getString("idempotency_key"),
                row.getLong("length_bytes"),
                instant(row, "created_at"),
                row.getString("document_id"));
    }
}
