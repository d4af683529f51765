package com.cashupagent.layout;

import com.cashupagent.model.Box;
import com.cashupagent.model.Page;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Segments of one page to blocks: what stands under one another, aligned at either side and without an empty line. */
final class BlockBuilder {

    private static final double MAX_GAP = 0.9;
    private static final double ALIGNED = 0.8;
    private static final double SAME_SIZE = 1.35;

    private final Page page;
    private final List<List<TextSegment>> open = new ArrayList<>();
    private final List<List<TextSegment>> all = new ArrayList<>();

    private BlockBuilder(Page page) {
        this.page = page;
    }

    static List<TextBlock> blocks(Page page, List<TextLine> lines) {
        BlockBuilder builder = new BlockBuilder(page);
        lines.forEach(builder::add);
        return builder.all.stream()
                .map(segments -> new TextBlock(
                        page.number(),
                        segments,
                        segments.stream()
                                .map(TextSegment::box)
                                .reduce(Box::union)
                                .orElseThrow()))
                .toList();
    }

    private void add(TextLine line) {
        closeThoseAbove(line);
        List<List<TextSegment>> begun = new ArrayList<>();
        for (TextSegment segment : line.segments()) {
            List<TextSegment> block = open.stream()
                    .filter(candidate -> continues(candidate.get(candidate.size() - 1), segment))
                    .findFirst()
                    .orElse(null);
            if (block == null) {
                block = new ArrayList<>();
                begun.add(block);
                all.add(block);
            }
            block.add(segment);
        }
        open.addAll(begun);
    }

    /** Keeps the list of open blocks as short as a page is wide, whatever its length. */
    private void closeThoseAbove(TextLine line) {
        for (Iterator<List<TextSegment>> each = open.iterator(); each.hasNext(); ) {
            List<TextSegment> block = each.next();
            Box last = block.get(block.size() - 1).box();
            if (line.box().y0() - last.y1()
                    > MAX_GAP * Math.max(last.height(), line.box().height())) {
                each.remove();
            }
        }
    }

    private boolean continues(TextSegment above, TextSegment below) {
        Box a = above.box();
        Box b = below.box();
        double height = Math.min(a.height(), b.height());
        boolean sameSize = Math.max(a.height(), b.height()) <= SAME_SIZE * height;
        double gap = b.y0() - a.y1();
        double tolerance = ALIGNED * height * page.height() / page.width();
        boolean aligned = Math.abs(a.x0() - b.x0()) <= tolerance
                || Math.abs(a.x1() - b.x1()) <= tolerance
                || Math.abs(a.midX() - b.midX()) <= tolerance;
        return sameSize && aligned && b.midY() > a.y1() && gap <= MAX_GAP * height;
    }
}
