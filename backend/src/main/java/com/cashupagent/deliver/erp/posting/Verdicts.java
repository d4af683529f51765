package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.json.Json;
import com.cashupagent.ops.ErpMeters;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.Posting.State;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a posting after an outcome. Thread-safe; every posting given is locked by the transaction. */
final class Verdicts {

    private final PostingStore postings;
    private final ErpConnectionStore connections;
    private final PostingQueue queue;
    private final PostingEvents events;
    private final TimedJobs jobs;
    private final Pauses pauses;
    private final FileQueue files;
    private final ErpMeters meters;

    Verdicts(
            PostingStore postings,
            ErpConnectionStore connections,
            PostingQueue queue,
            PostingEvents events,
            TimedJobs jobs,
            Pauses pauses,
            FileQueue files,
            ErpMeters meters) {
        this.postings = postings;
        this.connections = connections;
        this.queue = queue;
        this.events = events;
        this.jobs = jobs;
        this.pauses = pauses;
        this.files = files;
        this.meters = meters;
    }

    /** @param sent whether the outcome is of sending, not of looking: then a refusal means that it is not there */
    void apply(Tx tx, Posting posting, ErpConnection connection, boolean sent, Outcome outcome, Instant now) {
        Posting.Sending sending = posting.sending();
        boolean perhaps = !sent && sending.maybeSent();
        if (outcome instanceof Outcome.NotFound) {
            // Mapped anew, for a person may have corrected the document since.
            queue.schedule(tx, posting.in(State.PENDING, sending.absent(), posting.trouble(), now), now);
        } else if (outcome instanceof Outcome.Posted posted) {
            Posting done = booked(tx, posting, State.POSTED, posted.reference(), null, now);
            files.begin(tx, done, connection, now);
        } else if (outcome instanceof Outcome.AlreadyThere there) {
            booked(
                    tx,
                    posting,
                    State.ALREADY_THERE,
                    there.reference(),
                    trouble("already_there", List.of(new Issue(null, "already_there", there.message()))),
                    now);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            Posting.Sending after = sent ? sending.refused() : sending.released();
            State state = sent ? State.FAILED : State.NEEDS_ATTENTION;
            end(tx, posting.in(state, after, trouble("rejected", rejected.issues()), now));
        } else if (outcome instanceof Outcome.Reconnect reconnect) {
            Posting.Sending after = perhaps ? sending.released() : sending.failed(false);
            suspend(tx, posting.in(State.SENDING, after, null, now), connection, reconnect.message(), now);
        } else if (outcome instanceof Outcome.RetryAfter retry) {
            again(tx, posting, sending.failed(perhaps), retry.after(), "erp_unreachable", retry.message(), now);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            again(
                    tx,
                    posting,
                    sending.failed(sent || sending.maybeSent()),
                    Optional.empty(),
                    "unknown_outcome",
                    unknown.message(),
                    now);
        }
    }

    /** Open questions: a person answers them in the review. */
    void ask(Tx tx, Posting posting, List<Issue> issues, Instant now) {
        Posting asked = posting.in(
                State.NEEDS_ATTENTION,
                posting.sending().released(),
                trouble(issues.get(0).code(), issues),
                now);
        end(tx, asked);
        jobs.enqueue(tx, AskPerson.JOB, PostingQueue.key(asked), now);
    }

    /** A person refused the document: it is not for the books, and nobody is asked again. */
    void refuse(Tx tx, Posting posting, Issue issue, Instant now) {
        end(tx, posting.in(State.FAILED, posting.sending().released(), trouble(issue.code(), List.of(issue)), now));
    }

    /** Until the connection's login is renewed. */
    void hold(Tx tx, Posting posting, String reason, Instant now) {
        end(
                tx,
                posting.in(
                        State.HELD,
                        posting.sending().released(),
                        trouble("reconnect", List.of(new Issue(null, "reconnect", reason))),
                        now));
    }

    private void suspend(Tx tx, Posting posting, ErpConnection used, String reason, Instant now) {
        Optional<ErpConnection> current = connections.lock(tx, used.organisationId(), used.name());
        if (current.isPresent() && !current.get().updatedAt().equals(used.updatedAt())) {
            // Somebody has renewed the login meanwhile.
            queue.schedule(tx, posting.in(State.PENDING, posting.sending(), null, now), now);
            return;
        }
        current.ifPresent(connection -> connections.put(tx, connection.suspended(cut(reason))));
        hold(tx, posting, reason, now);
    }

    private static String cut(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }

    private Posting booked(
            Tx tx, Posting posting, State state, Reference reference, Posting.@Nullable Trouble note, Instant now) {
        Posting booked = posting.with(new Posting.Booked(reference.id(), reference.number(), reference.period()))
                .in(state, posting.sending().released(), note, now);
        if (postings.update(tx, booked)) {
            count(tx, booked);
            events.posted(tx, booked);
        }
        return booked;
    }

    private void count(Tx tx, Posting posting) {
        String system = connections
                .find(tx, posting.organisationId(), posting.connection())
                .map(ErpConnection::type)
                .orElse("gone");
        String outcome = posting.state().name().toLowerCase(Locale.ROOT);
        tx.afterCommit(() -> meters.posting(system, outcome));
    }

    private void again(
            Tx tx,
            Posting posting,
            Posting.Sending sending,
            Optional<Duration> asked,
            String code,
            String message,
            Instant now) {
        List<Issue> issues = List.of(new Issue(null, code, message));
        Optional<Duration> pause = pauses.after(sending.failures(), asked);
        if (pause.isPresent()) {
            queue.schedule(tx, posting.in(State.PENDING, sending, trouble(code, issues), now), now.plus(pause.get()));
            return;
        }
        String advice = sending.maybeSent()
                ? message + " Whether the bill is in the books is not known: look for " + posting.key()
                        + " there. A retry looks again before it sends."
                : message + " It is not in the books. Mend the connection, then retry.";
        end(
                tx,
                posting.in(
                        sending.maybeSent() ? State.NEEDS_ATTENTION : State.FAILED,
                        sending,
                        trouble(code, List.of(new Issue(null, code, advice))),
                        now));
    }

    private void end(Tx tx, Posting posting) {
        if (postings.update(tx, posting)) {
            count(tx, posting);
            events.failed(tx, posting);
        }
    }

    static Posting.Trouble trouble(String code, List<Issue> issues) {
        return new Posting.Trouble(
                code,
                issues.isEmpty() ? "Refused without a reason." : issues.get(0).message(),
                Json.mapper().writeValueAsString(issues));
    }
}
