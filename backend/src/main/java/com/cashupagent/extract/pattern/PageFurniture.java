package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.TextLine;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Heads and feet of pages: what stands in the margin of one page and again in that of another. The layout marks only the
 * later ones, since the first may be a letterhead; none of them is a row of a table.
 */
final class PageFurniture {

    private static final double MARGIN = 0.1;

    private final Set<String> texts;

    PageFurniture(Sheet sheet) {
        this.texts = sheet.layout().lines().stream()
                .filter(line -> line.repeat() && isInMargin(line.box()))
                .map(TextLine::text)
                .map(PageFurniture::bare)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean holds(Row row) {
        return !texts.isEmpty() && isInMargin(row.box()) && texts.contains(bare(row.text()));
    }

    private static boolean isInMargin(Box box) {
        return box.y0() < MARGIN || box.y1() > 1 - MARGIN;
    }

    /** Letters alone: the number of the page differs. */
    private static String bare(String text) {
        return Letters.squash(text).replaceAll("[\\d#]", "");
    }
}
