package com.cashupagent.batch;

import com.cashupagent.intake.Arrival;
import com.cashupagent.intake.BulkIntake;
import com.cashupagent.intake.Submission;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.BatchIdTakenException;
import com.cashupagent.store.BatchItem;
import com.cashupagent.store.BatchStore;
import com.cashupagent.store.StoredBatch;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import java.time.Clock;
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

    private final Transactions transactions;
    private final BatchStore batches;
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
            BulkIntake intake,
            BatchProgress progress,
            Consumer<TierPreference> admission,
            Clock clock) {
        this.transactions = transactions;
        this.batches = batches;
        this.intake = intake;
        this.announcements = progress.announcements();
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Takes a batch in: when it returns, its documents survive any crash and will be processed. The same files under
     * the same name are the batch that is there already.
     *
     * @param arrivals at least one; the caller closes them
     * @throws ProblemException {@code batch_id_taken} when other files came under this name; nothing is kept then
     */
    public StoredBatch accept(BatchRequest request, List<Arrival> arrivals) {
        admission.accept(request.tier());
        if (arrivals.isEmpty()) {
            throw new ProblemException(ErrorCode.MISSING_FILES, "The form has no file.");
        }
        String fingerprint = Fingerprint.of(request, arrivals);
        Optional<StoredBatch> before = earlier(request, fingerprint);
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = draft(request, fingerprint, arrivals);
        try {
            intake.keep(arrivals);
            transactions.run(tx -> {
                batches.insert(tx, draft.batch(), draft.items());
                announcements.accepted(tx, draft.batch());
                intake.insert(tx, draft.documents());
            });
            return draft.batch();
        } catch (BatchIdTakenException e) {
            // The same request at the same moment was faster, or another one under the same name.
            intake.discard(arrivals, e);
            return earlier(request, fingerprint)
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.UNAVAILABLE, "The same batch is being accepted; try again.", e));
        } catch (RuntimeException e) {
            intake.discard(arrivals, e);
            throw e;
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

    private Optional<StoredBatch> earlier(BatchRequest request, String fingerprint) {
        Optional<StoredBatch> before = find(request.organisationId(), request.name());
        if (before.isPresent() && !before.get().fingerprint().equals(fingerprint)) {
            throw new ProblemException(ErrorCode.BATCH_ID_TAKEN, "The batch_id was sent with other files or options.");
        }
        return before;
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
                request.name(),
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
