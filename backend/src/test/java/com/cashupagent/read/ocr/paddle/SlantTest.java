package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Tilt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlantTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 900;

    @Test
    void linesThatAllFallAlike() {
        Tilt tilt = tilt(lines((x, y) -> 0.06), 0);
        assertThat(tilt.slope()).isCloseTo(0.06 * WIDTH / HEIGHT, within(0.001));
        assertThat(tilt.downwards()).isCloseTo(0, within(0.001));
        assertThat(tilt.rightwards()).isCloseTo(0, within(0.001));
    }

    @Test
    void linesThatFanOut() {
        Tilt tilt = tilt(lines((x, y) -> 0.02 + 0.1 * y - 0.05 * x), 0);
        assertThat(tilt.slope()).isCloseTo(0.02 * WIDTH / HEIGHT, within(0.002));
        assertThat(tilt.downwards()).isCloseTo(0.1 * WIDTH / HEIGHT, within(0.012));
        assertThat(tilt.rightwards()).isCloseTo(-0.05 * WIDTH / HEIGHT, within(0.012));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pagesThatLieTurnedAreJudgedAsTheyAreRead(int quarters) {
        List<SlantedBox> turned = new ArrayList<>();
        for (SlantedBox box : lines((x, y) -> 0.04 + 0.08 * y)) {
            SlantedBox at = box;
            double width = WIDTH;
            double height = HEIGHT;
            for (int i = 0; i < quarters; i++) {
                // A quarter clockwise: what was left is on top.
                at = new SlantedBox(height - at.y(), at.x(), -at.sin(), at.cos(), at.width(), at.height());
                double swap = width;
                width = height;
                height = swap;
            }
            turned.add(at);
        }
        boolean odd = quarters % 2 == 1;
        Tilt tilt = new Slant(turned, quarters, odd ? HEIGHT : WIDTH, odd ? WIDTH : HEIGHT).tilt();
        assertThat(tilt.slope()).isCloseTo(0.04 * WIDTH / HEIGHT, within(0.002));
        assertThat(tilt.downwards()).isCloseTo(0.08 * WIDTH / HEIGHT, within(0.012));
    }

    @Test
    void aStampThatLiesAcrossChangesLittle() {
        List<SlantedBox> boxes = lines((x, y) -> 0.03);
        for (int i = 0; i < 3; i++) {
            boxes.add(box(0.2, 0.3 + 0.05 * i, 300, 0.3));
        }
        assertThat(tilt(boxes, 0).slope()).isCloseTo(0.03 * WIDTH / HEIGHT, within(0.004));
    }

    @Test
    void levelPagesAreLevelExactly() {
        assertThat(tilt(lines((x, y) -> 0.001), 0)).isEqualTo(Tilt.NONE);
        assertThat(tilt(List.of(), 0)).isEqualTo(Tilt.NONE);
        assertThat(tilt(List.of(box(0, 0, 200, 0.1), box(0, 0.1, 200, 0.1)), 0)).isEqualTo(Tilt.NONE);
    }

    private static Tilt tilt(List<SlantedBox> boxes, int quarters) {
        return new Slant(boxes, quarters, WIDTH, HEIGHT).tilt();
    }

    /** A receipt's: a long piece on the left, a short one on the right, line after line. */
    private static List<SlantedBox> lines(DoubleBinaryOperator tangent) {
        List<SlantedBox> boxes = new ArrayList<>();
        for (double y = -0.45; y < 0.45; y += 0.05) {
            boxes.add(box(-0.2, y, 250, tangent.applyAsDouble(-0.2, y)));
            boxes.add(box(0.35, y, 80, tangent.applyAsDouble(0.35, y)));
        }
        return boxes;
    }

    /** @param x share of the page from its middle */
    private static SlantedBox box(double x, double y, double length, double tangent) {
        double angle = Math.atan(tangent);
        return new SlantedBox((x + 0.5) * WIDTH, (y + 0.5) * HEIGHT, Math.cos(angle), Math.sin(angle), length, 24);
    }
}
