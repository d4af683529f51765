package com.cashupagent.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one process, checked. Immutable.
 *
 * @param port 0 takes a free one
 * @param publicUrl what clients call this server, without a slash at the end; empty: {@code http://localhost:PORT}
 * @param dataDir absolute; holds the embedded database, the originals and the keys
 * @param database where the rows are
 * @param maxFileSize bytes of one document
 * @param maxWait how long {@code process-document} waits before it answers 504
 * @param shutdownTimeout how long a stop waits for work under way
 */
public record Settings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Path dataDir,
        Database database,
        long maxFileSize,
        int maxPages,
        Duration maxWait,
        Workers workers,
        Duration accessTokenLifetime,
        Duration signingKeyLifetime,
        Duration shutdownTimeout) {

    /**
     * A JDBC database.
     *
     * @param url empty for the embedded one in the data folder
     */
    public record Database(Optional<String> url, String user, String password) {

        @Override
        public String toString() {
            return "Database[url=" + url.map(u -> u.replaceAll("\\?.*", "")) + ", user=" + user + "]";
        }
    }

    /** The processes that open untrusted files: how many, how long for one document, how much heap each. */
    public record Workers(int count, Duration timeout, int heapMegabytes) {}

    /** Reads the resolved texts; one that cannot be read ends in a {@link SettingsException}. */
    static Settings of(Map<Key, SettingText> texts, int processors) {
        Values values = new Values(texts);
        int workers = values.integer(Key.WORKERS, 0, 64);
        return new Settings(
                values.text(Key.HOST),
                values.integer(Key.PORT, 0, 65_535),
                values.httpUrl(Key.PUBLIC_URL),
                values.folder(Key.DATA_DIR),
                new Database(values.optional(Key.DB_URL), values.text(Key.DB_USER), values.text(Key.DB_PASSWORD)),
                values.size(Key.MAX_FILE_SIZE, 1, 1L << 30),
                values.integer(Key.MAX_PAGES, 1, 10_000),
                values.duration(Key.MAX_WAIT, Duration.ofMillis(1), Duration.ofHours(1)),
                new Workers(
                        workers == 0 ? Math.max(1, processors / 2) : workers,
                        values.duration(Key.WORKER_TIMEOUT, Duration.ofMillis(1), Duration.ofHours(1)),
                        (int) (values.size(Key.WORKER_HEAP, 64 << 20, 64L << 30) >> 20)),
                values.duration(Key.ACCESS_TOKEN_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(1)),
                values.duration(Key.SIGNING_KEY_LIFETIME, Duration.ofDays(1), Duration.ofDays(3650)),
                values.duration(Key.SHUTDOWN_TIMEOUT, Duration.ZERO, Duration.ofSeconds(25)));
    }
}
