package com.cashupagent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiltTest {

    @ParameterizedTest
    @CsvSource({"0.09,0,0", "-0.05,0.12,0", "0.02,-0.1,0.05", "0,0.08,-0.08"})
    void whatWasLevelledIsFoundAgainOnThePage(double slope, double downwards, double rightwards) {
        Tilt tilt = new Tilt(slope, downwards, rightwards);
        for (double x = 0.1; x < 0.9; x += 0.2) {
            for (double y = 0.2; y < 0.8; y += 0.2) {
                Box box = new Box(x - 0.02, y - 0.01, x + 0.02, y + 0.01);
                Box again = tilt.slanted(tilt.level(box));
                assertThat(again.midX()).isEqualTo(box.midX());
                assertThat(again.midY()).isCloseTo(box.midY(), within(0.002));
                assertThat(again.height()).isCloseTo(box.height(), within(0.005));
            }
        }
    }

    @Test
    void wordsOfOneFallingLineComeToLieOnOne() {
        Tilt tilt = new Tilt(0.1, 0, 0);
        Box label = tilt.level(new Box(0.1, 0.455, 0.2, 0.485));
        Box amount = tilt.level(new Box(0.8, 0.525, 0.9, 0.555));
        assertThat(amount.midY()).isCloseTo(label.midY(), within(1e-9));
        assertThat(label.height()).as("less what its own fall had given it").isCloseTo(0.02, within(1e-9));
    }

    @Test
    void aLevelPageStaysExactlyAsItIs() {
        Box box = new Box(0.1, 0.2, 0.3, 0.4);
        assertThat(Tilt.NONE.level(box)).isSameAs(box);
        assertThat(Tilt.NONE.slanted(box)).isSameAs(box);
    }

    @Test
    void placesAreGivenOnThePageAsItIsSeen() {
        Tilt tilt = new Tilt(0.1, 0, 0);
        Page page = new Page(1, 600, 800, List.of(), List.of(), 1, 0, 2, tilt);
        Box read = new Box(0.8, 0.525, 0.9, 0.555);
        Box seen = page.asSeen(tilt.level(read));
        assertThat(seen.midX()).isCloseTo(1 - read.midX(), within(1e-9));
        assertThat(seen.midY()).isCloseTo(1 - read.midY(), within(1e-9));
        Box corner = page.asSeen(new Box(0.9, 0.99, 1, 1.04));
        assertThat(List.of(corner.x0(), corner.y0(), corner.x1(), corner.y1()))
                .allSatisfy(edge -> assertThat(edge).isBetween(0.0, 1.0));
    }
}
