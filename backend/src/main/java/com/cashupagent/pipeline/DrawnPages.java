package com.cashupagent.pipeline;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageDrawer;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages of one document as pictures, drawn where untrusted bytes are parsed and never in this process. */
final class DrawnPages implements PagePictures {

    private static final Logger LOG = LoggerFactory.getLogger(DrawnPages.class);
    private static final String JPEG = "image/jpeg";

    private final PageDrawer drawer;
    private final Path file;
    private final Document document;

    private DrawnPages(PageDrawer drawer, Path file, Document document) {
        this.drawer = drawer;
        this.file = file;
        this.document = document;
    }

    /** No pictures where nothing draws, or there is no page to draw. */
    static PagePictures of(Optional<PageDrawer> drawer, Path file, Document document) {
        return drawer.isEmpty() || document.mediaType() == MediaType.XML
                ? NONE
                : new DrawnPages(drawer.get(), file, document);
    }

    /** Turned as its words were read, so that their boxes fit. A page that cannot be drawn has its text at least. */
    @Override
    public Optional<Picture> of(int page) {
        if (page < 1 || page > document.pages().size()) {
            return Optional.empty();
        }
        int turned = document.pages().get(page - 1).turned();
        try {
            return Optional.of(new Picture(JPEG, drawer.draw(file, document.mediaType(), page, turned)));
        } catch (ProblemException e) {
            LOG.warn("page {} is not shown: {}", page, e.getMessage());
            return Optional.empty();
        }
    }
}
