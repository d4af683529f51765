package com.cashupagent.batch.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies in a folder, ten at a time, and puts it away. Every step is written down before it is taken, so a run
 * that was killed is taken up by the next one where it was. One at a time for a folder; not thread-safe.
 */
public final class FolderProcessor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderProcessor.class);
    private static final int BATCH = 10;
    private static final long BATCH_BYTES = 400L << 20;

    private final Folders folders;
    private final BatchTarget target;
    private final FolderListener listener;
    private final Inbox inbox;
    private final FileChannel lockFile;
    private int failed;

    /**
     * Takes the folder for this process.
     *
     * @throws IllegalStateException when another one has it
     */
    public FolderProcessor(Folders folders, BatchTarget target, FolderListener listener) throws IOException {
        this.folders = folders;
        this.target = target;
        this.listener = listener;
        this.inbox = new Inbox(folders);
        Path lock = Files.createDirectories(folders.work()).resolve("lock");
        this.lockFile = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(lockFile)) {
            lockFile.close();
            throw new IllegalStateException("Another process already watches " + folders.input());
        }
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock held = file.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Reads everything that is there: first what an earlier run left, then what is new.
     *
     * @return how many files that were
     * @throws TargetException when there is nobody to read it; what was taken stays taken, and the next round goes on
     */
    public int round() throws IOException, TargetException, InterruptedException {
        Deque<Claim> left = new ArrayDeque<>(Claim.left(folders));
        Deque<Inbox.Found> found = new ArrayDeque<>(inbox.settled());
        int files = found.size()
                + left.stream().mapToInt(claim -> claim.left().size()).sum();
        if (files == 0) {
            return 0;
        }
        listener.began(files);
        try {
            while (!left.isEmpty()) {
                process(left.pop(), left);
            }
            while (!found.isEmpty()) {
                Claim.of(folders, next(found)).ifPresent(left::add);
                while (!left.isEmpty()) {
                    process(left.pop(), left);
                }
            }
        } finally {
            listener.ended();
        }
        return files;
    }

    /** How many files went to the error folder since the start. */
    public int failed() {
        return failed;
    }

    private static List<Inbox.Found> next(Deque<Inbox.Found> found) {
        List<Inbox.Found> batch = new ArrayList<>();
        long bytes = 0;
        while (!found.isEmpty() && batch.size() < BATCH) {
            bytes += found.getFirst().look().size();
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(found.pop());
        }
        return batch;
    }

    private void process(Claim claim, Deque<Claim> more) throws IOException, TargetException, InterruptedException {
        try {
            putAway(claim, outcomes(claim));
            claim.close();
        } catch (TargetException e) {
            switch (e.reason()) {
                case ID_TAKEN -> {
                    claim.rename();
                    more.add(claim);
                }
                case TOO_LARGE -> {
                    if (claim.left().size() > 1) {
                        more.addAll(claim.split(folders));
                    } else {
                        putAway(claim, List.of(new Outcome(false, TooLarge.json(String.valueOf(e.getMessage())))));
                        claim.close();
                    }
                }
                default -> throw e;
            }
        }
    }

    private List<Outcome> outcomes(Claim claim) throws IOException, TargetException, InterruptedException {
        boolean again = claim.sent();
        claim.sending();
        List<BatchTarget.Item> items = claim.files().stream()
                .map(entry -> new BatchTarget.Item(entry.name(), claim.file(entry)))
                .toList();
        List<Outcome> outcomes = target.process(claim.batchId(), items, again);
        if (outcomes.size() != items.size()) {
            throw new TargetException(
                    TargetException.Reason.ID_TAKEN, outcomes.size() + " outcomes for " + items.size(), null, null);
        }
        return outcomes;
    }

    private void putAway(Claim claim, List<Outcome> outcomes) throws IOException {
        List<Journal.Entry> files = claim.files();
        for (int i = 0; i < files.size(); i++) {
            Journal.Entry entry = files.get(i);
            if (!Files.exists(claim.file(entry))) {
                continue;
            }
            if (!Inbox.Look.at(claim.file(entry)).equals(new Inbox.Look(entry.size(), entry.modified()))) {
                LOG.warn("{} was changed while it was being read; it will be read again", entry.name());
                Shelf.giveBack(claim, entry, folders.input());
                continue;
            }
            Outcome outcome = outcomes.get(i);
            Path put = Shelf.put(claim, entry, outcome.read() ? folders.archive() : folders.error(), outcome);
            failed += outcome.read() ? 0 : 1;
            listener.put(entry.name(), put, outcome.read());
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
