package com.cashupagent.intake;

import com.cashupagent.jobs.JobPriority;
import com.cashupagent.model.TierPreference;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.IdempotencyKeyTakenException;
import com.cashupagent.store.PartialStore;
import com.cashupagent.store.StoredUpload;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Documents that arrive piece by piece. A piece that was cut off counts as far as it came; with the last byte the file
 * takes the way of every document. Thread-safe; who may do it is the caller's business.
 */
public final class Uploads {

    private static final int BUFFER = 64 * 1024;
    private static final long LOOK_AT_DISK_EVERY = 4L << 20;
    private static final Duration WHEN_TOO_MANY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final UploadStore uploads;
    private final PartialStore parts;
    private final Intake intake;
    private final Admission admission;
    private final Consumer<TierPreference> tiers;
    private final Limits limits;
    private final Clock clock;

    /**
     * What an upload may be.
     *
     * @param maxBytes of a file
     * @param open unfinished ones of one account
     * @param lifetime after which an upload is removed, finished or not
     */
    public record Limits(long maxBytes, int open, Duration lifetime) {}

    /**
     * Everything is shared and thread-safe.
     *
     * @param tiers throws {@code tier_not_available} for what this server does not have
     */
    public Uploads(
            Transactions transactions,
            UploadStore uploads,
            PartialStore parts,
            Intake intake,
            Admission admission,
            Consumer<TierPreference> tiers,
            Limits limits,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.parts = parts;
        this.intake = intake;
        this.admission = admission;
        this.tiers = tiers;
        this.limits = limits;
        this.clock = clock;
    }

    /** Bytes of the largest file. */
    public long maxBytes() {
        return limits.maxBytes();
    }

    /**
     * Begins an upload. With an idempotency key that this submitter used before it is the upload of then, however far it
     * has come.
     *
     * @param account whose limit of open uploads it counts against: a credential's own programs, or its widgets
     * @param metadata as the sender wrote it
     * @param length of the whole file, in bytes
     * @throws ProblemException when a file of this kind or size would not be accepted, or there is no room for it
     */
    public StoredUpload begin(Submission submission, String account, @Nullable String metadata, long length) {
        SubmissionRules.check(submission);
        tiers.accept(submission.tier());
        if (length == 0) {
            throw new ProblemException(ErrorCode.EMPTY_FILE, "The file has no bytes.");
        }
        if (length > limits.maxBytes()) {
            throw new ProblemException(
                    ErrorCode.FILE_TOO_LARGE, "The file is larger than " + limits.maxBytes() + " bytes.");
        }
        StoredUpload upload = upload(submission, account, metadata, length);
        Optional<StoredUpload> before = earlier(upload);
        if (before.isPresent()) {
            return before.get();
        }
        admission.check(submission.organisationId());
        admission.checkDisk(length);
        try {
            transactions.run(tx -> {
                if (uploads.countOpen(tx, account, oldest()) >= limits.open()) {
                    throw new ProblemException(
                            ErrorCode.TOO_MANY_REQUESTS,
                            "This credential has " + limits.open() + " unfinished uploads, as many as it may.",
                            WHEN_TOO_MANY);
                }
                uploads.insert(tx, upload);
            });
            return upload;
        } catch (IdempotencyKeyTakenException e) {
            return earlier(upload)
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.UNAVAILABLE, "The same request is being handled; try again.", e));
        }
    }

    /** Empty when there is none, it was ended, or its time is over. */
    public Optional<StoredUpload> find(String id) {
        return transactions.call(tx -> uploads.find(tx, id)).filter(upload -> !over(upload));
    }

    /** How many of its bytes are here. */
    public long offset(StoredUpload upload) {
        return upload.documentId() == null ? parts.length(upload.id()) : upload.length();
    }

    /** When it is removed. */
    public Instant expires(StoredUpload upload) {
        return upload.createdAt().plus(limits.lifetime());
    }

    /**
     * Takes the next bytes, and after the last one the document; with no bytes at the end it only does the latter, once.
     *
     * @param declared how many bytes are to come; -1 when nobody said
     * @return the upload as it is now
     * @throws ProblemException {@code upload_offset_conflict} when it has come less or further than {@code offset};
     *     {@code invalid_request} when the bytes go beyond the end or break off: those before that are kept; whatever
     *     keeps the finished file from being accepted
     */
    public StoredUpload append(StoredUpload upload, long offset, long declared, InputStream body) {
        if (offset(upload) != offset) {
            throw elsewhere();
        }
        if (declared > upload.length() - offset) {
            throw beyond();
        }
        if (upload.documentId() != null) {
            return upload;
        }
        return receive(upload, offset, body) == upload.length() ? finish(upload) : upload;
    }

    /** Removes an upload with its bytes; a document that it became stays. */
    public void end(StoredUpload upload) {
        transactions.run(tx -> uploads.delete(tx, upload.id()));
        parts.delete(upload.id());
    }

    private long receive(StoredUpload upload, long offset, InputStream body) {
        byte[] buffer = new byte[BUFFER];
        long at = offset;
        long looked = Long.MIN_VALUE;
        try {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if (n > upload.length() - at) {
                    throw beyond();
                }
                if (at - LOOK_AT_DISK_EVERY >= looked) {
                    admission.checkDisk();
                    looked = at;
                }
                // Whoever comes second finds the end elsewhere: a connection that died unseen is in nobody's way.
                if (!parts.append(upload.id(), at, ByteBuffer.wrap(buffer, 0, n))) {
                    throw elsewhere();
                }
                at += n;
            }
            return at;
        } catch (IOException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The chunk broke off; ask for the upload's offset and go on.", e);
        } finally {
            if (at > offset) {
                parts.sync(upload.id());
            }
        }
    }

    private StoredUpload finish(StoredUpload upload) {
        String documentId;
        try (InputStream file = parts.open(upload.id())) {
            documentId = intake.take(submission(upload), file, JobPriority.INTERACTIVE)
                    .document()
                    .id();
        } catch (NoSuchFileException e) {
            // The same request at the same moment was faster, or the upload was ended.
            return find(upload.id()).filter(now -> now.documentId() != null).orElseThrow(Uploads::gone);
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The file cannot be read back.", e);
        } catch (ProblemException e) {
            if (!e.code().retryable()) {
                end(upload);
            }
            throw e;
        }
        transactions.run(tx -> uploads.finish(tx, upload.id(), documentId));
        parts.delete(upload.id());
        return find(upload.id()).orElseThrow(Uploads::gone);
    }

    private Optional<StoredUpload> earlier(StoredUpload upload) {
        Optional<StoredUpload> before = transactions.call(
                tx -> uploads.findByKey(tx, upload.organisationId(), upload.submittedBy(), upload.key()));
        if (before.isPresent() && over(before.get())) {
            end(before.get());
            return Optional.empty();
        }
        before.ifPresent(then -> {
            if (then.length() != upload.length()
                    || then.tier() != upload.tier()
                    || Double.compare(then.confidenceThreshold(), upload.confidenceThreshold()) != 0) {
                throw new ProblemException(
                        ErrorCode.IDEMPOTENCY_CONFLICT, "The Idempotency-Key was sent with another upload.");
            }
        });
        return before;
    }

    private boolean over(StoredUpload upload) {
        return upload.createdAt().isBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(limits.lifetime());
    }

    private StoredUpload upload(Submission submission, String account, @Nullable String metadata, long length) {
        String id = "upl_" + UUID.randomUUID().toString().replace("-", "");
        String key = submission.idempotencyKey();
        return new StoredUpload(
                id,
                submission.organisationId(),
                account,
                submission.submittedBy(),
                metadata,
                SubmissionRules.fileName(submission.fileName()),
                submission.tier(),
                submission.confidenceThreshold(),
                key == null ? id : key,
                length,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static Submission submission(StoredUpload upload) {
        return new Submission(
                upload.organisationId(),
                upload.submittedBy(),
                upload.fileName(),
                upload.tier(),
                upload.confidenceThreshold(),
                upload.key());
    }

    private static ProblemException gone() {
        return new ProblemException(ErrorCode.UPLOAD_NOT_FOUND, "The upload was ended meanwhile.");
    }

    private static ProblemException elsewhere() {
        return new ProblemException(
                ErrorCode.UPLOAD_OFFSET_CONFLICT, "The upload has come less or further than the Upload-Offset says.");
    }

    private static ProblemException beyond() {
        return new ProblemException(ErrorCode.INVALID_REQUEST, "The chunk goes beyond the upload's Upload-Length.");
    }
}
