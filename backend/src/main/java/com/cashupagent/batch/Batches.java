package com.cashupagent.batch;

import com.cashupagent.intake.Arrival;
import com.cashupagent.intake.BulkIntake;
import com.cashupagent.intake.RequestKeys;
import com.cashupagent.intake.Submission;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.BatchIdTakenException;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Batches. One is accepted as a whole or not at all, in one transaction with its documents and their jobs;
 * {@link BatchProgress} ends it. So whatever is killed, it closes, once. Thread-safe.
 */
public final class Batches {

    private static final int ID_CHARACTERS = 26;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final BatchStore batches;
    private final RequestKeys keys;
    private final BulkIntake intake;
    private final Announcements announcements;
    private final Consumer<TierPreference> admission;
    private final Clock clock;

    /**
     * Everything is shared and thread-safe.
     *
     * @param admission throws {@code tier_not_available} for what this server does not have
     */
    public Batches(
            Transactions transactions,
            BatchStore batches,
            RequestKeys keys,
            BulkIntake intake,
            BatchProgress progress,
            Consumer<TierPreference> admission,
            Clock clock) {
        this.transactions = transactions;
        this.batches = batches;
        this.keys = keys;
        this.intake = intake;
        this.announcements = progress.announcements();
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param replayed whether its key named an earlier one, whose batch this is
     */
    public record Accepted(StoredBatch batch, boolean replayed) {}

    /**
     * Takes a batch in: when it returns, its documents survive any crash and will be processed. The same files under
     * the same name are the batch that is there already, as is the same request with the same key.
     *
     * @param arrivals at least one; the caller closes them
     * @throws ProblemException {@code batch_id_taken} when other files came under this name,
     *     {@code idempotency_conflict} when another request came with this key; nothing is kept then
     */
    public Accepted accept(BatchRequest request, List<Arrival> arrivals) {
        admission.accept(request.tier());
        if (arrivals.isEmpty()) {
            throw new ProblemException(ErrorCode.MISSING_FILES, "The form has no file.");
        }
        String fingerprint = Fingerprint.of(request, arrivals);
        Optional<IdempotencyKey> key = Fingerprint.key(request, fingerprint);
        Optional<Accepted> before = earlier(request, fingerprint, key);
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = draft(request, fingerprint, arrivals);
        try {
            intake.keep(arrivals);
            transactions.run(tx -> {
                batches.insert(tx, draft.batch(), draft.items());
                key.ifPresent(k -> remember(tx, request, k, draft.batch()));
                announcements.accepted(tx, draft.batch());
                intake.insert(tx, draft.documents());
            });
            return new Accepted(draft.batch(), false);
        } catch (BatchIdTakenException e) {
            // The same request at the same moment was faster, or another one under the same name.
            intake.discard(arrivals, e);
            return earlier(request, fingerprint, key)
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.UNAVAILABLE, "The same batch is being accepted; try again.", e));
        } catch (RuntimeException e) {
            intake.discard(arrivals, e);
            // Without a name, the key tells that the same request at the same moment was faster.
            return key.flatMap(k -> answered(request, k)).orElseThrow(() -> e);
        }
    }

    /** By the caller's name. */
    public Optional<StoredBatch> find(String organisationId, String name) {
        return transactions.call(tx -> batches.findByName(tx, organisationId, name));
    }

    /** Its files with a number above {@code after}, at most {@code limit}; see {@link BatchStore#entries}. */
    public List<BatchStore.Entry> entries(StoredBatch batch, int after, int limit, boolean withResults) {
        return transactions.call(tx -> batches.entries(tx, batch.id(), after, limit, withResults));
    }

    private Optional<Accepted> earlier(BatchRequest request, String fingerprint, Optional<IdempotencyKey> key) {
        Optional<Accepted> answered = key.flatMap(k -> answered(request, k));
        if (answered.isPresent()) {
            return answered;
        }
        Optional<StoredBatch> before =
                Optional.ofNullable(request.name()).flatMap(name -> find(request.organisationId(), name));
        if (before.isPresent() && !before.get().fingerprint().equals(fingerprint)) {
            throw new ProblemException(ErrorCode.BATCH_ID_TAKEN, "The batch_id was sent with other files or options.");
        }
        before.ifPresent(batch -> key.ifPresent(k -> transactions.run(tx -> remember(tx, request, k, batch))));
        return before.map(batch -> new Accepted(batch, false));
    }

    /** What the key was answered with; its organisation is part of its fingerprint. */
    private Optional<Accepted> answered(BatchRequest request, IdempotencyKey key) {
        return transactions.call(tx -> keys.find(tx, request.submittedBy(), key).map(used -> {
            String name = used.answer();
            return new Accepted(
                    Optional.ofNullable(name)
                            .flatMap(n -> batches.findByName(tx, request.organisationId(), n))
                            .orElseThrow(Batches::inProgress),
                    true);
        }));
    }

    /** In the transaction of the batch: after a crash there are both or neither. */
    private void remember(Tx tx, BatchRequest request, IdempotencyKey key, StoredBatch batch) {
        if (!keys.begin(tx, request.submittedBy(), key)) {
            throw inProgress();
        }
        keys.answer(tx, request.submittedBy(), key, batch.name());
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                ErrorCode.IDEMPOTENCY_IN_PROGRESS, "The first request with this key is being handled.", AGAIN);
    }

    private Draft draft(BatchRequest request, String fingerprint, List<Arrival> arrivals) {
        intake.admit(request.organisationId());
        List<StoredDocument> documents = new ArrayList<>();
        List<BatchItem> items = new ArrayList<>();
        StoredBatch.Totals totals = StoredBatch.Totals.of(arrivals.size());
        for (Arrival arrival : arrivals) {
            BatchItem item = arrival.refusal()
                    .map(refusal -> refused(items.size() + 1, arrival, refusal))
                    .orElseGet(() -> {
                        StoredDocument document = intake.document(submission(request, arrival), arrival);
                        documents.add(document);
                        return accepted(items.size() + 1, document);
                    });
            items.add(item);
            totals = totals.plus(item.state());
        }
        Instant now = now();
        StoredBatch fresh = new StoredBatch(
                RandomText.of("bat_", ID_CHARACTERS),
                request.organisationId(),
                request.nameOrNew(),
                request.submittedBy(),
                fingerprint,
                StoredBatch.State.PROCESSING,
                StoredBatch.Totals.of(arrivals.size()),
                now,
                null);
        return new Draft(fresh.with(totals, now), items, documents);
    }

    private static Submission submission(BatchRequest request, Arrival arrival) {
        return new Submission(
                request.organisationId(),
                request.submittedBy(),
                arrival.fileName(),
                request.tier(),
                request.confidenceThreshold(),
                null);
    }

    private static BatchItem accepted(int number, StoredDocument document) {
        return new BatchItem(
                number, document.fileName(), document.id(), document.sizeBytes(), BatchItem.State.QUEUED, null, null);
    }

    private static BatchItem refused(int number, Arrival arrival, ProblemException refusal) {
        return new BatchItem(
                number,
                arrival.fileName(),
                null,
                arrival.size(),
                BatchItem.State.FAILED,
                refusal.code().wireName(),
                refusal.getMessage());
    }

    private Instant now() {
        // The databases keep microseconds; what is returned must equal what is found later.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What will be stored. */
    private record Draft(StoredBatch batch, List<BatchItem> items, List<StoredDocument> documents) {}
}
