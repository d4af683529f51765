package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.Spending;
import com.cashupagent.store.Tx;
import com.cashupagent.store.UsageStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Usage in the tables {@code spending}, {@code document_usage} and {@code cost_notice}. */
public final class SqlUsageStore implements UsageStore {

    private static final int STRIPES = 16;

    private static final String SUMS = "coalesce(sum(cost), 0) as cost, coalesce(sum(input_tokens), 0) as input,"
            + " coalesce(sum(output_tokens), 0) as output from spending where organisation_id = :organisation"
            + " and spent_on between :from and :to";

    private static final RowMapper<DocumentUsage> USAGE = (row, context) -> new DocumentUsage(
            row.getString("document_id"),
            row.getString("organisation_id"),
            MediaType.valueOf(row.getString("media_type")),
            row.getInt("pages"),
            row.getLong("size_bytes"),
            ProcessingStatus.valueOf(row.getString("status")),
            tier(row),
            plain(row.getBigDecimal("cost")),
            row.getLong("processing_ms"),
            row.getBoolean("llm_asked"),
            row.getBoolean("llm_sufficed"),
            instant(row, "ended_at"));

    @Override
    public void lock(Tx tx, String organisationId) {
        JdbiTx.handle(tx)
                .createQuery("select stripe from spender_stripe where stripe = :stripe for update")
                .bind("stripe", Math.floorMod(organisationId.hashCode(), STRIPES))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void insert(Tx tx, Spending spending) {
        JdbiTx.handle(tx)
                .createUpdate("insert into spending (id, organisation_id, document_id, tier, cost, input_tokens,"
                        + " output_tokens, settled, spent_on, created_at) values (:id, :organisation, :document, :tier,"
                        + " :cost, :input, :output, :settled, :day, :at)")
                .bind("id", spending.id())
                .bind("organisation", spending.organisationId())
                .bind("document", spending.documentId())
                .bind("tier", spending.tier().name())
                .bind("cost", spending.spent().cost())
                .bind("input", spending.spent().inputTokens())
                .bind("output", spending.spent().outputTokens())
                .bind("settled", spending.settled())
                .bind("day", day(spending.at()))
                .bind("at", at(spending.at()))
                .execute();
    }

    @Override
    public void settle(Tx tx, String id, Spent spent) {
        JdbiTx.handle(tx)
                .createUpdate("update spending set cost = :cost, input_tokens = :input, output_tokens = :output,"
                        + " settled = true where id = :id and settled = false")
                .bind("cost", spent.cost())
                .bind("input", spent.inputTokens())
                .bind("output", spent.outputTokens())
                .bind("id", id)
                .execute();
    }

    @Override
    public Spent spent(Tx tx, String organisationId, LocalDate from, LocalDate to) {
        return sum(tx, organisationId, from, to, "");
    }

    @Override
    public Spent settled(Tx tx, String organisationId, LocalDate from, LocalDate to) {
        return sum(tx, organisationId, from, to, " and settled = true");
    }

    private static Spent sum(Tx tx, String organisationId, LocalDate from, LocalDate to, String only) {
        return JdbiTx.handle(tx)
                .createQuery("select " + SUMS + only)
                .bind("organisation", organisationId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> sum(row))
                .one();
    }

    @Override
    public List<DaySpent> spentByDay(Tx tx, String organisationId, LocalDate from, LocalDate to) {
        return JdbiTx.handle(tx)
                .createQuery("select spent_on, " + SUMS + " group by spent_on order by spent_on")
                .bind("organisation", organisationId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new DaySpent(row.getObject("spent_on", LocalDate.class), sum(row)))
                .list();
    }

    @Override
    public boolean insert(Tx tx, DocumentUsage usage) {
        return JdbiTx.handle(tx)
                        .createUpdate("insert into document_usage (document_id, organisation_id, media_type, pages,"
                                + " size_bytes, status, tier, cost, processing_ms, llm_asked, llm_sufficed, ended_on,"
                                + " ended_at) select :id, :organisation, :type, :pages, :size, :status, :tier, :cost,"
                                + " :ms, :asked, :sufficed, :day, :at"
                                + " where not exists (select 1 from document_usage where document_id = :id)")
                        .bind("id", usage.documentId())
                        .bind("organisation", usage.organisationId())
                        .bind("type", usage.mediaType().name())
                        .bind("pages", usage.pages())
                        .bind("size", usage.sizeBytes())
                        .bind("status", usage.status().name())
                        .bind("tier", usage.tier() == null ? null : usage.tier().name())
                        .bind("cost", usage.cost())
                        .bind("ms", usage.processingMs())
                        .bind("asked", usage.llmAsked())
                        .bind("sufficed", usage.llmSufficed())
                        .bind("day", day(usage.endedAt()))
                        .bind("at", at(usage.endedAt()))
                        .execute()
                == 1;
    }

    @Override
    public List<DocumentUsage> latest(Tx tx, String organisationId, int limit) {
        return JdbiTx.handle(tx)
                .createQuery("select * from document_usage where organisation_id = :organisation"
                        + " order by ended_at desc, document_id fetch first " + limit + " rows only")
                .bind("organisation", organisationId)
                .map(USAGE)
                .list();
    }

    @Override
    public List<DayCount> counts(Tx tx, String organisationId, LocalDate from, LocalDate to) {
        return JdbiTx.handle(tx)
                .createQuery("select ended_on, tier, count(*) as documents from document_usage"
                        + " where organisation_id = :organisation and ended_on between :from and :to"
                        + " group by ended_on, tier order by ended_on, tier")
                .bind("organisation", organisationId)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        new DayCount(row.getObject("ended_on", LocalDate.class), tier(row), row.getLong("documents")))
                .list();
    }

    @Override
    public boolean notice(Tx tx, String organisationId, String period, BigDecimal threshold, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("insert into cost_notice (organisation_id, period, threshold, told_at)"
                                + " select :organisation, :period, :threshold, :at where not exists"
                                + " (select 1 from cost_notice where organisation_id = :organisation"
                                + " and period = :period and threshold = :threshold)")
                        .bind("organisation", organisationId)
                        .bind("period", period)
                        .bind("threshold", threshold)
                        .bind("at", at(now))
                        .execute()
                == 1;
    }

    private static Spent sum(ResultSet row) throws SQLException {
        return new Spent(row.getLong("input"), row.getLong("output"), plain(row.getBigDecimal("cost")));
    }

    private static @Nullable Tier tier(ResultSet row) throws SQLException {
        String name = row.getString("tier");
        return name == null ? null : Tier.valueOf(name);
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal plain(BigDecimal cost) {
        BigDecimal bare = cost.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
