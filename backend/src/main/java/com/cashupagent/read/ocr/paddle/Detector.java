package com.cashupagent.read.ocr.paddle;

import com.cashupagent.read.ocr.PageKind;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;

/** Finds pieces of text: DBNet's probability map, cut into regions, each a slanted rectangle grown to the whole text. */
final class Detector {

    /** A dense A4 sheet has some three hundred pieces; noise must not cost more than a bad page. */
    private static final int MOST = 1_500;

    private static final int MIN_PIXELS = 6;
    private static final double MIN_SIDE = 2.5;

    private final Network network;
    private final Tuning tuning;
    private final Scratch scratch;

    Detector(Network network, Tuning tuning, Scratch scratch) {
        this.network = network;
        this.tuning = tuning;
        this.scratch = scratch;
    }

    /** Rectangles in pixels of the full picture, from the top. */
    List<SlantedBox> find(Pyramid pyramid, PageKind kind) {
        Raster full = pyramid.full();
        DetectorInput size =
                DetectorInput.of(full.width(), full.height(), tuning.side(kind), tuning.enlarge(), tuning.maxPixels());
        int pixels = size.width() * size.height();
        FloatBuffer in = scratch.in(3 * pixels);
        FloatBuffer map = scratch.out(pixels);
        size.fill(pyramid, in);
        network.run(in, size.height(), size.width(), map, 1, 1, size.height(), size.width());
        double sx = (double) full.width() / size.width();
        double sy = (double) full.height() / size.height();
        return Regions.of(map, size.width(), size.height(), tuning.ink(), MIN_PIXELS).stream()
                .filter(region -> region.score() >= tuning.boxScore())
                .sorted(Comparator.comparingInt(Region::pixels).reversed())
                .limit(MOST)
                .map(region -> SmallestRectangle.around(region.outline()))
                .filter(box -> Math.min(box.width(), box.height()) >= MIN_SIDE)
                .map(box -> unclipped(box).scaled(sx, sy))
                .toList();
    }

    private SlantedBox unclipped(SlantedBox box) {
        return box.grown(box.width() * box.height() * tuning.unclip() / (2 * (box.width() + box.height())));
    }
}
