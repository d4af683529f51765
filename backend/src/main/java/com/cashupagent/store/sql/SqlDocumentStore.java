package com.cashupagent.store.sql;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.IdempotencyKeyTakenException;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.StoredDocument.State;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Documents in the table {@code document}. */
public final class SqlDocumentStore implements DocumentStore {

    private static final int STRIPES = 16;

    @Override
    public void insert(Tx tx, StoredDocument document, @Nullable IdempotencyKey key) {
        try {
            JdbiTx.handle(tx)
                    .createUpdate("insert into document (id, organisation_id, submitted_by, file_name, media_type,"
                            + " size_bytes, sha256, pages, tier_preference, confidence_threshold, state, created_at,"
                            + " updated_at, idempotency_key, idempotency_fingerprint) values (:id, :organisation, :by,"
                            + " :name, :type, :size, :sha256, :pages, :tier, :threshold, :state, :created, :updated,"
                            + " :key, :fingerprint)")
                    .bind("id", document.id())
                    .bind("organisation", document.organisationId())
                    .bind("by", document.submittedBy())
                    .bind("name", document.fileName())
                    .bind("type", document.mediaType().name())
                    .bind("size", document.sizeBytes())
                    .bind("sha256", document.sha256())
                    .bind("pages", document.pages())
                    .bind("tier", document.tierPreference().name())
                    .bind("threshold", document.confidenceThreshold())
                    .bind("state", document.state().name())
                    .bind("created", at(document.createdAt()))
                    .bind("updated", at(document.updatedAt()))
                    .bind("key", key == null ? null : key.key())
                    .bind("fingerprint", key == null ? null : key.fingerprint())
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            if (key != null && Duplicates.caused(e)) {
                throw new IdempotencyKeyTakenException(e);
            }
            throw e;
        }
    }

    @Override
    public Optional<StoredDocument> find(Tx tx, String id) {
        return JdbiTx.handle(tx)
                .createQuery("select * from document where id = :id")
                .bind("id", id)
                .map(new DocumentRow())
                .findOne();
    }

    @Override
    public Optional<KeyHolder> findByIdempotencyKey(Tx tx, String organisationId, String submittedBy, String key) {
        return JdbiTx.handle(tx)
                .createQuery("select * from document where organisation_id = :organisation and submitted_by = :by"
                        + " and idempotency_key = :key")
                .bind("organisation", organisationId)
                .bind("by", submittedBy)
                .bind("key", key)
                .map((row, context) ->
                        new KeyHolder(new DocumentRow().map(row, context), row.getString("idempotency_fingerprint")))
                .findOne();
    }

    @Override
    public void releaseKey(Tx tx, String id) {
        JdbiTx.handle(tx)
                .createUpdate("update document set idempotency_key = null, idempotency_fingerprint = null"
                        + " where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public boolean markProcessing(Tx tx, String id, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("update document set state = :processing, updated_at = :now"
                                + " where id = :id and state <> :done")
                        .bind("processing", State.PROCESSING.name())
                        .bind("done", State.DONE.name())
                        .bind("now", at(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public boolean finish(Tx tx, String id, ProcessingResult result, @Nullable String contentKey, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("update document set state = :done, result = :result, content_key = :key,"
                                + " updated_at = :now where id = :id and state <> :done")
                        .bind("done", State.DONE.name())
                        .bind("result", Json.mapper().writeValueAsString(result))
                        .bind("key", contentKey)
                        .bind("now", at(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public boolean replaceResult(Tx tx, String id, ProcessingResult result, @Nullable String contentKey, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("update document set result = :result, content_key = :key, updated_at = :now"
                                + " where id = :id and state = :done")
                        .bind("done", State.DONE.name())
                        .bind("result", Json.mapper().writeValueAsString(result))
                        .bind("key", contentKey)
                        .bind("now", at(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public Optional<String> findEarlier(Tx tx, StoredDocument document, @Nullable String contentKey) {
        // One query for each: an OR would walk through all documents of the organisation by age.
        Optional<Earlier> sameBytes = earlier(tx, document, "sha256", document.sha256());
        Optional<Earlier> sameContent =
                contentKey == null ? Optional.empty() : earlier(tx, document, "content_key", contentKey);
        return Stream.of(sameBytes, sameContent)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Earlier::created).thenComparing(Earlier::id))
                .map(Earlier::id);
    }

    private record Earlier(String id, OffsetDateTime created) {}

    private static Optional<Earlier> earlier(Tx tx, StoredDocument document, String column, String value) {
        return JdbiTx.handle(tx)
                .createQuery("select id, created_at from document where organisation_id = :organisation and " + column
                        + " = :value and (created_at < :created or (created_at = :created and id < :id))"
                        + " order by organisation_id, " + column + ", created_at, id fetch first 1 row only")
                .bind("organisation", document.organisationId())
                .bind("value", value)
                .bind("created", at(document.createdAt()))
                .bind("id", document.id())
                .map((row, context) ->
                        new Earlier(row.getString("id"), row.getObject("created_at", OffsetDateTime.class)))
                .findOne();
    }

    @Override
    public boolean delete(Tx tx, String id) {
        return JdbiTx.handle(tx)
                        .createUpdate("delete from document where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public void lockBlob(Tx tx, String sha256) {
        JdbiTx.handle(tx)
                .createQuery("select stripe from blob_stripe where stripe = :stripe for update")
                .bind("stripe", Character.digit(sha256.charAt(0), STRIPES))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean usesBlob(Tx tx, String sha256) {
        return JdbiTx.handle(tx)
                .createQuery("select id from document where sha256 = :sha256 fetch first 1 row only")
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
