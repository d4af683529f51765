package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.TextLine;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Heads and feet of pages: what stands in the margin of one page and again in that of another. The layout marks only the
 * later ones, since the first may be a letterhead; none of them is a row of a table.
 */
final class PageFurniture {

    private static final double MARGIN = 0.1;

    /** {@code Page 2 of 3}, {@code Seite 2/3}, at the end of its line. */
    private static final Pattern PAGE_OF_PAGES =
            Pattern.compile("\\p{L}{2,7}\\.?:?\\s(\\d{1,4})\\s?(?:/|\\s\\p{L}{1,4})\\s?(\\d{1,4})$");

    private final Set<String> texts;
    private final int pages;

    PageFurniture(Sheet sheet) {
        this.pages = sheet.layout().document().pages().size();
        this.texts = sheet.layout().lines().stream()
                .filter(line -> line.repeat() && isInMargin(line.box()))
                .map(TextLine::text)
                .map(PageFurniture::bare)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean holds(Row row) {
        return isPageNumber(row) || !texts.isEmpty() && isInMargin(row.box()) && texts.contains(bare(row.text()));
    }

    /** Wherever it stands: the page's own number and that of all pages. */
    private boolean isPageNumber(Row row) {
        Matcher matcher = PAGE_OF_PAGES.matcher(row.text());
        return pages > 1
                && matcher.find()
                && matcher.group(1).equals(String.valueOf(row.page()))
                && matcher.group(2).equals(String.valueOf(pages));
    }

    private static boolean isInMargin(Box box) {
        return box.y0() < MARGIN || box.y1() > 1 - MARGIN;
    }

    /** Letters alone: the number of the page differs. */
    private static String bare(String text) {
        return Letters.squash(text).replaceAll("[\\d#]", "");
    }
}
