package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.Posting.State;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The job of one posting. A first transaction takes it; a second says that it is about to be sent, before anything is;
 * a third writes what came of it. Whoever finds a posting that was about to be sent, after a crash or a lost answer,
 * looks for the bill in the ERP system before sending it again.
 */
final class PostDocument implements TimedJobHandler {

    private final Transactions transactions;
    private final PostingStore postings;
    private final ErpConnectionStore connections;
    private final DocumentStore documents;
    private final Accounts accounts;
    private final Connectors connectors;
    private final PostingQueue queue;
    private final Verdicts verdicts;
    private final Calls calls;

    PostDocument(
            Transactions transactions,
            PostingStore postings,
            ErpConnectionStore connections,
            DocumentStore documents,
            Accounts accounts,
            Connectors connectors,
            PostingQueue queue,
            Verdicts verdicts,
            Calls calls) {
        this.transactions = transactions;
        this.postings = postings;
        this.connections = connections;
        this.documents = documents;
        this.accounts = accounts;
        this.connectors = connectors;
        this.queue = queue;
        this.verdicts = verdicts;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return PostingQueue.JOB;
    }

    /** What is to be done. @param look whether it may be in the books already */
    private record Work(
            Posting posting,
            ErpConnection connection,
            ErpConnector connector,
            ErpAccount account,
            Dispatch dispatch,
            boolean look) {}

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
                                tx -> current(tx, id, job).ifPresent(posting -> queue.schedule(tx, posting, time))));
    }

    private void work(Work work) throws InterruptedException {
        if (work.look()) {
            record(work, "find", timed(work, "find", work.connector()::find));
        } else if (transactions.call(tx -> announce(tx, work))) {
            record(work, "post", timed(work, "post", work.connector()::post));
        }
    }

    private Outcome timed(Work work, String step, BiFunction<Dispatch, ErpAccount, Outcome> call) {
        long began = System.nanoTime();
        Outcome outcome = call.apply(work.dispatch(), work.account());
        calls.meters()
                .call(work.connection().type(), step, outcome.wireName(), Duration.ofNanos(System.nanoTime() - began));
        return outcome;
    }

    /** The posting, locked, if the job is still its newest and has something to do. */
    private Optional<Posting> current(Tx tx, String id, int job) {
        return postings.lock(tx, id)
                .filter(p -> p.job() == job)
                .filter(p -> p.state() == State.PENDING || p.state() == State.SENDING);
    }

    private Optional<Work> take(Tx tx, String id, int job) {
        Instant now = queue.now();
        Optional<Posting> locked = current(tx, id, job);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Posting posting = locked.get();
        Posting.Sending sending = posting.sending();
        Instant until = sending.heldUntil();
        if (sending.holder() != null && !calls.node().equals(sending.holder()) && until != null && until.isAfter(now)) {
            queue.schedule(tx, posting, until);
            return Optional.empty();
        }
        Optional<ErpConnection> found = connections.find(tx, posting.organisationId(), posting.connection());
        if (found.isEmpty()) {
            verdicts.ask(
                    tx,
                    posting,
                    List.of(new Issue(
                            null,
                            "connection_gone",
                            "The connection " + posting.connection() + " was deleted; make it again, then retry.")),
                    now);
            return Optional.empty();
        }
        ErpConnection connection = found.get();
        if (connection.suspendedReason() != null) {
            verdicts.hold(tx, posting, connection.suspendedReason(), now);
            return Optional.empty();
        }
        return take(tx, posting, connection, now);
    }

    private Optional<Work> take(Tx tx, Posting posting, ErpConnection connection, Instant now) {
        ErpConnector connector = connectors.of(connection.type());
        ErpAccount account = accounts.open(connection);
        Optional<ProcessingResult> result =
                documents.find(tx, posting.documentId()).map(StoredDocument::result);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Posting.Sending sending = posting.sending();
        if (sending.maybeSent() && sending.at() != null && !connector.repeatable(account)) {
            // What was sent may still be on its way into the books, where it cannot be found yet.
            Instant settled = sending.at().plus(Accounts.settling(account));
            if (settled.isAfter(now)) {
                queue.schedule(tx, posting.in(State.PENDING, sending.released(), posting.trouble(), now), settled);
                return Optional.empty();
            }
        }
        String payload = posting.payload();
        if (!sending.maybeSent() || payload == null) {
            if (result.get().status() == ProcessingStatus.FAILED) {
                verdicts.refuse(
                        tx,
                        posting,
                        new Issue(
                                null,
                                "document_rejected",
                                "The document was rejected in the review and is not posted; correct and accept it there"
                                        + " if it is a bill after all."),
                        now);
                return Optional.empty();
            }
            if (result.get().status() != ProcessingStatus.SUCCESS) {
                verdicts.ask(
                        tx,
                        posting,
                        List.of(new Issue(
                                null,
                                "document_not_accepted",
                                "The document is in review; accept it there, and it is posted.")),
                        now);
                return Optional.empty();
            }
            MappedBill bill =
                    PostingMapper.map(connector, account, accounts.tables(tx, connection), result.get(), posting.key());
            payload = Json.mapper().writeValueAsString(bill.payload());
            if (!bill.issues().isEmpty()) {
                verdicts.ask(tx, posting.with(payload), bill.issues(), now);
                return Optional.empty();
            }
        }
        Posting taken = posting.with(payload)
                .in(State.SENDING, sending.taken(calls.node(), now.plus(calls.lease())), posting.trouble(), now);
        postings.update(tx, taken);
        return Optional.of(new Work(
                taken,
                connection,
                connector,
                account,
                PostingMapper.dispatch(taken, result.get(), payload),
                sending.maybeSent()));
    }

    /** Says that it is about to be sent; false when it is not this job's any more. */
    private boolean announce(Tx tx, Work work) {
        Optional<Posting> mine = mine(tx, work);
        mine.ifPresent(posting -> {
            Instant now = queue.now();
            postings.update(tx, posting.in(State.SENDING, posting.sending().sentAt(now), posting.trouble(), now));
        });
        return mine.isPresent();
    }

    private void record(Work work, String step, Outcome outcome) throws InterruptedException {
        if (Thread.interrupted()) {
            // The server is stopping: its next start looks for the bill. A database must not be touched now.
            throw new InterruptedException("stopped while posting");
        }
        transactions.run(tx -> mine(tx, work).ifPresent(posting -> {
            Instant now = queue.now();
            postings.append(tx, posting.id(), new PostingAttempt(0, step, outcome.wireName(), outcome.message(), now));
            verdicts.apply(tx, posting, work.connection(), step.equals("post"), outcome, now);
        }));
    }

    private Optional<Posting> mine(Tx tx, Work work) {
        return postings.lock(tx, work.posting().id())
                .filter(p -> p.job() == work.posting().job() && p.state() == State.SENDING)
                .filter(p -> calls.node().equals(p.sending().holder()));
    }
}
