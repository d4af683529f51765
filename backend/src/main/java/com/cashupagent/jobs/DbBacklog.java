package com.cashupagent.jobs;

import com.cashupagent.store.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts by the database now and then, and by itself in between: counting costs as much as jobs are waiting. */
final class DbBacklog implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(DbBacklog.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final String count;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Counted counted = new Counted(Map.of(), 0, System.nanoTime() - FRESH);

    DbBacklog(Database database, String table) {
        this.database = database;
        this.count = "select organisation_id, count(*) from " + table + " group by organisation_id";
    }

    /** Jobs by organisation, with those added since. */
    private record Counted(
            Map<String, Long> jobs, long all, long at, Map<String, LongAdder> added, LongAdder allAdded) {

        Counted(Map<String, Long> jobs, long all, long at) {
            this(jobs, all, at, new ConcurrentHashMap<>(), new LongAdder());
        }
    }

    void added(String organisationId) {
        Counted now = counted;
        now.added().computeIfAbsent(organisationId, id -> new LongAdder()).increment();
        now.allAdded().increment();
    }

    @Override
    public long jobs() {
        Counted now = fresh();
        return now.all() + now.allAdded().sum();
    }

    @Override
    public long jobs(String organisationId) {
        Counted now = fresh();
        LongAdder added = now.added().get(organisationId);
        return now.jobs().getOrDefault(organisationId, 0L) + (added == null ? 0 : added.sum());
    }

    private Counted fresh() {
        if (System.nanoTime() - counted.at() >= FRESH && counting.compareAndSet(false, true)) {
            try {
                counted = count();
            } catch (SQLException e) {
                // Whoever asks is about to need the database, and will be told then.
                LOG.warn("the waiting jobs cannot be counted", e);
            } finally {
                counting.set(false);
            }
        }
        return counted;
    }

    private Counted count() throws SQLException {
        long at = System.nanoTime();
        Map<String, Long> jobs = new ConcurrentHashMap<>();
        long all = 0;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(count);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                jobs.put(Objects.requireNonNullElse(rows.getString(1), ""), rows.getLong(2));
                all += rows.getLong(2);
            }
        }
        return new Counted(jobs, all, at);
    }
}
