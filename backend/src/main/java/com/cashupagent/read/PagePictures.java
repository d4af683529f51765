package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import java.nio.file.Path;

/** Pages as pictures for people to look at. Implementations are thread-safe and never trust the bytes. */
@FunctionalInterface
public interface PagePictures {

    /**
     * The page as a person sees it, upright, at most 1,600 pixels on its longer side.
     *
     * @param page from 1
     * @return a PNG
     * @throws com.cashupagent.problem.ProblemException {@code encrypted_document}, {@code broken_document},
     *     {@code document_limit_exceeded}, and {@code unsupported_media_type} for files that have no look, such as XML
     */
    byte[] png(Path file, MediaType mediaType, int page);
}
