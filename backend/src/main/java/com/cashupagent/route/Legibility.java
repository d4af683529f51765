package com.cashupagent.route;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import java.util.List;

/** Decides, page by page, where looking at the page could tell more than its text layer does. */
public final class Legibility {

    /** A logo with the seller's name covers more than this share of a page. */
    private static final double LOGO = 0.01;

    /** From so much on, a picture is the page and the text layer its trimmings. */
    private static final double WHOLE = 0.5;

    /** What a logo or a stamp adds stands on the first pages or the last. */
    private static final int FIRST = 2;

    private Legibility() {}

    /**
     * Numbers of the pages, from 1, that recognition could read better, or more of; a second of computing each.
     *
     * @param everyPage because the caller asked for recognition
     */
    public static List<Integer> worthRecognising(Document document, boolean everyPage) {
        if (document.mediaType() == MediaType.XML) {
            return List.of();
        }
        int last = document.pages().size();
        return document.pages().stream()
                .filter(page -> everyPage
                        || !page.hasUsableText()
                        || page.pictured() >= WHOLE
                        || page.pictured() >= LOGO && (page.number() <= FIRST || page.number() == last))
                .map(Page::number)
                .toList();
    }
}
