package com.cashupagent.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives every job its place, so that organisations take turns however many jobs one of them sends: start-time fair
 * queueing (Goyal, Vin and Cheng, 1996) with every job weighing the same. A job's {@code execution_time} is no time of
 * day but its turn: the next one after the last of its own organisation, yet not before the turn that is being served.
 * The second job of a newcomer so stands beside the second of those that wait from now on, not behind all of a flood.
 * Turns lie a microsecond apart, which is what both databases keep, and a year in the past, so that each is due even when
 * somebody sets the clock back.
 *
 * <p>Nothing is kept beside the jobs. Two at the same moment may get one turn; that moves nobody by more than a place.
 */
final class Turns {

    private static final Duration ALWAYS_DUE = Duration.ofDays(365);

    private final String served;
    private final String last;

    Turns(String table) {
        // Ordered by whole indexes, also where only one value can come: else H2 sorts all that wait.
        served = "select execution_time from " + table + " where picked = false and priority = ?"
                + " order by priority desc, execution_time fetch first 1 row only";
        last = "select execution_time from " + table + " where organisation_id = ? and priority = ?"
                + " order by organisation_id desc, priority desc, execution_time desc fetch first 1 row only";
    }

    /** For a new job, or one that comes back. */
    OffsetDateTime next(Connection connection, String organisationId, int rank, Instant now) throws SQLException {
        OffsetDateTime latest =
                now.minus(ALWAYS_DUE).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        OffsetDateTime turn = served(connection, rank);
        if (turn == null || turn.isAfter(latest)) {
            return latest;
        }
        OffsetDateTime before = last(connection, organisationId, rank);
        if (before != null && !before.isBefore(turn)) {
            turn = before.plus(1, ChronoUnit.MICROS);
        }
        return turn.isAfter(latest) ? latest : turn;
    }

    private @Nullable OffsetDateTime served(Connection connection, int rank) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(served)) {
            select.setInt(1, rank);
            return first(select);
        }
    }

    private @Nullable OffsetDateTime last(Connection connection, String organisationId, int rank) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(last)) {
            select.setString(1, organisationId);
            select.setInt(2, rank);
            return first(select);
        }
    }

    private static @Nullable OffsetDateTime first(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getObject(1, OffsetDateTime.class) : null;
        }
    }
}
