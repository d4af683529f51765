package com.cashupagent.batch.folder;

import com.cashupagent.secret.RandomText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were taken out of the input to be one batch: a folder with them, renamed to numbers, and the journal.
 * Whatever happens, each lies in exactly one place. Not thread-safe.
 */
final class Claim {

    private static final Logger LOG = LoggerFactory.getLogger(Claim.class);
    private static final int ID_CHARACTERS = 26;

    private final Path folder;
    private Journal journal;

    private Claim(Path folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
    }

    /** Takes the files; those that are gone meanwhile are left out. Empty when all are. */
    static Optional<Claim> of(Folders folders, List<Inbox.Found> found) throws IOException {
        String id = RandomText.of("folder_", ID_CHARACTERS);
        Path folder = Files.createDirectories(folders.work().resolve(id));
        List<Journal.Entry> entries = new ArrayList<>();
        for (Inbox.Found file : found) {
            entries.add(new Journal.Entry(
                    "%04d".formatted(entries.size() + 1),
                    FileNames.harmless(file.name()),
                    file.look().size(),
                    file.look().modified(),
                    null));
        }
        Claim claim = new Claim(folder, new Journal(id, false, false, entries));
        claim.journal.write(folder);
        for (int i = 0; i < found.size(); i++) {
            try {
                Files.move(found.get(i).path(), folder.resolve(entries.get(i).stored()));
            } catch (NoSuchFileException e) {
                LOG.info("{} is gone again", entries.get(i).name());
            }
        }
        return claim.ready();
    }

    /** Those that an earlier run did not finish. One whose journal cannot be read stays for a person to look at. */
    static List<Claim> left(Folders folders) throws IOException {
        List<Claim> claims = new ArrayList<>();
        if (!Files.isDirectory(folders.work())) {
            return claims;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folders.work(), Files::isDirectory)) {
            for (Path folder : left) {
                try {
                    left(folder).ifPresent(claims::add);
                } catch (IOException e) {
                    LOG.error("what lies in {} cannot be taken up again", folder, e);
                }
            }
        }
        return claims;
    }

    private static Optional<Claim> left(Path folder) throws IOException {
        if (Files.exists(folder.resolve(Journal.NAME))) {
            return new Claim(folder, Journal.read(folder)).ready();
        }
        // Killed before its first line or after its last: there is no file in it.
        Files.deleteIfExists(folder.resolve("." + Journal.NAME + ".new"));
        Files.delete(folder);
        return Optional.empty();
    }

    private Optional<Claim> ready() throws IOException {
        if (!journal.ready()) {
            List<Journal.Entry> here = journal.files().stream()
                    .filter(entry -> Files.exists(folder.resolve(entry.stored())))
                    .toList();
            save(new Journal(journal.batchId(), true, false, here));
        }
        if (left().isEmpty()) {
            close();
            return Optional.empty();
        }
        return Optional.of(this);
    }

    String batchId() {
        return journal.batchId();
    }

    boolean sent() {
        return journal.sent();
    }

    /** All that are one batch, those put away already among them. */
    List<Journal.Entry> files() {
        return journal.files();
    }

    /** Those that are still to be put away. */
    List<Journal.Entry> left() {
        return journal.files().stream()
                .filter(entry -> Files.exists(file(entry)))
                .toList();
    }

    Path file(Journal.Entry entry) {
        return folder.resolve(entry.stored());
    }

    void sending() throws IOException {
        if (!journal.sent()) {
            save(new Journal(journal.batchId(), true, true, journal.files()));
        }
    }

    void decide(Journal.Entry entry, Path target) throws IOException {
        save(new Journal(
                journal.batchId(),
                true,
                journal.sent(),
                journal.files().stream()
                        .map(each -> each.stored().equals(entry.stored()) ? each.to(target) : each)
                        .toList()));
    }

    /** The same files under another batch id, as if never sent. */
    void rename() throws IOException {
        List<Journal.Entry> now = new ArrayList<>();
        for (Journal.Entry entry : left()) {
            Inbox.Look look = Inbox.Look.at(file(entry));
            now.add(new Journal.Entry(entry.stored(), entry.name(), look.size(), look.modified(), entry.target()));
        }
        save(new Journal(RandomText.of("folder_", ID_CHARACTERS), true, false, now));
    }

    /** Every file as a batch of its own. */
    List<Claim> split(Folders folders) throws IOException {
        List<Claim> singles = new ArrayList<>();
        for (Journal.Entry entry : left()) {
            Inbox.Look look = new Inbox.Look(entry.size(), entry.modified());
            of(folders, List.of(new Inbox.Found(file(entry), entry.name(), look)))
                    .ifPresent(singles::add);
        }
        close();
        return singles;
    }

    /** Forgets the batch; its files are elsewhere. */
    void close() throws IOException {
        Files.deleteIfExists(folder.resolve(Journal.NAME));
        Files.deleteIfExists(folder.resolve("." + Journal.NAME + ".new"));
        Files.delete(folder);
    }

    private void save(Journal now) throws IOException {
        now.write(folder);
        journal = now;
    }
}
