package com.cashupagent.intake;

import com.cashupagent.jobs.Backlog;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Turns callers away before the server runs out of room, and tells them when to come back. Nothing of what is refused
 * here is kept. Thread-safe.
 */
public final class Admission {

    private static final Duration WHEN_FULL = Duration.ofSeconds(30);
    private static final Duration WHEN_DISK_IS_SHORT = Duration.ofMinutes(1);

    private final List<Backlog> stages;
    private final Path folder;
    private final Limits limits;

    /**
     * What may be waiting.
     *
     * @param jobs of all organisations
     * @param jobsOfOne of one organisation
     * @param freeBytes what must be free on the disk
     */
    public record Limits(long jobs, long jobsOfOne, long freeBytes) {

        /** Everybody is let in. */
        public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 0);
    }

    /** @param folder where originals go */
    public Admission(List<Backlog> stages, Path folder, Limits limits) {
        this.stages = List.copyOf(stages);
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Whether anybody's document has room; asked before a body is read.
     *
     * @throws ProblemException {@code unavailable}
     */
    public void check() {
        if (stages.stream().mapToLong(Backlog::jobs).sum() >= limits.jobs()) {
            throw new ProblemException(
                    ErrorCode.UNAVAILABLE, "The server has as many documents waiting as it may.", WHEN_FULL);
        }
        checkDisk();
    }

    /**
     * Whether there is room for more bytes; asked again while many arrive.
     *
     * @throws ProblemException {@code unavailable}
     */
    void checkDisk() {
        checkDisk(0);
    }

    /** The same for so many bytes that are to come. */
    void checkDisk(long bytes) {
        if (free() - bytes < limits.freeBytes()) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The server is short of disk space.", WHEN_DISK_IS_SHORT);
        }
    }

    /**
     * Whether this organisation's document has room.
     *
     * @throws ProblemException {@code unavailable} or {@code too_many_requests}
     */
    public void check(String organisationId) {
        check();
        long waiting =
                stages.stream().mapToLong(stage -> stage.jobs(organisationId)).sum();
        if (waiting >= limits.jobsOfOne()) {
            throw new ProblemException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    waiting + " documents of this client_id are waiting; the limit is " + limits.jobsOfOne() + ".",
                    WHEN_FULL);
        }
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The server's disk cannot be reached.", e);
        }
    }
}
