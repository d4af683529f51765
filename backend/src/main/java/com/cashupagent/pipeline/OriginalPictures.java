package com.cashupagent.pipeline;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.model.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Originals that are pictures themselves, handed on as they are: nothing is decoded in this process. */
final class OriginalPictures {

    /** What endpoints take at least. */
    private static final long LARGEST = 5_000_000;

    private OriginalPictures() {}

    /** Pages of a PDF or TIFF have none. */
    static PagePictures of(Path file, MediaType type) {
        if (type != MediaType.JPEG && type != MediaType.PNG) {
            return PagePictures.NONE;
        }
        return page -> {
            try {
                return page == 1 && Files.size(file) <= LARGEST
                        ? Optional.of(new PagePictures.Picture(type.mime(), Files.readAllBytes(file)))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
