package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import java.nio.file.Path;

/**
 * Turns one page into a picture and reads that. Implementations are thread-safe and never trust the bytes; errors are
 * those of {@link DocumentReader}.
 */
@FunctionalInterface
public interface TextRecognizer {

    /**
     * The words that were recognised, each with its confidence; none on a blank page.
     *
     * @param page from 1
     */
    Page recognise(Path file, MediaType mediaType, int page);
}
