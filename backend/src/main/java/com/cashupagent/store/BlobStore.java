package com.cashupagent.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps the originals, named by their content: the same bytes are kept once. Thread-safe.
 *
 * <p>Keys other than 64 lower-case hex digits are an {@link IllegalArgumentException}. A failing disk is an
 * {@link java.io.UncheckedIOException}.
 */
public interface BlobStore {

    /**
     * Streams the bytes to a private temporary place without keeping them yet.
     *
     * @throws com.cashupagent.problem.ProblemException {@code file_too_large} as soon as {@code maxBytes} is passed,
     *     {@code unavailable} when there is no room
     * @throws IOException when the stream itself fails; nothing is left behind
     */
    StagedBlob stage(InputStream body, long maxBytes) throws IOException;

    /** Stages and keeps in one go. */
    default Blob put(InputStream body, long maxBytes) throws IOException {
        try (StagedBlob staged = stage(body, maxBytes)) {
            staged.keep();
            return staged.blob();
        }
    }

    /** A file on this machine with the bytes; read only. */
    Path localFile(String key);

    /** The bytes; the caller closes. */
    InputStream open(String key) throws IOException;

    /** Whether the bytes are here. */
    boolean contains(String key);

    /** Removes the bytes; does nothing when they are not here. */
    void delete(String key);
}
