package com.cashupagent.store.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests of the JVM, with a fresh database for whoever asks. */
public final class TestDatabases {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabases() {}

    /** An empty PostgreSQL database. */
    public static synchronized DatabaseSettings postgres() throws IOException, SQLException {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = EmbeddedPostgres.builder().start();
            server = running;
            EmbeddedPostgres ended = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    ended.close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        String name = "t" + NEXT.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new DatabaseSettings(running.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
