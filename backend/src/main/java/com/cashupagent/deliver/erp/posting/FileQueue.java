package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.json.Json;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.PostingFileStore;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Gives the originals of posted bills their jobs: one at a time each. Thread-safe. */
final class FileQueue {

    static final String JOB = "erp-attachment";

    private final Transactions transactions;
    private final PostingStore postings;
    private final PostingFileStore files;
    private final Connectors connectors;
    private final TimedJobs jobs;

    FileQueue(
            Transactions transactions,
            PostingStore postings,
            PostingFileStore files,
            Connectors connectors,
            TimedJobs jobs) {
        this.transactions = transactions;
        this.postings = postings;
        this.files = files;
        this.connectors = connectors;
        this.jobs = jobs;
    }

    /** What attaches originals to a connection's bills; empty where its settings want none. */
    Optional<ErpConnector.Attachments> attachments(ErpConnection connection) {
        return ErpAccount.attach(Json.mapper().readTree(connection.settings())).isPresent()
                        && connectors.of(connection.type()) instanceof ErpConnector.Attachments attachments
                ? Optional.of(attachments)
                : Optional.empty();
    }

    /** Of a bill that we have put into the books, in the transaction that says so. */
    void begin(Tx tx, Posting posted, ErpConnection connection, Instant now) {
        if (attachments(connection).isPresent()) {
            PostingFile file = PostingFile.begun(posted.id(), now);
            if (files.add(tx, file)) {
                jobs.enqueue(tx, JOB, key(file), file.dueAt());
            }
        }
    }

    Optional<PostingFile> find(Tx tx, String postingId) {
        return files.find(tx, postingId);
    }

    void update(Tx tx, PostingFile file) {
        files.update(tx, file);
    }

    /** Writes a file, whose posting is locked, that is to be worked on then. */
    void schedule(Tx tx, PostingFile file, Instant when) {
        PostingFile next = file.due(when);
        files.update(tx, next);
        jobs.enqueue(tx, JOB, key(next), when);
    }

    /** Begins one anew. @param sending what is known of earlier sendings */
    void again(Tx tx, PostingFile file, Posting.Sending sending, Instant now) {
        schedule(tx, file.in(PostingFile.State.PENDING, sending.anew(), null, now), now);
    }

    /** Lets everything go on that waited for the connection's login. */
    void resume(String organisationId, String connection, Instant now) {
        for (String id : transactions.call(tx -> files.held(tx, organisationId, connection))) {
            transactions.run(tx -> postings.lock(tx, id)
                    .flatMap(posting -> files.find(tx, id))
                    .filter(file -> file.state() == PostingFile.State.HELD)
                    .ifPresent(file -> again(tx, file, file.sending(), now)));
        }
    }

    /** What stands in a job's key. */
    static String key(PostingFile file) {
        return new JobKey(file.postingId(), file.job()).toString();
    }
}
