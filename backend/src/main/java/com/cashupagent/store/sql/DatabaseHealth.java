package com.cashupagent.store.sql;

import com.cashupagent.ops.HealthCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Whether the database answers, and how fast. */
public final class DatabaseHealth implements HealthCheck {

    private static final long PATIENCE_MS = 900;
    // A thread of its own each time: a hanging driver must not take the threads that others need.
    private static final Executor THREADS = work -> {
        Thread thread = new Thread(work, "database-health");
        thread.setDaemon(true);
        thread.start();
    };

    private final DataSource dataSource;

    public DatabaseHealth(Database database) {
        this(database.dataSource());
    }

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        long start = System.nanoTime();
        String status = "unhealthy";
        try {
            boolean valid =
                    CompletableFuture.supplyAsync(this::answers, THREADS).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            status = valid ? "healthy" : "unhealthy";
        } catch (ExecutionException | TimeoutException e) {
            return new Health(
                    status, Map.of("response_time_ms", millis(start), "error", "the database does not answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Health(status, Map.of("response_time_ms", millis(start)));
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static double millis(long start) {
        return Math.round((System.nanoTime() - start) / 10_000.0) / 100.0;
    }
}
