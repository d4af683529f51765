package com.cashupagent.read.ocr.paddle;

import java.util.List;

/** Which way the text of a picture runs: by the shapes of its pieces, then by the classifier for half turns. */
final class Turn {

    /** From which ratio of its sides a piece says which way it runs. */
    private static final double LONG = 2;

    private final HalfTurns halfTurns;

    Turn(HalfTurns halfTurns) {
        this.halfTurns = halfTurns;
    }

    /** Quarter turns clockwise, 0 to 3, by which the text stands away from upright. */
    int quarters(Pyramid pyramid, List<SlantedBox> pieces) {
        int quarters = sideways(pieces) ? 1 : 0;
        List<SlantedBox> lines = pieces.stream()
                .filter(piece -> runsUpOrDown(piece) == (quarters == 1) && ratio(piece) >= LONG)
                .map(piece -> turned(piece, quarters))
                .toList();
        return !lines.isEmpty() && halfTurns.upsideDown(pyramid, lines) ? quarters + 2 : quarters;
    }

    /** The pieces as they are read on a page that lies this way; what runs across the page's direction is turned. */
    static List<SlantedBox> read(List<SlantedBox> pieces, int quarters) {
        List<SlantedBox> turned =
                pieces.stream().map(piece -> turned(piece, quarters)).toList();
        double[] heights =
                turned.stream().mapToDouble(SlantedBox::height).sorted().toArray();
        double usual = heights.length == 0 ? 0 : heights[heights.length / 2];
        // A lone "1" is higher than wide, too, but no higher than the lines around it.
        return turned.stream()
                .map(piece -> piece.height() >= 1.5 * piece.width() && piece.height() > 2 * usual
                        ? piece.quarterTurned()
                        : piece)
                .toList();
    }

    /** The same pieces from the other side. */
    static List<SlantedBox> halfTurned(List<SlantedBox> pieces) {
        return pieces.stream().map(piece -> turned(piece, 2)).toList();
    }

    private static boolean sideways(List<SlantedBox> pieces) {
        double[] lengths = new double[2];
        for (SlantedBox piece : pieces) {
            if (ratio(piece) >= LONG) {
                lengths[runsUpOrDown(piece) ? 1 : 0] += Math.max(piece.width(), piece.height());
            }
        }
        return lengths[1] > lengths[0];
    }

    private static boolean runsUpOrDown(SlantedBox piece) {
        return piece.height() > piece.width();
    }

    private static double ratio(SlantedBox piece) {
        return Math.max(piece.width(), piece.height()) / Math.max(1e-6, Math.min(piece.width(), piece.height()));
    }

    private static SlantedBox turned(SlantedBox piece, int quarters) {
        SlantedBox turned = piece;
        for (int i = 0; i < quarters; i++) {
            turned = turned.quarterTurned();
        }
        return turned;
    }
}
