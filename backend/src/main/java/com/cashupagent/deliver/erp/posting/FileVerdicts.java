package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.ops.ErpMeters;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingFile;
import com.cashupagent.store.PostingFile.State;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of an original after an outcome. Thread-safe; every file's posting is locked by the transaction. */
final class FileVerdicts {

    /** As in a posting's history. */
    static final String STEP = "attach";

    private final PostingStore postings;
    private final FileQueue files;
    private final Pauses pauses;
    private final ErpMeters meters;

    FileVerdicts(PostingStore postings, FileQueue files, Pauses pauses, ErpMeters meters) {
        this.postings = postings;
        this.files = files;
        this.pauses = pauses;
        this.meters = meters;
    }

    /** @param maybeThere whether an attempt before this one may have laid it there */
    void apply(Tx tx, PostingFile file, String system, boolean maybeThere, Outcome outcome, Instant now) {
        Posting.Sending sending = file.sending();
        // Refused, or never sent: only what an earlier attempt may have done is still open.
        Posting.Sending unsent = maybeThere ? sending.released() : sending.absent();
        postings.append(
                tx, file.postingId(), new PostingAttempt(0, STEP, name(outcome), message(outcome, system), now));
        if (outcome instanceof Outcome.Posted posted) {
            files.update(tx, file.attached(posted.reference().id(), now));
            tx.afterCommit(() -> meters.attachment(system, "attached"));
        } else if (outcome instanceof Outcome.Reconnect reconnect) {
            hold(tx, file, unsent, reconnect.message(), now);
        } else if (outcome instanceof Outcome.RetryAfter retry) {
            again(tx, file, system, sending.failed(maybeThere), retry.after(), retry.message(), now);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            String code = rejected.issues().isEmpty()
                    ? "rejected"
                    : rejected.issues().get(0).code();
            fail(tx, file.in(State.FAILED, unsent, null, now), system, code, advice(rejected.message()), now);
        } else {
            again(tx, file, system, sending.failed(true), Optional.empty(), outcome.message(), now);
        }
    }

    /** Until the connection's login is renewed. */
    void hold(Tx tx, PostingFile file, Posting.Sending sending, String reason, Instant now) {
        files.update(tx, file.in(State.HELD, sending.released(), trouble("reconnect", reason), now));
    }

    /** For a person. */
    void fail(Tx tx, PostingFile file, String system, String code, String message, Instant now) {
        files.update(tx, file.in(State.FAILED, file.sending().released(), trouble(code, message), now));
        tx.afterCommit(() -> meters.attachment(system, "failed"));
    }

    private void again(
            Tx tx,
            PostingFile file,
            String system,
            Posting.Sending sending,
            Optional<Duration> asked,
            String message,
            Instant now) {
        String code = sending.maybeSent() ? "unknown_outcome" : "erp_unreachable";
        Optional<Duration> pause = pauses.after(sending.failures(), asked);
        if (pause.isPresent()) {
            files.schedule(tx, file.in(State.PENDING, sending, trouble(code, message), now), now.plus(pause.get()));
        } else {
            fail(tx, file.in(State.FAILED, sending, null, now), system, code, advice(message), now);
        }
    }

    private static String advice(String message) {
        return message + " The bill is in the books; mend that and retry, or attach the original by hand.";
    }

    private static Posting.Trouble trouble(String code, String message) {
        return Verdicts.trouble(code, List.of(new Issue(null, code, message)));
    }

    /** As in a posting's history. */
    static String name(Outcome outcome) {
        return outcome instanceof Outcome.Posted ? "attached" : outcome.wireName();
    }

    private static String message(Outcome outcome, String system) {
        return outcome instanceof Outcome.Posted posted
                ? "With the bill in " + system + " as " + posted.reference().id() + "."
                : outcome.message();
    }
}
