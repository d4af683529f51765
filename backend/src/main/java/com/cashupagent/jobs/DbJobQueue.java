package com.cashupagent.jobs;

import com.cashupagent.store.Tx;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.JdbiTx;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of one stage in a table of their own, run by db-scheduler. */
public final class DbJobQueue implements JobQueue {

    /** Of documents that were accepted. */
    public static final String DOCUMENTS = "scheduled_tasks";
    /** Of documents whose pages must be recognised: they take long, and must not hold up the others. */
    public static final String RECOGNITION = "recognition_tasks";

    private static final Logger LOG = LoggerFactory.getLogger(DbJobQueue.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** Only for jobs of other processes and for retries: a commit on this node wakes the queue itself. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Database database;
    private final JobSettings settings;
    private final Clock clock;
    private final Turns turns;
    private final Parking parking;
    private final DbBacklog backlog;
    private final String insert;
    private final String release;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /**
     * Built, but not working before {@link #start}.
     *
     * @param table {@link #DOCUMENTS} or {@link #RECOGNITION}
     */
    public DbJobQueue(Database database, String table, JobSettings settings, List<JobHandler> handlers, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.turns = new Turns(table);
        this.parking = new Parking(
                database, turns, table, settings.retry().longestPause().multipliedBy(2));
        this.backlog = new DbBacklog(database, table);
        this.insert = "insert into " + table + " (task_name, task_instance, execution_time, picked, version, priority,"
                + " organisation_id) select cast(? as varchar(100)), cast(? as varchar(200)),"
                + " cast(? as timestamp(6) with time zone), false, 1, cast(? as smallint), cast(? as varchar(200))"
                + " where not exists (select 1 from " + table + " where task_name = ? and task_instance = ?)";
        this.release = "update " + table + " set picked = false, picked_by = null, last_heartbeat = null,"
                + " consecutive_failures = coalesce(consecutive_failures, 0) + ?, version = version + 1"
                + " where picked = true and picked_by = ?";
        this.threads = Executors.newFixedThreadPool(settings.threads());
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "job-timer");
            thread.setDaemon(true);
            return thread;
        });
        SchedulerBuilder builder = Scheduler.create(
                        database.dataSource(),
                        handlers.stream()
                                .<Task<?>>map(handler ->
                                        JobTask.of(handler, settings.retry(), parking, clock, () -> stopping))
                                .toList())
                .tableName(table)
                .schedulerName(settings::node)
                .threads(settings.threads())
                .executorService(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofMillis(100))
                .failureLogging(LogLevel.WARN, true)
                .enablePriority()
                .clock(clock::instant);
        // H2 is unknown to the scheduler; our columns carry their zone, so its defaults are right.
        this.scheduler = (database.postgres()
                        ? builder.pollUsingLockAndFetch(0.5, 1.0)
                        : builder.pollUsingFetch(0.5, 2.0).jdbcCustomization(new DefaultJdbcCustomization(false)))
                .build();
    }

    @Override
    public void enqueue(Tx tx, String kind, String key, String organisationId, JobPriority priority) {
        Connection connection = JdbiTx.connection(tx);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, kind);
            statement.setString(2, key);
            statement.setObject(3, turns.next(connection, organisationId, priority.rank(), clock.instant()));
            statement.setInt(4, priority.rank());
            statement.setString(5, organisationId);
            statement.setString(6, kind);
            statement.setString(7, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot enqueue", e);
        }
        tx.afterCommit(() -> {
            backlog.added(organisationId);
            scheduler.triggerCheckForDueExecutions();
        });
    }

    @Override
    public Backlog backlog() {
        return backlog;
    }

    @Override
    public void start() {
        // Whatever this node had begun ended with its process: that counts, lest a document kill it for ever.
        release(1);
        scheduler.start();
        timer.scheduleWithFixedDelay(
                () -> parking.comeBack(clock.instant()), POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop(Duration drain) {
        timer.shutdownNow();
        scheduler.pause();
        long deadline = System.nanoTime() + drain.toNanos();
        while (!scheduler.getCurrentlyExecuting().isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        stopping = true;
        scheduler.stop();
        threads.shutdownNow();
        try {
            release(0);
        } catch (IllegalStateException e) {
            LOG.warn("interrupted jobs wait for the next start of this node", e);
        }
    }

    private void release(int failures) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(release)) {
            statement.setInt(1, failures);
            statement.setString(2, settings.node());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take up interrupted jobs", e);
        }
    }
}
