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
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs in the table {@code scheduled_tasks}, run by db-scheduler. */
public final class DbJobQueue implements JobQueue {

    private static final Logger LOG = LoggerFactory.getLogger(DbJobQueue.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** Only for jobs of other processes and for retries: a commit on this node wakes the queue itself. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final String INSERT =
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                    + " version) select cast(? as varchar(100)), cast(? as varchar(200)), cast(? as timestamp with time zone),"
                    + " false, 1 where not exists (select 1 from scheduled_tasks where task_name = ? and task_instance = ?)";
    private static final String RELEASE = "update scheduled_tasks set picked = false, picked_by = null,"
            + " last_heartbeat = null, consecutive_failures = coalesce(consecutive_failures, 0) + ?,"
            + " version = version + 1 where picked = true and picked_by = ?";

    private final Database database;
    private final JobSettings settings;
    private final Clock clock;
    private final ExecutorService threads;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /** Built, but not working before {@link #start}. */
    public DbJobQueue(Database database, JobSettings settings, List<JobHandler> handlers, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(settings.threads());
        SchedulerBuilder builder = Scheduler.create(
                        database.dataSource(),
                        handlers.stream()
                                .<Task<?>>map(handler -> JobTask.of(handler, settings, clock, () -> stopping))
                                .toList())
                .schedulerName(settings::node)
                .threads(settings.threads())
                .executorService(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofMillis(100))
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant);
        // H2 is unknown to the scheduler; our columns carry their zone, so its defaults are right.
        this.scheduler = (database.postgres()
                        ? builder.pollUsingLockAndFetch(0.5, 1.0)
                        : builder.jdbcCustomization(new DefaultJdbcCustomization(false)))
                .build();
    }

    @Override
    public void enqueue(Tx tx, String kind, String key) {
        try (PreparedStatement insert = JdbiTx.connection(tx).prepareStatement(INSERT)) {
            insert.setString(1, kind);
            insert.setString(2, key);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(4, kind);
            insert.setString(5, key);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot enqueue", e);
        }
        tx.afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public void start() {
        // Whatever this node had begun ended with its process: that counts, lest a document kill it for ever.
        release(1);
        scheduler.start();
    }

    @Override
    public void stop(Duration drain) {
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
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setInt(1, failures);
            release.setString(2, settings.node());
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take up interrupted jobs", e);
        }
    }
}
