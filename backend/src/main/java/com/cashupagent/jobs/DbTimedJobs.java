package com.cashupagent.jobs;

import com.cashupagent.store.Tx;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.JdbiTx;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Timed jobs in the table {@code timed_tasks}, run by db-scheduler. */
public final class DbTimedJobs implements TimedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DbTimedJobs.class);
    private static final String TABLE = "timed_tasks";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final String INSERT = "insert into " + TABLE
            + " (task_name, task_instance, execution_time, picked, version) select cast(? as varchar(100)),"
            + " cast(? as varchar(200)), cast(? as timestamp with time zone), false, 1 where not exists"
            + " (select 1 from " + TABLE + " where task_name = ? and task_instance = ?)";
    private static final String RELEASE = "update " + TABLE + " set picked = false, picked_by = null,"
            + " last_heartbeat = null, version = version + 1 where picked = true and picked_by = ?";

    private final Database database;
    private final JobSettings settings;
    private final Clock clock;
    private final ExecutorService threads;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    /** Takes jobs from now on; none runs before {@link #start}. */
    public DbTimedJobs(Database database, JobSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(settings.threads());
    }

    @Override
    public void enqueue(Tx tx, String kind, String key, Instant due) {
        try (PreparedStatement insert = JdbiTx.connection(tx).prepareStatement(INSERT)) {
            insert.setString(1, kind);
            insert.setString(2, key);
            insert.setObject(3, due.atOffset(ZoneOffset.UTC));
            insert.setString(4, kind);
            insert.setString(5, key);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot enqueue", e);
        }
        if (!due.isAfter(clock.instant())) {
            tx.afterCommit(this::wake);
        }
    }

    /** Starts working; takes up at once what this node had begun before it was killed. Once. */
    public void start(List<TimedJobHandler> handlers) {
        release();
        SchedulerBuilder builder = Scheduler.create(
                        database.dataSource(),
                        handlers.stream().<Task<?>>map(this::task).toList())
                .tableName(TABLE)
                .schedulerName(settings::node)
                .threads(settings.threads())
                .executorService(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofMillis(100))
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant);
        Scheduler built = (database.postgres()
                        ? builder.pollUsingLockAndFetch(0.5, 1.0)
                        : builder.jdbcCustomization(new DefaultJdbcCustomization(false)))
                .build();
        scheduler = built;
        built.start();
    }

    /** Takes up nothing new and waits for what is under way; what is not done by then is interrupted and runs again. */
    public void stop(Duration drain) {
        Scheduler running = scheduler;
        if (running != null) {
            running.pause();
            await(running, drain);
            stopping = true;
            running.stop();
        }
        threads.shutdownNow();
        try {
            release();
        } catch (IllegalStateException e) {
            LOG.warn("interrupted jobs wait for the next start of this node", e);
        }
    }

    private void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private static void await(Scheduler running, Duration drain) {
        long deadline = System.nanoTime() + drain.toNanos();
        while (!running.getCurrentlyExecuting().isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Task<Void> task(TimedJobHandler handler) {
        return Tasks.oneTime(handler.kind())
                .onFailure(this::again)
                .onDeadExecution(this::again)
                .execute((instance, context) -> {
                    try {
                        handler.run(instance.getId());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new JobTask.JobFailedException(e);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new JobTask.JobFailedException(e);
                    }
                });
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        if (stopping) {
            // Interrupted by us: it stays this node's, and its next start takes it up again.
            return;
        }
        int failures = complete.getExecution().consecutiveFailures;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
        operations.reschedule(
                complete, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    private void release() {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, settings.node());
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take up interrupted jobs", e);
        }
    }
}
