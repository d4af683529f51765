package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.json.Json;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** When a connection's tables are filled anew from the system's own lists: each {@code refresh_hours}. Thread-safe. */
final class Refreshes {

    static final String JOB = "erp-refresh";

    private static final String SETTING = "refresh_hours";
    private static final int MOST_HOURS = 24 * 31;

    private final Transactions transactions;
    private final TimedJobs jobs;
    private final Clock clock;

    Refreshes(Transactions transactions, TimedJobs jobs, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    static List<Issue> check(JsonNode settings) {
        JsonNode hours = settings.path(SETTING);
        return hours.isMissingNode() || hours.isInt() && hours.asInt() >= 1 && hours.asInt() <= MOST_HOURS
                ? List.of()
                : List.of(new Issue(
                        SETTING,
                        "bad_setting",
                        SETTING + " must be a whole number of hours, 1 to " + MOST_HOURS + "."));
    }

    /** After each change of a connection; the jobs of what it was before end by themselves. */
    void begin(ErpConnection connection) {
        enqueue(connection, 0, clock.instant());
    }

    /** After that number. */
    void next(ErpConnection connection, int number) {
        every(connection)
                .ifPresent(
                        pause -> enqueue(connection, number + 1, clock.instant().plus(pause)));
    }

    /** Finds no room now. */
    void later(ErpConnection connection, int number, Lanes lanes) {
        String lane = Lanes.name(connection.organisationId(), connection.name());
        enqueue(connection, number + 1, lanes.later(lane, clock.instant()));
    }

    private void enqueue(ErpConnection connection, int number, Instant due) {
        if (every(connection).isPresent()) {
            transactions.run(tx -> jobs.enqueue(tx, JOB, new JobKey(key(connection), number).toString(), due));
        }
    }

    private static Optional<Duration> every(ErpConnection connection) {
        int hours = Json.mapper().readTree(connection.settings()).path(SETTING).asInt(0);
        return hours > 0 ? Optional.of(Duration.ofHours(hours)) : Optional.empty();
    }

    /** Of a connection as it is now: after a change it is another one. Names are too long for a job's key. */
    static String key(ErpConnection connection) {
        String text = connection.organisationId() + "\n" + connection.name() + "\n" + connection.updatedAt();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
