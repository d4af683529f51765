package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void cornersHangTogetherAndGapsPart() {
        List<Region> regions = regions(1, "99....", "..9...", "....99", "....99");
        assertThat(regions).extracting(Region::pixels).containsExactly(3, 4);
    }

    @Test
    void theScoreIsTheMeanOfItsPixels() {
        assertThat(regions(1, "9.", "5.").get(0).score()).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void smallOnesAreLeftOut() {
        assertThat(regions(3, "99..", "...9")).isEmpty();
    }

    @Test
    void theOutlineHoldsWholePixels() {
        SlantedBox box = SmallestRectangle.around(
                regions(1, "......", ".9999.", ".9999.", "......").get(0).outline());
        assertThat(box).isEqualTo(new SlantedBox(3, 2, 1, 0, 4, 2));
    }

    @Test
    void aFullMapIsOneRegion() {
        assertThat(regions(1, "9999", "9999"))
                .singleElement()
                .satisfies(region -> assertThat(region.pixels()).isEqualTo(8));
    }

    /** Digits are tenths. */
    private static List<Region> regions(int minPixels, String... rows) {
        int width = rows[0].length();
        float[] map = new float[rows.length * width];
        for (int i = 0; i < map.length; i++) {
            char c = rows[i / width].charAt(i % width);
            map[i] = c == '.' ? 0 : (c - '0') / 10f;
        }
        return Regions.of(FloatBuffer.wrap(map), width, rows.length, 0.3f, minPixels);
    }
}
