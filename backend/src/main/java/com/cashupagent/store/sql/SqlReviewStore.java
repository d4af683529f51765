package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.atOrNull;
import static com.cashupagent.store.sql.SqlTimes.instant;
import static com.cashupagent.store.sql.SqlTimes.instantOrNull;

import com.cashupagent.store.Review;
import com.cashupagent.store.ReviewAction;
import com.cashupagent.store.ReviewStore;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reviews in the tables {@code review} and {@code review_action}. */
public final class SqlReviewStore implements ReviewStore {

    private static final RowMapper<Review> ROW = (row, context) -> {
        String lease = row.getString("lease_id");
        Instant until = instantOrNull(row, "lease_until");
        int retries = row.getInt("retry_count");
        Integer retryCount = row.wasNull() ? null : retries;
        return new Review(
                row.getString("document_id"),
                row.getString("organisation_id"),
                Review.Reason.valueOf(row.getString("reason")),
                Review.Status.valueOf(row.getString("status")),
                row.getString("error_type"),
                row.getString("error_message"),
                retryCount,
                instantOrNull(row, "failed_at"),
                lease == null || until == null ? null : new Review.Lease(lease, row.getString("lease_holder"), until),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    };

    @Override
    public boolean add(Tx tx, Review review) {
        return JdbiTx.handle(tx)
                        .createUpdate("insert into review (document_id, organisation_id, reason, status, error_type,"
                                + " error_message, retry_count, failed_at, created_at, updated_at)"
                                + " select cast(:id as varchar(40)), cast(:organisation as varchar(200)),"
                                + " cast(:reason as varchar(32)), cast(:status as varchar(16)),"
                                + " cast(:type as varchar(200)), cast(:message as varchar(2000)),"
                                + " cast(:retries as integer), cast(:failed as timestamp(6) with time zone),"
                                + " cast(:created as timestamp(6) with time zone),"
                                + " cast(:created as timestamp(6) with time zone)"
                                + " where not exists (select 1 from review where document_id = :id)")
                        .bind("id", review.documentId())
                        .bind("organisation", review.organisationId())
                        .bind("reason", review.reason().name())
                        .bind("status", review.status().name())
                        .bind("type", review.errorType())
                        .bind("message", review.errorMessage())
                        .bind("retries", review.retryCount())
                        .bind("failed", atOrNull(review.failedAt()))
                        .bind("created", at(review.createdAt()))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Review> find(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from review where document_id = :id")
                .bind("id", documentId)
                .map(ROW)
                .findOne();
    }

    @Override
    public Optional<Review> lock(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from review where document_id = :id for update")
                .bind("id", documentId)
                .map(ROW)
                .findOne();
    }

    @Override
    public void update(Tx tx, Review review) {
        Review.Lease lease = review.lease();
        JdbiTx.handle(tx)
                .createUpdate("update review set status = :status, lease_id = :lease, lease_holder = :holder,"
                        + " lease_until = :until, updated_at = :updated where document_id = :id")
                .bind("id", review.documentId())
                .bind("status", review.status().name())
                .bind("lease", lease == null ? null : lease.id())
                .bind("holder", lease == null ? null : lease.holder())
                .bind("until", lease == null ? null : at(lease.until()))
                .bind("updated", at(review.updatedAt()))
                .execute();
    }

    @Override
    public List<Review> list(Tx tx, Filter filter, @Nullable Place after, int limit) {
        Query query = JdbiTx.handle(tx)
                .createQuery("select * from review where organisation_id in (<organisations>)"
                        + (filter.status() == null ? "" : " and status = :status")
                        + (filter.reason() == null ? "" : " and reason = :reason")
                        + (after == null
                                ? ""
                                : " and (created_at > :created or (created_at = :created and document_id > :id))")
                        + " order by created_at, document_id fetch first :limit rows only")
                .bindList("organisations", List.copyOf(filter.organisations()))
                .bind("limit", limit);
        if (filter.status() != null) {
            query.bind("status", filter.status().name());
        }
        if (filter.reason() != null) {
            query.bind("reason", filter.reason().name());
        }
        if (after != null) {
            query.bind("created", at(after.createdAt())).bind("id", after.documentId());
        }
        return query.map(ROW).list();
    }

    @Override
    public void append(Tx tx, String documentId, ReviewAction.Kind kind, String actor, Instant at, String detail) {
        // The entry is locked by whoever acts on it: numbers have no gaps and no doubles.
        JdbiTx.handle(tx)
                .createUpdate("insert into review_action (document_id, number, action, actor, happened_at, detail)"
                        + " select cast(:id as varchar(40)), coalesce(max(number), 0) + 1, cast(:kind as varchar(16)),"
                        + " cast(:actor as varchar(200)), cast(:at as timestamp(6) with time zone), cast(:detail as text)"
                        + " from review_action where document_id = :id")
                .bind("id", documentId)
                .bind("kind", kind.name())
                .bind("actor", actor)
                .bind("at", at(at))
                .bind("detail", detail)
                .execute();
    }

    @Override
    public List<ReviewAction> history(Tx tx, String documentId) {
        return JdbiTx.handle(tx)
                .createQuery("select * from review_action where document_id = :id order by number")
                .bind("id", documentId)
                .map((row, context) -> new ReviewAction(
                        row.getInt("number"),
                        ReviewAction.Kind.valueOf(row.getString("action")),
                        row.getString("actor"),
                        instant(row, "happened_at"),
                        row.getString("detail")))
                .list();
    }
}
