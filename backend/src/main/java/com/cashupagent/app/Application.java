package com.cashupagent.app;

import com.cashupagent.auth.Auth;
import com.cashupagent.auth.Credentials;
import com.cashupagent.cli.Operations;
import com.cashupagent.config.Settings;
import com.cashupagent.events.InProcessEventBus;
import com.cashupagent.http.Api;
import com.cashupagent.http.HttpSettings;
import com.cashupagent.intake.Intake;
import com.cashupagent.intake.IntakeLimits;
import com.cashupagent.jobs.DbJobQueue;
import com.cashupagent.jobs.JobSettings;
import com.cashupagent.ops.HealthCheck;
import com.cashupagent.ops.Meters;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.pipeline.DocumentProcessor;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.pipeline.ProcessDocument;
import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerSettings;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.file.DiskHealth;
import com.cashupagent.store.file.FileBlobStore;
import com.cashupagent.store.file.ServerLock;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseHealth;
import com.cashupagent.store.sql.SqlCredentialStore;
import com.cashupagent.store.sql.SqlDocumentStore;
import com.cashupagent.store.sql.SqlEventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: every part constructed, started in order, stopped in reverse. */
public final class Application implements Operations.Server {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration EVENT_POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long ENOUGH_DISK = 1L << 30;

    private final Closing closing;
    private final Settings settings;
    private final Credentials credentials;
    private final Api api;
    private final DbJobQueue jobs;
    private Duration drainTime = Duration.ZERO;

    private Application(Settings settings, Clock clock, Closing closing) {
        this.settings = settings;
        this.closing = closing;
        DataFolder folder = DataFolder.open(settings.dataDir());
        closing.later(ServerLock.claim(folder.root()));
        // Processes and database start at the same time; both take a second.
        WorkerPool workers = closing.later(new WorkerPool(workerSettings(settings, folder)));
        Database database = closing.later(Database.open(folder.databaseSettings(settings.database())));
        Transactions transactions = database.transactions();
        SqlCredentialStore credentialStore = new SqlCredentialStore();
        SqlDocumentStore documentStore = new SqlDocumentStore();
        SqlEventLog log = new SqlEventLog();
        FileBlobStore blobs = new FileBlobStore(folder.originals());
        Meters meters = new Meters();
        InProcessEventBus events = closing.later(new InProcessEventBus(transactions, log, EVENT_POLL));
        DocumentPipeline pipeline = new DocumentPipeline(workers, Tiers.all(), clock);
        ProcessDocument job = closing.later(new ProcessDocument(
                transactions, documentStore, log, events, blobs, DocumentProcessor.of(pipeline), meters, clock));
        this.jobs = new DbJobQueue(
                database, JobSettings.of(settings.workers().count(), NodeName.of(folder)), List.of(job), clock);
        Intake intake = new Intake(
                transactions,
                documentStore,
                blobs,
                workers,
                jobs,
                events,
                clock,
                new IntakeLimits(settings.maxFileSize(), settings.maxPages()));
        this.credentials = new Credentials(transactions, credentialStore, clock);
        SigningKeys keys =
                new SigningKeys(folder.keys(), clock, settings.signingKeyLifetime(), settings.accessTokenLifetime());
        Auth auth = new Auth(transactions, credentialStore, keys, this::url, settings.accessTokenLifetime(), clock);
        List<HealthCheck> checks =
                List.of(new DatabaseHealth(database), new DiskHealth(settings.dataDir(), ENOUGH_DISK));
        this.api = closing.later(new Api(
                httpSettings(settings, folder),
                auth,
                new DocumentService(transactions, documentStore, blobs, intake, events, pipeline::requireTier),
                events,
                meters,
                checks,
                clock));
    }

    /**
     * Starts a server; when it returns, requests are answered.
     *
     * @throws RuntimeException when a part cannot start; what had started is stopped again
     */
    public static Application start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    static Application start(Settings settings, Clock clock) {
        long began = System.nanoTime();
        Closing closing = new Closing();
        try {
            Application application = new Application(settings, clock, closing);
            closing.later(() -> application.jobs.stop(application.drainTime));
            application.jobs.start();
            application.api.start();
            LOG.info("ready at {} after {} ms", application.url(), (System.nanoTime() - began) / 1_000_000);
            return application;
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return api.port();
    }

    /** For making credentials inside the same process. */
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public String url() {
        return api.url();
    }

    /** Finishes what is under way, as long as the settings allow, and stops; the next start takes up the rest. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + settings.shutdownTimeout().toNanos();
        api.drain(settings.shutdownTimeout());
        drainTime = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        closing.close();
        LOG.info("stopped");
    }

    private static WorkerSettings workerSettings(Settings settings, DataFolder folder) {
        Settings.Workers workers = settings.workers();
        return new WorkerSettings(workers.count(), workers.timeout(), workers.heapMegabytes(), folder.temporary());
    }

    private static HttpSettings httpSettings(Settings settings, DataFolder folder) {
        return new HttpSettings(
                settings.host(),
                settings.port(),
                settings.publicUrl(),
                folder.temporary(),
                settings.maxFileSize(),
                settings.maxWait(),
                HEARTBEAT,
                Version.current());
    }
}
