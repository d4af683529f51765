package com.cashupagent.store.sql;

import com.cashupagent.store.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The open database: pooled, migrated to this program's schema. Thread-safe; closing ends every connection. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final long CONNECTION_TIMEOUT_MS = 10_000;

    private final HikariDataSource dataSource;
    private final Jdbi jdbi;
    private final Transactions transactions;
    private final boolean postgres;

    private Database(HikariDataSource dataSource, boolean postgres) {
        this.dataSource = dataSource;
        this.postgres = postgres;
        this.jdbi = Jdbi.create(dataSource);
        this.transactions = new JdbiTransactions(jdbi);
    }

    /**
     * Opens and migrates; a fresh place gets the whole schema.
     *
     * @throws RuntimeException with the driver's words when the database cannot be reached or migrated
     */
    public static Database open(DatabaseSettings settings) {
        // H2 reads this once, when its first class loads; unset, its AUTO_SERVER would listen on every interface.
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("cashup-db");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        HikariDataSource dataSource = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return new Database(dataSource, settings.url().startsWith("jdbc:postgresql:"));
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** Starts transactions. */
    public Transactions transactions() {
        return transactions;
    }

    /** Pooled connections, for libraries that want their own. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Whether it is PostgreSQL, which can skip locked rows; else it is H2. */
    public boolean postgres() {
        return postgres;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
