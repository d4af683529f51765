package com.cashupagent.read;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import java.nio.file.Path;

/**
 * Bytes to words. Implementations are thread-safe and never trust the bytes.
 *
 * <p>Errors are {@code ProblemException}s: {@code encrypted_document}, {@code broken_document},
 * {@code document_limit_exceeded}, {@code processing_timed_out}, {@code processing_failed}.
 */
public interface DocumentReader {

    /** Opens the file far enough to say whether it can be read at all; cheap, called before a document is accepted. */
    Probe probe(Path file, MediaType mediaType);

    /** Reads every page; a page without a text layer has no words. */
    Document read(Path file, MediaType mediaType, ProgressListener progress);

    /**
     * What a probe learned.
     *
     * @param pages at least one
     */
    record Probe(int pages) {}
}
