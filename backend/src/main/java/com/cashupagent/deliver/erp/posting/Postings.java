package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.Posting.State;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Review;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents' ways into the books: begun with the transaction that ends a document, shown, approved, retried. */
public final class Postings {

    private static final int ID_CHARACTERS = 26;
    private static final String DECLINED = "declined";

    private final Transactions transactions;
    private final PostingStore store;
    private final ErpConnectionStore connections;
    private final DocumentStore documents;
    private final Accounts accounts;
    private final Connectors connectors;
    private final PostingQueue queue;
    private final FileQueue files;

    Postings(
            Transactions transactions,
            PostingStore store,
            ErpConnectionStore connections,
            DocumentStore documents,
            Accounts accounts,
            Connectors connectors,
            PostingQueue queue,
            FileQueue files) {
        this.transactions = transactions;
        this.store = store;
        this.connections = connections;
        this.documents = documents;
        this.accounts = accounts;
        this.connectors = connectors;
        this.queue = queue;
        this.files = files;
    }

    /** A posting with what was done. @param file its original's way to the bill; empty where none goes */
    public record Story(Posting posting, Optional<PostingFile> file, List<PostingAttempt> attempts) {}

    /** What would be sent. @param payload JSON */
    public record Preview(String connection, String key, String payload, List<Issue> issues, Optional<Issue> hold) {}

    /** To be told of every document that ends, in its transaction. */
    public void documentEnded(Tx tx, StoredDocument document, ProcessingResult result) {
        if (result.status() == ProcessingStatus.SUCCESS) {
            begin(tx, document, result, false);
        }
    }

    /** To be told of every decision, in its transaction; an accepted document goes on where a question kept it. */
    public void documentReviewed(Tx tx, StoredDocument document, ProcessingResult result, Review review) {
        if (result.status() == ProcessingStatus.SUCCESS) {
            begin(tx, document, result, true);
        }
    }

    private void begin(Tx tx, StoredDocument document, ProcessingResult result, boolean accepted) {
        List<Posting> known = accepted ? store.list(tx, document.id()) : List.of();
        for (ErpConnection connection : connections.list(tx, document.organisationId())) {
            Optional<Posting> before = known.stream()
                    .filter(posting -> posting.connection().equals(connection.name()))
                    .findFirst();
            PostingRule rule = PostingRule.of(Json.mapper().readTree(connection.settings()));
            if (before.isPresent()) {
                store.lock(tx, before.get().id())
                        .filter(posting -> posting.state() == State.NEEDS_ATTENTION || posting.state() == State.FAILED)
                        .filter(posting -> !declined(posting))
                        .ifPresent(posting -> goOn(tx, posting));
            } else if (rule.wants(result)) {
                add(tx, document, connection, rule.hold(result, accepted));
            }
        }
    }

    private Posting add(Tx tx, StoredDocument document, ErpConnection connection, Optional<Issue> hold) {
        Instant now = queue.now();
        Posting posting = new Posting(
                RandomText.of("pst_", ID_CHARACTERS),
                document.id(),
                document.organisationId(),
                connection.name(),
                PostingMapper.key(document.id(), connection.name()),
                hold.isPresent() ? State.AWAITING_APPROVAL : State.PENDING,
                false,
                Posting.Sending.NONE,
                1,
                now,
                null,
                null,
                hold.map(issue -> Verdicts.trouble(issue.code(), List.of(issue)))
                        .orElse(null),
                now,
                now);
        if (store.add(tx, posting) && hold.isEmpty()) {
            queue.begin(tx, posting);
        }
        return posting;
    }

    private Posting goOn(Tx tx, Posting posting) {
        Instant now = queue.now();
        queue.schedule(tx, posting.in(State.PENDING, posting.sending().anew(), null, now), now);
        return store.find(tx, posting.id()).orElse(posting);
    }

    /** Of one document, oldest first. */
    public List<Story> list(String documentId) {
        return transactions.call(tx -> store.list(tx, documentId).stream()
                .map(posting -> story(tx, posting))
                .toList());
    }

    /** A posting with the bill it is about. @param system kind of its connection; empty when that was deleted */
    public record Entry(Story story, StoredDocument document, String system) {}

    /**
     * Of these organisations, newest first, without their history.
     *
     * @param states only these
     * @param before the page after the one that ended with this id; null: the first
     */
    public List<Entry> page(Set<String> organisations, Set<State> states, @Nullable String before, int limit) {
        return transactions.call(tx -> {
            Map<String, String> systems = new HashMap<>();
            organisations.forEach(organisation -> connections
                    .list(tx, organisation)
                    .forEach(connection -> systems.put(organisation + "\n" + connection.name(), connection.type())));
            List<Entry> entries = new ArrayList<>();
            for (Posting posting : store.page(tx, organisations, states, before, limit)) {
                documents
                        .find(tx, posting.documentId())
                        .ifPresent(document -> entries.add(new Entry(
                                new Story(posting, files.find(tx, posting.id()), List.of()),
                                document,
                                systems.getOrDefault(posting.organisationId() + "\n" + posting.connection(), ""))));
            }
            return entries;
        });
    }

    /**
     * What would be sent to a connection, or why not; nothing is.
     *
     * @param connection null: the only one
     * @throws ProblemException {@code erp_connection_not_found}, {@code document_not_done}
     */
    public Preview preview(StoredDocument document, @Nullable String connection) {
        return transactions.call(tx -> {
            ErpConnection chosen = choose(tx, document.organisationId(), connection);
            ProcessingResult result = requireResult(document);
            ErpAccount account = accounts.open(chosen);
            String key = PostingMapper.key(document.id(), chosen.name());
            MappedBill bill =
                    PostingMapper.map(connectors.of(chosen.type()), account, accounts.tables(tx, chosen), result, key);
            return new Preview(
                    chosen.name(),
                    key,
                    Json.mapper().writeValueAsString(bill.payload()),
                    bill.issues(),
                    PostingRule.of(account.settings()).hold(result, false));
        });
    }

    /**
     * Posts a document by hand, as one that ended before there was a connection; asked for by a person, it needs no
     * further approval unless it looks like a duplicate.
     *
     * @throws ProblemException as {@link #preview}, and {@code posting_state} when it has a posting, or is in review
     */
    public Story post(StoredDocument document, @Nullable String connection) {
        return transactions.call(tx -> {
            ErpConnection chosen = choose(tx, document.organisationId(), connection);
            ProcessingResult result = requireResult(document);
            if (result.status() != ProcessingStatus.SUCCESS) {
                throw state("The document is not accepted; accept it in the review first.");
            }
            if (store.list(tx, document.id()).stream()
                    .anyMatch(p -> p.connection().equals(chosen.name()))) {
                throw state("The document has a posting for this connection; retry that.");
            }
            Optional<Issue> hold = new PostingRule(true, 0, null, false).hold(result, true);
            return story(tx, add(tx, document, chosen, hold));
        });
    }

    /**
     * Says that it shall be posted all the same.
     *
     * @throws ProblemException {@code posting_not_found}, {@code posting_state} when it does not wait for that
     */
    public Story approve(String documentId, String postingId) {
        return transactions.call(tx -> {
            Posting posting = lock(tx, documentId, postingId);
            if (posting.state() != State.AWAITING_APPROVAL) {
                throw state("The posting does not wait for an approval.");
            }
            return story(tx, goOn(tx, posting.approve()));
        });
    }

    /**
     * Says that it shall not be posted; a retry is another person's other opinion.
     *
     * @throws ProblemException {@code posting_not_found}, {@code posting_state} when it does not wait for an approval
     */
    public Story decline(String documentId, String postingId) {
        return transactions.call(tx -> {
            Posting posting = lock(tx, documentId, postingId);
            if (posting.state() != State.AWAITING_APPROVAL) {
                throw state("The posting does not wait for an approval.");
            }
            Issue issue = new Issue(
                    null, DECLINED, "A person said that it shall not be posted; retry it if it shall after all.");
            Posting declined = posting.in(
                    State.FAILED, posting.sending(), Verdicts.trouble(DECLINED, List.of(issue)), queue.now());
            store.update(tx, declined);
            return story(tx, declined);
        });
    }

    private static boolean declined(Posting posting) {
        Posting.Trouble trouble = posting.trouble();
        return posting.state() == State.FAILED
                && trouble != null
                && trouble.code().equals(DECLINED);
    }

    /**
     * Tries again: the posting, or, when that is in the books, its original that could not be attached. What may be
     * there is looked for before it is sent.
     *
     * @param force a person has looked, and it is not there: it is sent without being looked for
     * @throws ProblemException {@code posting_not_found}, {@code posting_state} when there is nothing to try, it is being
     *     sent, or wants an approval
     */
    public Story retry(String documentId, String postingId, boolean force) {
        return transactions.call(tx -> {
            Posting posting = lock(tx, documentId, postingId);
            if (posting.state().inTheBooks()) {
                PostingFile file = files.find(tx, postingId)
                        .filter(f -> f.state() == PostingFile.State.FAILED || f.state() == PostingFile.State.HELD)
                        .orElseThrow(() -> state("The bill is in the books; reverse it there if it is wrong."));
                Posting.Sending known = force ? file.sending().refused() : file.sending();
                files.again(tx, file, known, queue.now());
                return story(tx, posting);
            }
            if (posting.state() == State.SENDING) {
                throw state("The bill is being sent; wait for what comes of it.");
            }
            if (posting.state() == State.AWAITING_APPROVAL) {
                throw state("The posting waits for an approval; approve it instead.");
            }
            Posting.Sending sending =
                    force ? posting.sending().refused() : posting.sending().released();
            return story(tx, goOn(tx, posting.in(posting.state(), sending, null, queue.now())));
        });
    }

    private Story story(Tx tx, Posting posting) {
        return new Story(posting, files.find(tx, posting.id()), store.attempts(tx, posting.id()));
    }

    private Posting lock(Tx tx, String documentId, String postingId) {
        return store.lock(tx, postingId)
                .filter(posting -> posting.documentId().equals(documentId))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.POSTING_NOT_FOUND, "There is no posting of this document with this id."));
    }

    private ErpConnection choose(Tx tx, String organisationId, @Nullable String name) {
        List<ErpConnection> all = connections.list(tx, organisationId);
        if (name == null && all.size() > 1) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The organisation has several ERP connections: say which.");
        }
        return all.stream()
                .filter(connection -> name == null || connection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.ERP_CONNECTION_NOT_FOUND, "The organisation has no such ERP connection."));
    }

    private static ProcessingResult requireResult(StoredDocument document) {
        ProcessingResult result = document.result();
        if (result == null) {
            throw new ProblemException(ErrorCode.DOCUMENT_NOT_DONE, "The document is still being processed.");
        }
        return result;
    }

    private static ProblemException state(String message) {
        return new ProblemException(ErrorCode.POSTING_STATE, message);
    }
}
