package com.cashupagent.extract;

import java.util.Optional;

/** Pages as pictures that can be handed on. */
@FunctionalInterface
public interface PagePictures {

    /** No pictures. */
    PagePictures NONE = page -> Optional.empty();

    /**
     * The picture of a page; empty where there is none that may be handed on.
     *
     * @param page from 1
     */
    Optional<Picture> of(int page);

    /**
     * A picture file.
     *
     * @param mime {@code image/jpeg} or {@code image/png}
     */
    record Picture(String mime, byte[] bytes) {}
}
