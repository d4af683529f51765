package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Pages as pictures. Implementations are thread-safe and never trust the bytes.
 *
 * <p>Errors are {@code ProblemException}s: {@code encrypted_document}, {@code broken_document},
 * {@code document_limit_exceeded}.
 */
@FunctionalInterface
public interface PageImages {

    /**
     * The page as a person sees it, 8 bits a sample, grey or three colours, at most {@link ImageSize#MAX_PIXELS}.
     *
     * @param page from 1
     */
    BufferedImage image(Path file, MediaType mediaType, int page);
}
