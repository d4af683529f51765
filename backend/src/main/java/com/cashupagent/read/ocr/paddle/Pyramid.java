package com.cashupagent.read.ocr.paddle;

import java.util.ArrayList;
import java.util.List;

/** A picture and its halves: whoever samples a smaller version takes the nearest larger one, so no thin line is lost. */
final class Pyramid {

    private final List<Raster> levels = new ArrayList<>();

    Pyramid(Raster full) {
        levels.add(full);
    }

    Raster full() {
        return levels.get(0);
    }

    /** The smallest level that is still at least as large as the picture shrunk by {@code factor}. */
    Raster level(double factor) {
        int level = 0;
        while (factor >= 2 && level < 8) {
            level++;
            factor /= 2;
            if (levels.size() == level) {
                levels.add(levels.get(level - 1).halved());
            }
        }
        return levels.get(level);
    }
}
