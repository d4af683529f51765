package com.cashupagent.intake;

import com.cashupagent.events.EventPublisher;
import com.cashupagent.jobs.JobPriority;
import com.cashupagent.jobs.JobQueue;
import com.cashupagent.model.Progress;
import com.cashupagent.model.Stage;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.store.BlobStore;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.StagedBlob;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Accepts many documents at once: file by file while they arrive, then all in one transaction of the caller's. A file
 * that is no document is refused by itself. Thread-safe.
 */
public final class BulkIntake {

    private static final int QUEUED_PERCENT = 5;

    private final Transactions transactions;
    private final DocumentStore documents;
    private final BlobStore blobs;
    private final DocumentReader reader;
    private final JobQueue jobs;
    private final EventPublisher events;
    private final Clock clock;
    private final IntakeLimits limits;
    private final Admission admission;

    /** @param reader only probes, where untrusted bytes may be parsed */
    public BulkIntake(
            Transactions transactions,
            DocumentStore documents,
            BlobStore blobs,
            DocumentReader reader,
            JobQueue jobs,
            EventPublisher events,
            Clock clock,
            IntakeLimits limits,
            Admission admission) {
        this.transactions = transactions;
        this.documents = documents;
        this.blobs = blobs;
        this.reader = reader;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.limits = limits;
        this.admission = admission;
    }

    /**
     * Whether there is room for documents of anybody; to be asked before their bytes are received.
     *
     * @throws ProblemException {@code unavailable}
     */
    public void requireRoom() {
        admission.check();
    }

    /**
     * Asks whether there is room for more of the organisation's documents. However many: what waits may exceed a limit
     * by one batch.
     *
     * @throws ProblemException when there is not, with when to try again
     */
    public void admit(String organisationId) {
        admission.check(organisationId);
    }

    /**
     * Takes one file to disk and looks at it. The stream is read to its end, whatever becomes of the file.
     *
     * @throws IOException when the stream fails
     * @throws ProblemException {@code unavailable} when there is no room
     */
    public Arrival receive(@Nullable String fileName, InputStream body) throws IOException {
        admission.checkDisk();
        Counted counted = new Counted(body);
        StagedBlob staged;
        try {
            staged = blobs.stage(counted, limits.maxBytes());
        } catch (ProblemException e) {
            if (e.code() == ErrorCode.UNAVAILABLE) {
                throw e;
            }
            counted.drain();
            return Arrival.refused(fileName, counted.sha256(), counted.size, e);
        }
        try {
            return Arrival.accepted(fileName, staged, Inspection.of(staged, reader, limits));
        } catch (ProblemException e) {
            staged.close();
            if (e.code() == ErrorCode.UNAVAILABLE) {
                throw e;
            }
            return Arrival.refused(fileName, counted.sha256(), counted.size, e);
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /** The document that an accepted arrival becomes; nothing is stored yet. */
    public StoredDocument document(Submission submission, Arrival arrival) {
        SubmissionRules.check(submission);
        return arrival.inspection().document(submission, arrival.sha256(), arrival.size(), clock);
    }

    /** Keeps the bytes of those accepted. They stay when no document follows; then call {@link #discard}. */
    public void keep(Collection<Arrival> arrivals) {
        arrivals.forEach(Arrival::keep);
    }

    /** Adds the documents with their first events and their jobs; the bytes must have been kept. */
    public void insert(Tx tx, List<StoredDocument> accepted) {
        for (StoredDocument document : accepted) {
            documents.insert(tx, document, null);
            step(tx, document, Stage.RECEIVED, 0, "Received the document.");
            step(tx, document, Stage.QUEUED, QUEUED_PERCENT, "Waiting for its turn.");
            jobs.enqueue(tx, Intake.JOB, document.id(), document.organisationId(), JobPriority.BATCH);
        }
        // Last, and always in the same order: nobody waits long, and no two of these for one another.
        TreeMap<Character, String> stripes = new TreeMap<>();
        accepted.forEach(document -> stripes.put(document.sha256().charAt(0), document.sha256()));
        stripes.values().forEach(sha256 -> documents.lockBlob(tx, sha256));
        for (StoredDocument document : accepted) {
            if (!blobs.contains(document.sha256())) {
                throw new ProblemException(
                        ErrorCode.UNAVAILABLE, "A document with the same bytes was erased at this moment.");
            }
        }
    }

    /** Removes kept bytes that no document uses, after the transaction that should have used them failed. */
    public void discard(Collection<Arrival> arrivals, RuntimeException reason) {
        for (Arrival arrival : arrivals) {
            if (arrival.refusal().isPresent()) {
                continue;
            }
            try {
                transactions.run(tx -> {
                    documents.lockBlob(tx, arrival.sha256());
                    if (!documents.usesBlob(tx, arrival.sha256())) {
                        blobs.delete(arrival.sha256());
                    }
                });
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
                return;
            }
        }
    }

    private void step(Tx tx, StoredDocument document, Stage stage, int percent, String message) {
        events.progress(tx, new Progress(document.id(), stage, percent, null, document.pages(), message));
    }

    /** Knows what went through it, also of a file that is too large to keep. */
    private static final class Counted extends DigestInputStream {

        private long size;

        Counted(InputStream in) {
            super(in, sha());
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            size += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            size += Math.max(0, read);
            return read;
        }

        void drain() throws IOException {
            byte[] sink = new byte[65_536];
            while (read(sink, 0, sink.length) >= 0) {
                continue;
            }
        }

        String sha256() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }

        private static MessageDigest sha() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
