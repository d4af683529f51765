package com.cashupagent.samples.archetypes;

import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A kind of business paper.
 *
 * @param markets where it is in use, by country code; one is chosen by the seed
 * @param drawing draws it once; called twice with the same seed, the second time knowing how long it is
 */
record Archetype(String name, Format format, List<String> markets, Consumer<Paper> drawing) {

    /** The paper. */
    enum Format {
        PAGE,
        LANDSCAPE,
        SLIP;

        private static final float SLIP_WIDTH = 226;
        private static final float ENDLESS = 3000;

        PDRectangle page(boolean letter, Paper.Extent extent) {
            PDRectangle page = letter ? PDRectangle.LETTER : PDRectangle.A4;
            return switch (this) {
                case PAGE -> page;
                case LANDSCAPE -> new PDRectangle(page.getHeight(), page.getWidth());
                case SLIP -> new PDRectangle(SLIP_WIDTH, extent.pages() == 0 ? ENDLESS : (float) extent.end() + 24);
            };
        }
    }

    static Archetype page(String name, String markets, Consumer<Paper> drawing) {
        return new Archetype(name, Format.PAGE, List.of(markets.split(" ")), drawing);
    }

    static Archetype landscape(String name, String markets, Consumer<Paper> drawing) {
        return new Archetype(name, Format.LANDSCAPE, List.of(markets.split(" ")), drawing);
    }

    static Archetype slip(String name, String markets, Consumer<Paper> drawing) {
        return new Archetype(name, Format.SLIP, List.of(markets.split(" ")), drawing);
    }
}
