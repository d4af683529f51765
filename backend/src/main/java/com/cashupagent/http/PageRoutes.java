package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PagePictures;
import com.cashupagent.store.StoredDocument;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Pages of documents as pictures, for whoever may see the document. Drawn in a worker process, one page at a time, so that
 * looking never keeps documents from being read; what was drawn lately is kept.
 */
final class PageRoutes {

    private static final int MOST_DIGITS = 5;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final DocumentService documents;
    private final PagePictures pictures;
    private final DrawnPages drawn = new DrawnPages();
    private final Semaphore drawing = new Semaphore(1, true);

    PageRoutes(DocumentService documents, PagePictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    List<Route> routes() {
        return List.of(Route.get(DocumentRoutes.DOCUMENTS + "{document_id}/pages/{page}.png")
                .named("documentPage", "Documents", "A page as a picture, upright; boxes of fields are shares of it.")
                .needs(Scope.DOCUMENT_READ)
                .answers(200, "The page, at most 1,600 pixels on its longer side.", "image/png", byte[].class)
                .problems(400, 401, 403, 404, 413, 415, 422, 503, 504)
                .by(this::page));
    }

    private void page(Context ctx) {
        StoredDocument document = visible(ctx);
        int page = number(ctx.pathParam("page"), document);
        String key = document.sha256() + "-" + page;
        String tag = '"' + key + '"';
        // Asked again each time: an erased document must not be looked at any longer.
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("ETag", tag);
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        byte[] picture = drawn.get(key);
        if (picture == null) {
            picture = draw(document, page);
            drawn.put(key, picture);
        }
        ctx.result(picture).contentType("image/png");
    }

    private byte[] draw(StoredDocument document, int page) {
        boolean mine = false;
        try {
            mine = drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new ProblemException(
                        ErrorCode.UNAVAILABLE, "Many pages are being drawn; try again shortly.", AGAIN);
            }
            Path original = documents.original(document);
            if (!Files.isRegularFile(original)) {
                throw new ProblemException(ErrorCode.DOCUMENT_NOT_FOUND, "The original is gone.");
            }
            byte[] picture = pictures.png(original, document.mediaType(), page);
            if (picture.length > LARGEST) {
                throw new ProblemException(ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "The page's picture is too large.");
            }
            return picture;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The server is stopping.", AGAIN);
        } finally {
            if (mine) {
                drawing.release();
            }
        }
    }

    private StoredDocument visible(Context ctx) {
        Principal principal = Requests.principal(ctx);
        return documents
                .find(ctx.pathParam("document_id"))
                .filter(document -> principal.maySee(document.organisationId(), document.submittedBy()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id for this caller."));
    }

    private static int number(String text, StoredDocument document) {
        boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int page = digits && !text.isEmpty() ? Integer.parseInt(text) : 0;
        if (page < 1) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "Pages are numbered from 1, as in pages/1.png.");
        }
        if (page > document.pages()) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND,
                    "The document has " + document.pages() + " pages; there is no page " + page + ".");
        }
        return page;
    }
}
