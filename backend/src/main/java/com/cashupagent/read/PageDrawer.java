package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import java.nio.file.Path;

/**
 * Pages as picture files that may be handed to others: drawn anew, so that nothing of the original goes along that
 * cannot be seen, such as a camera's notes. Implementations are thread-safe and never trust the bytes.
 *
 * <p>Errors are those of {@link PageImages}.
 */
@FunctionalInterface
public interface PageDrawer {

    /** Pixels of the longer side at most; models that see make larger pictures smaller themselves. */
    int LONGEST_SIDE = 2_048;

    /** Bytes of the file at most. */
    int MAX_BYTES = 2_000_000;

    /**
     * The page as a person sees it, a JPEG file within the limits above.
     *
     * @param page from 1
     * @param turned by how many quarters clockwise it has to be turned to be read, 0..3, as recognition found
     */
    byte[] draw(Path file, MediaType mediaType, int page, int turned);
}
