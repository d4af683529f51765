package com.cashupagent.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Files that arrive piece by piece. What is here is the truth about how far an upload has come, whatever else was
 * noted. Thread-safe, and safe beside other processes on the same storage.
 *
 * <p>Ids other than {@code upl_} and 32 lower-case hex digits are an {@link IllegalArgumentException}. No room is a
 * {@link com.cashupagent.problem.ProblemException} ({@code unavailable}), any other fault of the storage an
 * {@link java.io.UncheckedIOException}.
 */
public interface PartialStore {

    /** Bytes that are here; 0 when nothing came yet. */
    long length(String id);

    /**
     * Adds bytes at the end, provided that the end is at {@code offset}: of several writers at one place one goes on and
     * the others learn of it. They outlive the process at once, a power cut after {@link #sync}.
     *
     * @return false when the end is elsewhere; nothing was added
     */
    boolean append(String id, long offset, ByteBuffer bytes);

    /** Makes what was added safe against a power cut. */
    void sync(String id);

    /**
     * The bytes; the caller closes.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    InputStream open(String id) throws IOException;

    /** Removes the bytes; does nothing when they are not here. */
    void delete(String id);

    /** All uploads that have bytes. */
    List<String> ids();
}
