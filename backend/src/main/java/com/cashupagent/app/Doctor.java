package com.cashupagent.app;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.cli.Operations.Finding.Level;
import com.cashupagent.config.Settings;
import com.cashupagent.http.ListeningPort;
import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.ocr.tesseract.Tessdata;
import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerSettings;
import com.cashupagent.secret.PrivateFiles;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.sql.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tries everything the server needs, each by itself, and says what to do. */
final class Doctor {

    private static final long ENOUGH_DISK = 1L << 30;

    private final Settings settings;
    private final Clock clock;

    Doctor(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        DataFolder folder;
        try {
            folder = DataFolder.open(settings.dataDir());
        } catch (UncheckedIOException e) {
            findings.add(wrong(
                    "data folder",
                    "cannot use " + settings.dataDir(),
                    "Give --data-dir a folder that this user may write."));
            return findings;
        }
        findings.add(dataFolder(folder));
        findings.add(disk(folder));
        findings.add(database(folder));
        findings.add(keyStore(folder));
        findings.add(masterKey(settings, folder));
        findings.add(workers(folder));
        findings.add(port());
        findings.add(widget());
        findings.add(publicUrl());
        findings.add(ocr(folder));
        findings.add(languages());
        findings.add(LlmFinding.of(settings, clock));
        findings.addAll(ErpFinding.of(settings, folder, clock));
        return findings;
    }

    private static Finding java() {
        return ok("java", Runtime.version() + " on " + Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static Finding dataFolder(DataFolder folder) {
        try {
            return PrivateFiles.isPrivate(folder.root())
                    ? ok("data folder", folder.root() + ", for its owner only")
                    : note(
                            "data folder",
                            folder.root() + " can be listed by others; what is in it cannot be read by them",
                            "chmod 700 " + folder.root());
        } catch (IOException e) {
            return wrong("data folder", "cannot be looked at", "Check the folder " + folder.root() + ".");
        }
    }

    private static Finding disk(DataFolder folder) {
        try {
            long free = Files.getFileStore(folder.root()).getUsableSpace();
            String seen = (free >> 20) + " MB free";
            return free >= ENOUGH_DISK
                    ? ok("disk", seen)
                    : wrong("disk", seen, "Free some space, or put --data-dir on a larger disk.");
        } catch (IOException e) {
            return wrong("disk", "free space cannot be read", "Check the file system of " + folder.root() + ".");
        }
    }

    private Finding database(DataFolder folder) {
        long began = System.nanoTime();
        try (Database database = Database.open(folder.databaseSettings(settings.database()))) {
            String kind = database.postgres() ? "PostgreSQL" : "embedded H2";
            return ok("database", kind + ", opened and migrated in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return wrong(
                    "database",
                    Objects.requireNonNullElse(cause.getMessage(), cause.toString())
                            .lines()
                            .findFirst()
                            .orElse(""),
                    settings.database().url().isPresent()
                            ? "Check db-url, db-user and db-password, and that the database lets this machine in."
                            : "Check that no server of another version or user holds " + folder.database() + ".");
        }
    }

    private Finding keyStore(DataFolder folder) {
        try {
            SigningKeys keys = new SigningKeys(
                    folder.keys(), clock, settings.signingKeyLifetime(), settings.accessTokenLifetime());
            return ok("signing keys", keys.count() + " in " + folder.keys() + ", for the owner only");
        } catch (RuntimeException e) {
            return wrong(
                    "signing keys",
                    Objects.requireNonNullElse(e.getMessage(), e.toString()),
                    "Remove what is no key from " + folder.keys() + ", or restore it from a backup.");
        }
    }

    static Finding masterKey(Settings settings, DataFolder folder) {
        try {
            MasterKeyReader.read(settings.masterKey(), folder);
            return ok(
                    "master key",
                    "locks stored secrets; read from " + settings.masterKey().place());
        } catch (ProblemException e) {
            return wrong("master key", String.valueOf(e.getMessage()), e.code().remedy());
        } catch (RuntimeException e) {
            return wrong(
                    "master key",
                    Objects.requireNonNullElse(e.getMessage(), e.toString()),
                    "Correct CASHUP_MASTER_KEY, or restore " + folder.masterKey() + " from a backup.");
        }
    }

    private Finding workers(DataFolder folder) {
        long began = System.nanoTime();
        Path sample = folder.temporary().resolve("doctor.pdf");
        Settings.Workers configured = settings.workers();
        try (InputStream in = Objects.requireNonNull(WorkerPool.class.getResourceAsStream("warm-up.pdf"));
                WorkerPool pool = new WorkerPool(
                        new WorkerSettings(1, configured.timeout(), configured.heapMegabytes(), folder.temporary()))) {
            Files.write(sample, in.readAllBytes());
            pool.probe(sample, MediaType.PDF);
            return ok(
                    "workers",
                    configured.count() + " configured; one started and read a sample in "
                            + (System.nanoTime() - began) / 1_000_000 + " ms");
        } catch (ProblemException | IOException e) {
            return wrong(
                    "workers",
                    Objects.requireNonNullElse(e.getMessage(), e.toString()),
                    "Check that " + System.getProperty("java.home") + "/bin/java can be run, and worker-heap.");
        } finally {
            sample.toFile().delete();
        }
    }

    private Finding ocr(DataFolder folder) {
        long began = System.nanoTime();
        Path sample = folder.temporary().resolve("doctor-ocr.pdf");
        try (InputStream in = Objects.requireNonNull(WorkerPool.class.getResourceAsStream("warm-up.pdf"));
                WorkerPool pool = Processes.ocrPool(settings, 1, folder.temporary())) {
            Files.write(sample, in.readAllBytes());
            int words = pool.recognise(sample, MediaType.PDF, 1).words().size();
            return ok(
                    "ocr",
                    "engines: " + settings.ocr().engines().settingName() + "; "
                            + settings.ocr().count() + " processes when needed; one started and recognised " + words
                            + " words in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        } catch (ProblemException | IOException e) {
            return wrong(
                    "ocr",
                    Objects.requireNonNullElse(e.getMessage(), e.toString()),
                    "Check ocr-heap, ocr-page-timeout, and that this program was built for this kind of machine.");
        } finally {
            sample.toFile().delete();
        }
    }

    private Finding languages() {
        Set<String> there = new TreeSet<>(
                Tessdata.find(settings.ocr().folder().stream().toList()).keySet());
        there.add(Tessdata.ENGLISH);
        there.remove("osd");
        List<String> used = Processes.languages(settings.ocr());
        String seen = "there: " + String.join(" ", there) + "; used: "
                + used.stream().filter(there::contains).collect(Collectors.joining(" "));
        List<String> missing =
                used.stream().filter(language -> !there.contains(language)).toList();
        return missing.isEmpty()
                ? ok("ocr languages", seen)
                : note(
                        "ocr languages",
                        seen + "; not found: " + String.join(" ", missing),
                        "Install Debian's tesseract-ocr-" + missing.get(0)
                                + " and so on if you get such documents, or name another ocr-folder.");
    }

    private Finding port() {
        if (settings.port() == 0) {
            return ok("port", "a free one is taken at the start");
        }
        String address = settings.host() + ":" + settings.port();
        return ListeningPort.isFree(settings.host(), settings.port())
                ? ok("port", address + " is free")
                : note("port", address + " is taken", "Fine when the server is running; else choose another --port.");
    }

    private static Finding widget() {
        return Doctor.class.getResource("/cdn/widget/v1/cashup-widget.js") != null
                ? ok("widget", "its files are in the program")
                : wrong("widget", "its files are missing", "Build the jar again with 'mvn -DskipTests package'.");
    }

    private Finding publicUrl() {
        return settings.publicUrl()
                .map(url -> "https".equals(url.getScheme())
                        ? ok("public-url", url.toString())
                        : note("public-url", url + " is not encrypted", "Put a TLS proxy before it and use https."))
                .orElseGet(() -> note(
                        "public-url",
                        "not set: tokens are issued for localhost",
                        "Set public-url to what clients call this server."));
    }

    private static Finding ok(String subject, String seen) {
        return new Finding(Level.OK, subject, seen, "");
    }

    private static Finding note(String subject, String seen, String remedy) {
        return new Finding(Level.NOTE, subject, seen, remedy);
    }

    private static Finding wrong(String subject, String seen, String remedy) {
        return new Finding(Level.WRONG, subject, seen, remedy);
    }
}
