package com.cashupagent.config;

import com.cashupagent.read.worker.OcrEngines;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * @param uploads documents that arrive piece by piece
 * @param batches how much one call may bring
 * @param allowPrivateCallbacks whether calls to others may go to loopback and private addresses, and over http
 * @param erp posting to ERP systems
 * @param llm empty: no language model
 * @param shutdownTimeout how long a stop waits for work under way
 * @param folder what the {@code batch} command watches
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
        Uploads uploads,
        Batches batches,
        Workers workers,
        Ocr ocr,
        Duration accessTokenLifetime,
        Duration signingKeyLifetime,
        MasterKey masterKey,
        boolean allowPrivateCallbacks,
        Webhooks webhooks,
        Erp erp,
        Optional<Llm> llm,
        Costs costs,
        Queue queue,
        Retry retry,
        Duration shutdownTimeout,
        Folder folder) {

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

    /** How long an upload may take from its beginning, and how many a credential may have open. */
    public record Uploads(Duration lifetime, int open) {}

    /** One call with many documents: how many files, how many bytes together. */
    public record Batches(int maxFiles, long maxBytes) {}

    /** The processes that open untrusted files: how many, how long for one document, how much heap each. */
    public record Workers(int count, Duration timeout, int heapMegabytes) {}

    /**
     * The processes that recognise text.
     *
     * @param engines which of them read
     * @param count at least one
     * @param pageTimeout for one page
     * @param timeout for all pages of one document
     * @param languages Tesseract's names, such as {@code deu}; empty: the usual ones
     * @param folder of further language models
     */
    public record Ocr(
            OcrEngines engines,
            int count,
            Duration pageTimeout,
            Duration timeout,
            int heapMegabytes,
            List<String> languages,
            Optional<Path> folder) {}

    /** Webhooks: how long one attempt may take, how many run at a time, how long their log is kept. */
    public record Webhooks(Duration timeout, int threads, Duration logRetention) {}

    /**
     * Posting to ERP systems.
     *
     * @param folder with the operator's connections
     * @param dropFolder below which bills are laid down as files
     * @param timeout of one call
     * @param allowPrivate whether they may live at private addresses, and be spoken to over plain http
     * @param retries failures after which a posting is given up
     */
    public record Erp(
            Optional<Path> folder,
            Optional<Path> dropFolder,
            Duration timeout,
            boolean allowPrivate,
            int retries,
            Duration firstPause) {}

    /**
     * What may be waiting before callers are turned away.
     *
     * @param limit documents of all organisations
     * @param limitPerOrganisation documents of one
     * @param minFreeDisk bytes that must be free in the data folder
     */
    public record Queue(int limit, int limitPerOrganisation, long minFreeDisk) {}

    /**
     * What becomes of a document when the server fails on it.
     *
     * @param attempts after the first
     * @param factor by which pauses grow
     * @param jitterPercent how far a pause may lie beside its length
     */
    public record Retry(int attempts, Duration firstPause, int factor, Duration longestPause, int jitterPercent) {}

    /**
     * A watched folder.
     *
     * @param settle how long a file must stand still before it counts as written
     * @param keep how long archived documents stay
     * @param api the server that reads; empty: this process reads by itself
     * @param organisation the guide's {@code client_id}; empty when the login has only one
     */
    public record Folder(
            Optional<Path> input,
            Optional<Path> archive,
            Optional<Path> error,
            Duration every,
            Duration settle,
            Duration keep,
            Optional<URI> api,
            Optional<String> organisation,
            Login login) {}

    /** A partner's login at another server. */
    public record Login(Optional<String> clientId, Optional<String> clientSecret) {

        @Override
        public String toString() {
            return "Login[" + clientId + "]";
        }
    }

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
                new Uploads(
                        values.duration(Key.UPLOAD_LIFETIME, Duration.ofSeconds(1), Duration.ofDays(30)),
                        values.integer(Key.MAX_OPEN_UPLOADS, 1, 1_000_000)),
                new Batches(
                        values.integer(Key.MAX_BATCH_FILES, 1, 100_000),
                        values.size(Key.MAX_BATCH_SIZE, 1, 100L << 30)),
                new Workers(
                        workers == 0 ? Math.max(1, processors / 2) : workers,
                        values.duration(Key.WORKER_TIMEOUT, Duration.ofMillis(1), Duration.ofHours(1)),
                        megabytes(values, Key.WORKER_HEAP)),
                ocr(values, processors),
                values.duration(Key.ACCESS_TOKEN_LIFETIME, Duration.ofMinutes(1), Duration.ofDays(1)),
                values.duration(Key.SIGNING_KEY_LIFETIME, Duration.ofDays(1), Duration.ofDays(3650)),
                MasterKey.of(values),
                values.flag(Key.ALLOW_PRIVATE_CALLBACKS),
                new Webhooks(
                        values.duration(Key.WEBHOOK_TIMEOUT, Duration.ofMillis(100), Duration.ofMinutes(1)),
                        values.integer(Key.WEBHOOK_THREADS, 1, 256),
                        values.duration(Key.WEBHOOK_LOG_RETENTION, Duration.ofDays(1), Duration.ofDays(3650))),
                new Erp(
                        values.optionalFolder(Key.ERP_FOLDER),
                        values.optionalFolder(Key.ERP_DROP_FOLDER),
                        values.duration(Key.ERP_TIMEOUT, Duration.ofMillis(100), Duration.ofMinutes(5)),
                        values.flag(Key.ERP_ALLOW_PRIVATE),
                        values.integer(Key.ERP_RETRIES, 1, 100),
                        values.duration(Key.ERP_RETRY_FIRST_PAUSE, Duration.ofMillis(10), Duration.ofHours(1))),
                Llm.of(values),
                Costs.of(values),
                new Queue(
                        values.integer(Key.QUEUE_LIMIT, 1, 10_000_000),
                        values.integer(Key.QUEUE_LIMIT_PER_ORGANISATION, 1, 10_000_000),
                        values.size(Key.MIN_FREE_DISK, 0, 1L << 50)),
                new Retry(
                        values.integer(Key.RETRIES, 0, 100),
                        values.duration(Key.RETRY_FIRST_PAUSE, Duration.ofMillis(1), Duration.ofHours(1)),
                        values.integer(Key.RETRY_FACTOR, 1, 100),
                        values.duration(Key.RETRY_LONGEST_PAUSE, Duration.ofMillis(1), Duration.ofDays(1)),
                        values.integer(Key.RETRY_JITTER, 0, 99)),
                values.duration(Key.SHUTDOWN_TIMEOUT, Duration.ZERO, Duration.ofSeconds(25)),
                folder(values));
    }

    private static Folder folder(Values values) {
        return new Folder(
                values.optionalFolder(Key.BATCH_INPUT),
                values.optionalFolder(Key.BATCH_ARCHIVE),
                values.optionalFolder(Key.BATCH_ERROR),
                values.duration(Key.BATCH_EVERY, Duration.ofMillis(100), Duration.ofDays(1)),
                values.duration(Key.BATCH_SETTLE, Duration.ofMillis(10), Duration.ofHours(1)),
                values.duration(Key.BATCH_KEEP, Duration.ofHours(1), Duration.ofDays(36_500)),
                values.httpUrl(Key.BATCH_API),
                values.optional(Key.BATCH_ORGANISATION),
                new Login(values.optional(Key.CLIENT_ID), values.optional(Key.CLIENT_SECRET)));
    }

    private static Ocr ocr(Values values, int processors) {
        int workers = values.integer(Key.OCR_WORKERS, 0, 64);
        return new Ocr(
                values.choice(Key.OCR_ENGINE, OcrEngines.values(), OcrEngines::settingName),
                workers == 0 ? processors : workers,
                values.duration(Key.OCR_PAGE_TIMEOUT, Duration.ofMillis(1), Duration.ofHours(1)),
                values.duration(Key.OCR_TIMEOUT, Duration.ofMillis(1), Duration.ofHours(24)),
                megabytes(values, Key.OCR_HEAP),
                values.names(Key.OCR_LANGUAGES, "[a-z][a-zA-Z_]*", "language models such as eng, deu, chi_sim"),
                values.optional(Key.OCR_FOLDER).map(folder -> values.folder(Key.OCR_FOLDER)));
    }

    private static int megabytes(Values values, Key key) {
        return (int) (values.size(key, 64 << 20, 64L << 30) >> 20);
    }
}
