package com.cashupagent.app;

import com.cashupagent.auth.Auth;
import com.cashupagent.auth.Credentials;
import com.cashupagent.batch.BatchProgress;
import com.cashupagent.batch.Batches;
import com.cashupagent.cli.Operations;
import com.cashupagent.config.Settings;
import com.cashupagent.deliver.erp.posting.ConnectionFiles;
import com.cashupagent.deliver.erp.posting.Erp;
import com.cashupagent.deliver.webhook.Webhooks;
import com.cashupagent.events.InProcessEventBus;
import com.cashupagent.http.Api;
import com.cashupagent.http.BatchParts;
import com.cashupagent.http.CostRoutes;
import com.cashupagent.http.HttpSettings;
import com.cashupagent.http.Idempotency;
import com.cashupagent.intake.Admission;
import com.cashupagent.intake.BulkIntake;
import com.cashupagent.intake.Intake;
import com.cashupagent.intake.IntakeLimits;
import com.cashupagent.intake.PurgeIdempotencyKeys;
import com.cashupagent.intake.RequestKeys;
import com.cashupagent.intake.SweepUploads;
import com.cashupagent.intake.Uploads;
import com.cashupagent.jobs.DbJobQueue;
import com.cashupagent.jobs.DbTimedJobs;
import com.cashupagent.jobs.JobSettings;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.ops.ErpMeters;
import com.cashupagent.ops.HealthCheck;
import com.cashupagent.ops.Meters;
import com.cashupagent.pipeline.DocumentListener;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.pipeline.DocumentProcessor;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.pipeline.ProcessDocument;
import com.cashupagent.pipeline.UsageRecorder;
import com.cashupagent.review.Decisions;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.route.Estimates;
import com.cashupagent.route.Ledger;
import com.cashupagent.route.Limits;
import com.cashupagent.route.Prices;
import com.cashupagent.route.UsageReports;
import com.cashupagent.secret.Sealer;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.file.DiskHealth;
import com.cashupagent.store.file.FileBlobStore;
import com.cashupagent.store.file.FilePartialStore;
import com.cashupagent.store.file.ServerLock;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseHealth;
import com.cashupagent.store.sql.SqlBatchStore;
import com.cashupagent.store.sql.SqlCredentialStore;
import com.cashupagent.store.sql.SqlDocumentStore;
import com.cashupagent.store.sql.SqlErpConnectionStore;
import com.cashupagent.store.sql.SqlEventLog;
import com.cashupagent.store.sql.SqlIdempotencyStore;
import com.cashupagent.store.sql.SqlPostingFileStore;
import com.cashupagent.store.sql.SqlPostingStore;
import com.cashupagent.store.sql.SqlReviewStore;
import com.cashupagent.store.sql.SqlUploadStore;
import com.cashupagent.store.sql.SqlUsageStore;
import com.cashupagent.store.sql.SqlWebhookDeliveryStore;
import com.cashupagent.store.sql.SqlWebhookEndpointStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: every part constructed, started in order, stopped in reverse. */
public final class Application implements Operations.Server {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration EVENT_POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** A call that is cut off is made again after the next start. */
    private static final Duration CALLS_DRAIN = Duration.ofSeconds(2);

    private static final int WAITING_FOR_LLM = 4;

    private final Closing closing;
    private final Settings settings;
    private final Credentials credentials;
    private final Api api;
    private final DbJobQueue jobs;
    private final DbJobQueue recognition;
    private final DbTimedJobs timedJobs;
    private final Webhooks webhooks;
    private final Erp erp;
    private final PurgeIdempotencyKeys purge;
    private final SweepUploads sweep;
    private long deadline = System.nanoTime();

    private Application(Settings settings, Clock clock, Closing closing) {
        this.settings = settings;
        this.closing = closing;
        DataFolder folder = DataFolder.open(settings.dataDir());
        closing.later(ServerLock.claim(folder.root()));
        // Processes and database start at the same time; both take a second.
        Processes processes =
                closing.later(new Processes(settings, settings.workers().count(), folder.temporary()));
        Database database = closing.later(Database.open(folder.databaseSettings(settings.database())));
        Transactions transactions = database.transactions();
        SqlCredentialStore credentialStore = new SqlCredentialStore();
        SqlDocumentStore documentStore = new SqlDocumentStore();
        SqlEventLog log = new SqlEventLog();
        FileBlobStore blobs = new FileBlobStore(folder.originals());
        Meters meters = new Meters();
        InProcessEventBus events = closing.later(new InProcessEventBus(transactions, log, EVENT_POLL));
        LanguageModel model = closing.later(new LanguageModel(settings, clock));
        Prices prices = LanguageModel.prices(settings.costs());
        Limits limits = LanguageModel.limits(settings.costs());
        SqlUsageStore usage = new SqlUsageStore();
        DocumentPipeline pipeline = new DocumentPipeline(
                processes.readers(),
                processes.recognizer(),
                Tiers.all(model),
                prices,
                new Ledger(transactions, usage, limits, clock),
                clock);
        OutboundGuard guard = new OutboundGuard(settings.allowPrivateCallbacks());
        OutboundCaller caller = closing.later(new OutboundCaller(guard));
        this.timedJobs =
                new DbTimedJobs(database, JobSettings.of(settings.webhooks().threads(), NodeName.of(folder)), clock);
        Sealer sealer = new Sealer(MasterKeyReader.read(settings.masterKey(), folder));
        SqlIdempotencyStore keysOfRequests = new SqlIdempotencyStore();
        RequestKeys requestKeys = new RequestKeys(keysOfRequests, clock);
        this.purge = new PurgeIdempotencyKeys(transactions, keysOfRequests, timedJobs, clock);
        SqlUploadStore uploadStore = new SqlUploadStore();
        FilePartialStore parts = new FilePartialStore(folder.uploads());
        this.sweep = new SweepUploads(
                transactions, uploadStore, parts, settings.uploads().lifetime(), timedJobs, clock);
        this.webhooks = new Webhooks(
                transactions,
                new SqlWebhookEndpointStore(),
                new SqlWebhookDeliveryStore(),
                timedJobs,
                guard,
                caller,
                sealer,
                settings.webhooks().timeout(),
                settings.webhooks().logRetention(),
                clock);
        ReviewQueue reviews = new ReviewQueue(transactions, new SqlReviewStore(), clock);
        this.erp = new Erp(
                transactions,
                new Erp.Stores(
                        new SqlErpConnectionStore(),
                        new SqlPostingStore(),
                        new SqlPostingFileStore(),
                        documentStore,
                        blobs),
                timedJobs,
                webhooks.notifications(),
                reviews,
                sealer,
                ErpSystems.all(settings, closing, clock),
                NodeName.of(folder),
                new Erp.Retries(settings.erp().firstPause(), settings.erp().retries()),
                settings.erp().timeout(),
                settings.webhooks().threads(),
                new ErpMeters(meters),
                clock);
        settings.erp()
                .folder()
                .ifPresent(erpFolder -> LOG.info(
                        "{} ERP connections in {}",
                        new ConnectionFiles(erp.connections(), System.getenv()).apply(erpFolder),
                        erpFolder));
        Decisions decisions = new Decisions(transactions, documentStore, reviews, (tx, document, result, review) -> {
            webhooks.notifications().documentReviewed(tx, document, result, review);
            erp.postings().documentReviewed(tx, document, result, review);
        });
        InProcessEventBus batchEvents =
                closing.later(new InProcessEventBus(transactions, SqlEventLog.ofBatches(), EVENT_POLL));
        SqlBatchStore batchStore = new SqlBatchStore();
        BatchProgress batchProgress = new BatchProgress(batchStore, batchEvents, webhooks.notifications(), clock);
        List<DocumentListener> listeners = List.of(
                reviews::documentEnded,
                webhooks.notifications()::documentEnded,
                erp.postings()::documentEnded,
                new UsageRecorder(usage, webhooks.notifications(), limits, prices.currency(), clock),
                batchProgress);
        IntakeLimits intakeLimits = new IntakeLimits(settings.maxFileSize(), settings.maxPages());
        ProcessDocument job = closing.later(
                new ProcessDocument(transactions, documentStore, log, events, blobs, meters, clock, listeners));
        // Documents that wait for the language model must not keep others from being read.
        int waiting = settings.llm().isPresent() ? WAITING_FOR_LLM : 0;
        // Two stages, each with as many documents under way as it has processes: scans wait behind scans only.
        this.recognition = new DbJobQueue(
                database,
                DbJobQueue.RECOGNITION,
                JobSettings.of(settings.ocr().count() + waiting, Retries.of(settings), NodeName.of(folder)),
                List.of(job.last(ProcessDocument.RECOGNITION_JOB, DocumentProcessor.of(pipeline))),
                clock);
        this.jobs = new DbJobQueue(
                database,
                DbJobQueue.DOCUMENTS,
                JobSettings.of(settings.workers().count() + waiting, Retries.of(settings), NodeName.of(folder)),
                List.of(job.first(DocumentProcessor.firstStage(pipeline), recognition)),
                clock);
        Admission admission = new Admission(
                List.of(jobs.backlog(), recognition.backlog()),
                folder.root(),
                new Admission.Limits(
                        settings.queue().limit(),
                        settings.queue().limitPerOrganisation(),
                        settings.queue().minFreeDisk()));
        Intake intake = new Intake(
                transactions, documentStore, blobs, processes.readers(), jobs, events, clock, intakeLimits, admission);
        Uploads uploads = new Uploads(
                transactions,
                uploadStore,
                parts,
                intake,
                admission,
                pipeline::requireTier,
                new Uploads.Limits(
                        settings.maxFileSize(),
                        settings.uploads().open(),
                        settings.uploads().lifetime()),
                clock);
        BulkIntake bulk = new BulkIntake(
                transactions, documentStore, blobs, processes.readers(), jobs, events, clock, intakeLimits, admission);
        Batches batches =
                new Batches(transactions, batchStore, requestKeys, bulk, batchProgress, pipeline::requireTier, clock);
        this.credentials = new Credentials(transactions, credentialStore, clock);
        SigningKeys keys =
                new SigningKeys(folder.keys(), clock, settings.signingKeyLifetime(), settings.accessTokenLifetime());
        Auth auth =
                new Auth(transactions, credentialStore, keys, this::url, settings.accessTokenLifetime(), caller, clock);
        List<HealthCheck> checks = List.of(
                new DatabaseHealth(database),
                new DiskHealth(settings.dataDir(), settings.queue().minFreeDisk()),
                new WorkersHealth("workers", processes.readers(), true),
                new WorkersHealth("ocr_workers", processes.ocr(), false));
        this.api = closing.later(new Api(
                httpSettings(settings, folder),
                auth,
                new DocumentService(
                        transactions, documentStore, blobs, intake, events, pipeline::requireTier, listeners),
                uploads,
                processes.readers(),
                new BatchParts(
                        batches,
                        bulk,
                        batchEvents,
                        settings.batches().maxFiles(),
                        settings.batches().maxBytes()),
                webhooks,
                erp,
                new CostRoutes(
                        new Estimates(transactions, usage, prices, model.price()),
                        new UsageReports(transactions, usage, limits, clock),
                        prices.currency()),
                reviews,
                decisions,
                new Idempotency(transactions, requestKeys, sealer),
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
            closing.later(() -> application.recognition.stop(application.left()));
            closing.later(() -> application.jobs.stop(application.left()));
            closing.later(() -> application.timedJobs.stop(CALLS_DRAIN));
            application.recognition.start();
            application.jobs.start();
            application.webhooks.start();
            application.purge.schedule();
            application.sweep.schedule();
            application.timedJobs.start(Stream.<List<? extends TimedJobHandler>>of(
                            application.webhooks.handlers(),
                            application.erp.handlers(),
                            List.of(application.purge, application.sweep))
                    .<TimedJobHandler>flatMap(List::stream)
                    .toList());
            application.api.start();
            LOG.debug("ready at {} after {} ms", application.url(), (System.nanoTime() - began) / 1_000_000);
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
        deadline = System.nanoTime() + settings.shutdownTimeout().toNanos();
        api.drain(settings.shutdownTimeout());
        closing.close();
        LOG.info("stopped");
    }

    /** Of the time that a stop may take. */
    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
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
