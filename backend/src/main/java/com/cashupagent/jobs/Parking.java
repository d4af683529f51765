package com.cashupagent.jobs;

import com.cashupagent.store.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where failed jobs wait for their next attempt: below all priorities, with a real time, which would be far behind every
 * turn. When the time has come they get a turn again, like a new job of their organisation; if nothing else waits, the
 * queue takes them from here as well.
 */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Turns turns;
    private final Duration longest;
    private final String park;
    private final String due;
    private final String comeBack;

    /** @param longest time that a job waits here */
    Parking(Database database, Turns turns, String table, Duration longest) {
        this.database = database;
        this.turns = turns;
        this.longest = longest;
        park = "update " + table + " set priority = priority + ? where task_name = ? and task_instance = ?"
                + " and priority >= 0";
        due = "select task_name, task_instance, organisation_id, priority, version from " + table
                + " where priority < 0 and picked = false and (execution_time <= ? or execution_time > ?)"
                + " order by priority desc, execution_time fetch first " + AT_ONCE + " rows only";
        comeBack = "update " + table + " set priority = ?, execution_time = ?, version = version + 1"
                + " where task_name = ? and task_instance = ? and picked = false and version = ?";
    }

    private record Parked(String kind, String key, String organisationId, int priority, long version) {}

    /** For a job that is still this node's: nobody else sees it before it is rescheduled. */
    void park(String kind, String key) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(park)) {
            update.setInt(1, JobPriority.PARKED);
            update.setString(2, kind);
            update.setString(3, key);
            update.executeUpdate();
        } catch (SQLException e) {
            // Then it waits behind all turns instead; what matters is that it is not lost.
            LOG.warn("{} {} keeps its priority", kind, key, e);
        }
    }

    /** Gives turns to those whose time has come; what fails is tried again at the next call. */
    void comeBack(Instant now) {
        try (Connection connection = database.dataSource().getConnection()) {
            for (Parked job : due(connection, now)) {
                int rank = job.priority() - JobPriority.PARKED;
                try (PreparedStatement update = connection.prepareStatement(comeBack)) {
                    update.setInt(1, rank);
                    update.setObject(2, turns.next(connection, job.organisationId(), rank, now));
                    update.setString(3, job.kind());
                    update.setString(4, job.key());
                    update.setLong(5, job.version());
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            LOG.warn("failed jobs cannot come back yet", e);
        }
    }

    private List<Parked> due(Connection connection, Instant now) throws SQLException {
        List<Parked> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(due)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            // Nobody pauses longer: the clock was set back meanwhile.
            select.setObject(2, now.plus(longest).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Parked(
                            rows.getString(1),
                            rows.getString(2),
                            Objects.requireNonNullElse(rows.getString(3), ""),
                            rows.getInt(4),
                            rows.getLong(5)));
                }
            }
        }
        return found;
    }
}
