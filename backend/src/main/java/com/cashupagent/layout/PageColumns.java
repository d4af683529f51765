package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Where running text is set in two columns, as terms and conditions are, the left column is read before the right one.
 * Labels with their values, addresses side by side and tables have short pieces or figures and stay lines across.
 */
final class PageColumns {

    private static final int FEWEST_LINES = 5;
    private static final double WORDS_A_LINE = 4;
    private static final double MAX_NUMBERS = 0.15;

    /** Shares of the page's width: what a column has at least, and how wide the empty strip between them is. */
    private static final double NARROWEST = 0.2;

    private static final double GUTTER = 0.01;

    /** An empty strip of so many lines' height ends the columns. */
    private static final double MAX_EMPTY_LINES = 2.5;

    private final Page page;
    private final List<TextLine> result = new ArrayList<>();
    private final List<TextLine> band = new ArrayList<>();
    private double left;
    private double right;

    private PageColumns(Page page) {
        this.page = page;
    }

    /** The same lines, those that two columns share cut in two and put into reading order. */
    static List<TextLine> apart(Page page, List<TextLine> lines) {
        PageColumns columns = new PageColumns(page);
        lines.forEach(columns::add);
        columns.close();
        return columns.result;
    }

    private void add(TextLine line) {
        if (!band.isEmpty() && isNear(band.get(band.size() - 1), line) && narrow(line)) {
            band.add(line);
            return;
        }
        close();
        if (begins(line)) {
            band.add(line);
        } else {
            result.add(line);
        }
    }

    /** Two pieces with a strip between them that holds the middle of the page, or nearly. */
    private boolean begins(TextLine line) {
        List<TextSegment> segments = line.segments();
        if (segments.size() != 2) {
            return false;
        }
        left = segments.get(0).box().x1();
        right = segments.get(1).box().x0();
        return right - left >= GUTTER && left > NARROWEST && right < 1 - NARROWEST;
    }

    private static boolean isNear(TextLine above, TextLine below) {
        return below.box().y0() - above.box().y1()
                <= MAX_EMPTY_LINES * above.box().height();
    }

    /** Makes the strip as narrow as this line leaves it; false when the line stands across it. */
    private boolean narrow(TextLine line) {
        double newLeft = left;
        double newRight = right;
        for (TextSegment segment : line.segments()) {
            Box box = segment.box();
            if (box.midX() < (left + right) / 2) {
                newLeft = Math.max(newLeft, box.x1());
            } else {
                newRight = Math.min(newRight, box.x0());
            }
        }
        if (newRight - newLeft < GUTTER) {
            return false;
        }
        left = newLeft;
        right = newRight;
        return true;
    }

    private void close() {
        double middle = (left + right) / 2;
        List<TextLine> lefts = side(middle, true);
        List<TextLine> rights = side(middle, false);
        if (isProse(lefts) && isProse(rights)) {
            result.addAll(lefts);
            result.addAll(rights);
        } else {
            result.addAll(band);
        }
        band.clear();
    }

    private List<TextLine> side(double middle, boolean before) {
        List<TextLine> side = new ArrayList<>();
        for (TextLine line : band) {
            List<TextSegment> segments = line.segments().stream()
                    .filter(segment -> segment.box().midX() < middle == before)
                    .toList();
            segments.stream()
                    .map(TextSegment::box)
                    .reduce(Box::union)
                    .ifPresent(box -> side.add(new TextLine(page.number(), segments, box)));
        }
        return side;
    }

    private static boolean isProse(List<TextLine> lines) {
        long words = lines.stream()
                .flatMap(line -> line.segments().stream())
                .mapToLong(segment -> segment.words().size())
                .sum();
        long numbers = lines.stream()
                .flatMap(line -> line.segments().stream())
                .flatMap(segment -> segment.words().stream())
                .filter(word -> word.text().chars().anyMatch(Character::isDigit))
                .count();
        long segments = lines.stream().mapToLong(line -> line.segments().size()).sum();
        return lines.size() >= FEWEST_LINES
                && words >= WORDS_A_LINE * segments
                && numbers <= MAX_NUMBERS * words
                && lines.stream().mapToDouble(line -> line.box().width()).max().orElse(0) >= NARROWEST;
    }
}
