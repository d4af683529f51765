package com.cashupagent.pipeline;

import com.cashupagent.events.InProcessEventBus;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.intake.Admission;
import com.cashupagent.intake.Intake;
import com.cashupagent.intake.IntakeLimits;
import com.cashupagent.intake.Submission;
import com.cashupagent.jobs.DbJobQueue;
import com.cashupagent.jobs.JobSettings;
import com.cashupagent.jobs.RetryPolicy;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.TierPreference;
import com.cashupagent.ops.Meters;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.Readers;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.file.FileBlobStore;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlDocumentStore;
import com.cashupagent.store.sql.SqlEventLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The durable core, wired as the program wires it, with the reader and a bend in the pipeline to choose. */
final class Core implements AutoCloseable {

    static final long MAX_BYTES = 200_000;

    final Database database;
    final SqlDocumentStore documents = new SqlDocumentStore();
    final SqlEventLog log = new SqlEventLog();
    final FileBlobStore blobs;
    final InProcessEventBus bus;
    final DbJobQueue queue;
    final ProcessDocument job;
    final DocumentService service;
    final Meters meters = new Meters();
    private boolean open = true;

    Core(DatabaseSettings settings, Path dir, DocumentReader reader, UnaryOperator<DocumentProcessor> bend) {
        Clock clock = Clock.systemUTC();
        database = Database.open(settings);
        blobs = new FileBlobStore(dir.resolve("blobs"));
        bus = new InProcessEventBus(database.transactions(), log, Duration.ofMillis(200));
        DocumentPipeline pipeline = new DocumentPipeline(reader, List.of(new PatternTier()), clock);
        job = new ProcessDocument(database.transactions(), documents, log, bus, blobs, meters, clock, List.of());
        queue = new DbJobQueue(
                database,
                DbJobQueue.DOCUMENTS,
                JobSettings.of(
                        4,
                        new RetryPolicy(3, Duration.ofMillis(50), 2, Duration.ofSeconds(1), 0.2),
                        "node-of-" + dir.getFileName()),
                List.of(job.last(Intake.JOB, bend.apply(DocumentProcessor.of(pipeline)))),
                clock);
        Intake intake = new Intake(
                database.transactions(),
                documents,
                blobs,
                reader,
                queue,
                bus,
                clock,
                new IntakeLimits(MAX_BYTES, 5),
                new Admission(List.of(queue.backlog()), dir, Admission.Limits.NONE));
        service = new DocumentService(database.transactions(), documents, blobs, intake, bus, tier -> {});
        queue.start();
    }

    /** Reads in this very process; the tests of the worker have their own. */
    static DocumentReader reader() {
        return new Readers(Map.of(
                MediaType.PDF, new PdfDocumentReader(),
                MediaType.PNG, new ImageDocumentReader()));
    }

    StoredDocument submit(byte[] file) {
        return submit(file, null);
    }

    StoredDocument submit(byte[] file, @Nullable String key) {
        return service.submit(submission("eabl_main", key), new ByteArrayInputStream(file));
    }

    static Submission submission(String organisation, @Nullable String key) {
        return new Submission(organisation, "cred_1", "invoice.pdf", TierPreference.AUTO, 0.0, key);
    }

    StoredDocument done(String id) {
        return service.await(id, Duration.ofSeconds(30));
    }

    /** A small real invoice; another number makes other bytes. */
    static byte[] invoice(String number) {
        return sheet(number, "Acme Supplies Ltd");
    }

    static byte[] sheet(String number, String footer) {
        try (PdfSheet sheet = new PdfSheet()) {
            Path file = Files.createTempFile("invoice", ".pdf");
            sheet.bold(50, 60, 16, "Acme Supplies Ltd")
                    .bold(50, 100, 20, "INVOICE")
                    .text(50, 130, 10, "Invoice number: " + number)
                    .text(50, 146, 10, "Invoice date: 2026-01-31")
                    .text(50, 162, 10, "Due date: 2026-02-28")
                    .text(50, 300, 10, "Net amount EUR 100.00")
                    .text(50, 316, 10, "VAT 19% EUR 19.00")
                    .text(50, 332, 10, "Total EUR 119.00")
                    .text(50, 800, 8, footer)
                    .save(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            queue.stop(Duration.ofSeconds(5));
            job.close();
            bus.close();
            database.close();
        }
    }
}
