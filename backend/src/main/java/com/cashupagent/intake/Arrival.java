package com.cashupagent.intake;

import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StagedBlob;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of many that arrived: staged and looked at, or refused. Closing it removes what was not kept. Not
 * thread-safe.
 */
public final class Arrival implements AutoCloseable {

    private final @Nullable String fileName;
    private final String sha256;
    private final long size;
    private final @Nullable StagedBlob staged;
    private final @Nullable Inspection inspection;
    private final @Nullable ProblemException refusal;

    private Arrival(
            @Nullable String fileName,
            String sha256,
            long size,
            @Nullable StagedBlob staged,
            @Nullable Inspection inspection,
            @Nullable ProblemException refusal) {
        this.fileName = SubmissionRules.fileName(fileName);
        this.sha256 = sha256;
        this.size = size;
        this.staged = staged;
        this.inspection = inspection;
        this.refusal = refusal;
    }

    static Arrival accepted(@Nullable String fileName, StagedBlob staged, Inspection inspection) {
        return new Arrival(fileName, staged.blob().key(), staged.blob().size(), staged, inspection, null);
    }

    static Arrival refused(@Nullable String fileName, String sha256, long size, ProblemException refusal) {
        return new Arrival(fileName, sha256, size, null, null, refusal);
    }

    /** As the caller named it, made harmless; null when it had no name. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** Of all its bytes, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** Why it becomes no document; empty when it can. */
    public Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Of an accepted one. */
    Inspection inspection() {
        if (inspection == null) {
            throw new IllegalStateException("refused");
        }
        return inspection;
    }

    void keep() {
        if (staged != null) {
            staged.keep();
        }
    }

    @Override
    public void close() {
        if (staged != null) {
            staged.close();
        }
    }
}
