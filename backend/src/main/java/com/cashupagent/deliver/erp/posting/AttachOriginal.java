package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.PostingFile.State;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The job of one original: it goes to the bill after that is in the books, and whatever comes of it changes nothing about
 * the posting. As with postings, a transaction says that it is about to be sent before it is.
 */
final class AttachOriginal implements TimedJobHandler {

    private final Transactions transactions;
    private final PostingStore postings;
    private final ErpConnectionStore connections;
    private final DocumentStore documents;
    private final BlobStore blobs;
    private final Accounts accounts;
    private final PostingQueue queue;
    private final FileQueue files;
    private final FileVerdicts verdicts;
    private final Calls calls;

    AttachOriginal(
            Transactions transactions,
            PostingStore postings,
            ErpConnectionStore connections,
            DocumentStore documents,
            BlobStore blobs,
            Accounts accounts,
            PostingQueue queue,
            FileQueue files,
            FileVerdicts verdicts,
            Calls calls) {
        this.transactions = transactions;
        this.postings = postings;
        this.connections = connections;
        this.documents = documents;
        this.blobs = blobs;
        this.accounts = accounts;
        this.queue = queue;
        this.files = files;
        this.verdicts = verdicts;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return FileQueue.JOB;
    }

    /** What is to be done. @param file as it was before this attempt */
    private record Work(
            Posting posting,
            PostingFile file,
            ErpConnection connection,
            ErpConnector.Attachments connector,
            ErpAccount account,
            StoredDocument document) {

        boolean maybeThere() {
            return file.sending().maybeSent();
        }
    }

    /** The posting, locked, and its file. */
    private record Pair(Posting posting, PostingFile file) {}

    @Override
    public void run(String key) throws InterruptedException {
        JobKey parsed = JobKey.of(key);
        String id = parsed.subject();
        int job = parsed.number();
        Optional<Posting> known = transactions.call(tx -> postings.find(tx, id));
        if (known.isEmpty()) {
            return;
        }
        calls.lanes()
                .run(
                        known.get(),
                        queue.now(),
                        () -> {
                            Optional<Work> taken = transactions.call(tx -> take(tx, id, job));
                            if (taken.isPresent()) {
                                work(taken.get());
                            }
                        },
                        time -> transactions.run(
                                tx -> current(tx, id, job).ifPresent(pair -> files.schedule(tx, pair.file(), time))));
    }

    private Optional<Pair> current(Tx tx, String id, int job) {
        return postings.lock(tx, id)
                .flatMap(posting -> files.find(tx, id).map(file -> new Pair(posting, file)))
                .filter(pair -> pair.file().job() == job)
                .filter(pair ->
                        pair.file().state() == State.PENDING || pair.file().state() == State.SENDING);
    }

    private Optional<Work> take(Tx tx, String id, int job) {
        Optional<Pair> locked = current(tx, id, job);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Instant now = queue.now();
        PostingFile file = locked.get().file();
        Posting posting = locked.get().posting();
        Posting.Sending sending = file.sending();
        Instant until = sending.heldUntil();
        if (sending.holder() != null && !calls.node().equals(sending.holder()) && until != null && until.isAfter(now)) {
            files.schedule(tx, file, until);
            return Optional.empty();
        }
        Optional<ErpConnection> found = connections.find(tx, posting.organisationId(), posting.connection());
        if (found.isEmpty() || files.attachments(found.get()).isEmpty()) {
            verdicts.fail(
                    tx,
                    file,
                    found.map(ErpConnection::type).orElse("gone"),
                    "attach_off",
                    "The connection does not attach originals any more; attach it by hand, or set attach and retry.",
                    now);
            return Optional.empty();
        }
        ErpConnection connection = found.get();
        if (connection.suspendedReason() != null) {
            verdicts.hold(tx, file, sending, connection.suspendedReason(), now);
            return Optional.empty();
        }
        ErpConnector.Attachments connector = files.attachments(connection).orElseThrow();
        ErpAccount account = accounts.open(connection);
        if (sending.maybeSent() && sending.at() != null && !connector.attachRepeatable(account)) {
            // What was sent may still be on its way, where it cannot be found yet.
            Instant settled = sending.at().plus(Accounts.settling(account));
            if (settled.isAfter(now)) {
                files.schedule(tx, file.in(State.PENDING, sending.released(), file.trouble(), now), settled);
                return Optional.empty();
            }
        }
        Optional<StoredDocument> document = documents.find(tx, posting.documentId());
        if (document.isEmpty()
                || posting.payload() == null
                || document.get().result() == null
                || !blobs.contains(document.get().sha256())) {
            verdicts.fail(
                    tx,
                    file,
                    connection.type(),
                    "original_gone",
                    "The original is not kept here any more; attach it by hand to the bill, which is in the books.",
                    now);
            return Optional.empty();
        }
        // About to be sent: committed before a byte goes out.
        files.update(
                tx,
                file.in(
                        State.SENDING,
                        sending.taken(calls.node(), now.plus(calls.lease())).sentAt(now),
                        file.trouble(),
                        now));
        return Optional.of(new Work(posting, file, connection, connector, account, document.get()));
    }

    private void work(Work work) throws InterruptedException {
        long began = System.nanoTime();
        Outcome outcome = send(work);
        calls.meters()
                .call(
                        work.connection().type(),
                        FileVerdicts.STEP,
                        FileVerdicts.name(outcome),
                        Duration.ofNanos(System.nanoTime() - began));
        if (Thread.interrupted()) {
            // The server is stopping: its next start looks for the file. A database must not be touched now.
            throw new InterruptedException("stopped while attaching");
        }
        transactions.run(tx -> current(tx, work.posting().id(), work.file().job())
                .filter(pair -> calls.node().equals(pair.file().sending().holder()))
                .ifPresent(pair -> verdicts.apply(
                        tx, pair.file(), work.connection().type(), work.maybeThere(), outcome, queue.now())));
    }

    private Outcome send(Work work) {
        Posting posting = work.posting();
        Posting.Booked booked = posting.booked();
        if (booked == null) {
            return Outcome.Rejected.of("not_posted", "The bill is not in the books.");
        }
        StoredDocument document = work.document();
        byte[] bytes;
        try (InputStream in = blobs.open(document.sha256())) {
            bytes = in.readAllBytes();
        } catch (IOException | UncheckedIOException e) {
            return new Outcome.RetryAfter(Optional.empty(), "The original cannot be read; look at the server's disk.");
        }
        return work.connector()
                .attach(
                        new OriginalFile(
                                PostingMapper.dispatch(
                                        posting,
                                        Objects.requireNonNull(document.result()),
                                        Objects.requireNonNull(posting.payload())),
                                new Reference(booked.id(), booked.number(), booked.period()),
                                Optional.ofNullable(document.fileName()).orElse(""),
                                document.mediaType().mime(),
                                document.mediaType().extension(),
                                bytes,
                                work.maybeThere()),
                        work.account());
    }
}
