package com.cashupagent.read;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;

/** Hands a file to the reader of its type. Thread-safe. */
public final class Readers implements DocumentReader {

    private final Map<MediaType, DocumentReader> byType;

    /** A type without a reader is answered with {@code unsupported_media_type}. */
    public Readers(Map<MediaType, DocumentReader> byType) {
        this.byType = Map.copyOf(byType);
    }

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        return readerOf(mediaType).probe(file, mediaType);
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return readerOf(mediaType).read(file, mediaType, progress);
    }

    private DocumentReader readerOf(MediaType mediaType) {
        DocumentReader reader = byType.get(mediaType);
        if (reader == null) {
            throw new ProblemException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Files of type " + mediaType.mime() + " are not read here.");
        }
        return reader;
    }
}
