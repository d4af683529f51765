package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;

/** Whether text stands on its head. One line may mislead; the longest ones vote. */
final class HalfTurns {

    private static final int WIDTH = 192;
    private static final int VOTERS = 8;

    private final Network network;
    private final Scratch scratch;

    HalfTurns(Network network, Scratch scratch) {
        this.network = network;
        this.scratch = scratch;
    }

    /** True when most of the longest lines are upside down. */
    boolean upsideDown(Pyramid pyramid, List<SlantedBox> lines) {
        return lines.stream()
                        .sorted(Comparator.comparingDouble(SlantedBox::width).reversed())
                        .limit(VOTERS)
                        .mapToDouble(line -> probability(pyramid, line) - 0.5)
                        .sum()
                > 0;
    }

    /** That one line is upside down. */
    double probability(Pyramid pyramid, SlantedBox line) {
        int columns = (int) Math.max(1, Math.min(WIDTH, Math.ceil(line.width() * LineSampler.HEIGHT / line.height())));
        FloatBuffer in = scratch.in(3 * LineSampler.HEIGHT * WIDTH);
        FloatBuffer out = scratch.out(2);
        LineSampler.fill(pyramid, line, columns, WIDTH, in);
        network.run(in, LineSampler.HEIGHT, WIDTH, out, 1, 2);
        return out.get(1);
    }
}
