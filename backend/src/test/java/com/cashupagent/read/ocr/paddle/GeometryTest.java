package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    @Test
    void theHullLeavesInnerPointsAndPointsOnEdgesOut() {
        long[] points = points(0, 0, 10, 0, 5, 0, 10, 10, 0, 10, 4, 4, 7, 3);
        assertThat(SmallestRectangle.hull(points)).containsExactlyInAnyOrder(points(0, 0, 10, 0, 10, 10, 0, 10));
    }

    @Test
    void everyPointIsInsideTheRectangle() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int[] xy = new int[2 * (1 + random.nextInt(30))];
            for (int i = 0; i < xy.length; i++) {
                xy[i] = random.nextInt(50);
            }
            SlantedBox box = SmallestRectangle.around(points(xy));
            for (int i = 0; i < xy.length; i += 2) {
                double dx = xy[i] - box.x();
                double dy = xy[i + 1] - box.y();
                assertThat(Math.abs(dx * box.cos() + dy * box.sin())).isLessThan(box.width() / 2 + 1e-6);
                assertThat(Math.abs(dy * box.cos() - dx * box.sin())).isLessThan(box.height() / 2 + 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -10, 0, 3, 30, 44})
    void findsASlantedRectangle(int degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int[] xy = new int[8];
        int i = 0;
        for (int[] corner : new int[][] {{-900, -100}, {900, -100}, {900, 100}, {-900, 100}}) {
            xy[i++] = (int) Math.round(2000 + corner[0] * cos - corner[1] * sin);
            xy[i++] = (int) Math.round(3000 + corner[0] * sin + corner[1] * cos);
        }
        SlantedBox box = SmallestRectangle.around(points(xy));
        assertThat(box.x()).isCloseTo(2000, within(1.5));
        assertThat(box.y()).isCloseTo(3000, within(1.5));
        assertThat(box.width()).isCloseTo(1800, within(3.0));
        assertThat(box.height()).isCloseTo(200, within(3.0));
        assertThat(Math.toDegrees(Math.atan2(box.sin(), box.cos()))).isCloseTo(degrees, within(0.5));
    }

    @Test
    void onePointAndPointsInARowAreRectanglesWithoutArea() {
        assertThat(SmallestRectangle.around(points(7, 9))).isEqualTo(new SlantedBox(7, 9, 1, 0, 0, 0));
        SlantedBox row = SmallestRectangle.around(points(0, 0, 3, 0, 9, 0));
        assertThat(row.width()).isEqualTo(9);
        assertThat(row.height()).isZero();
    }

    @Test
    void fourQuarterTurnsAreNoTurn() {
        SlantedBox box = new SlantedBox(5, 6, 0.8, 0.6, 40, 10);
        assertThat(box.quarterTurned().quarterTurned()).isEqualTo(box.halfTurned());
        assertThat(box.quarterTurned().quarterTurned().quarterTurned().quarterTurned())
                .isEqualTo(box);
        assertThat(box.quarterTurned().width()).isEqualTo(10);
    }

    @Test
    void aPartIsAShareOfThePicture() {
        SlantedBox line = SlantedBox.of(new Box(0.2, 0.4, 0.6, 0.5), 200, 100);
        Box left = line.part(0, 0.5, 200, 100);
        assertThat(left.x0()).isCloseTo(0.2, within(1e-9));
        assertThat(left.x1()).isCloseTo(0.4, within(1e-9));
        assertThat(left.midY()).isCloseTo(0.45, within(1e-9));
        assertThat(left.height()).isBetween(0.06, 0.1);
    }

    @Test
    void aPartStaysOnThePicture() {
        Box box = new SlantedBox(0, 0, 1, 0, 50, 20).part(0, 1, 100, 100);
        assertThat(box.x0()).isZero();
        assertThat(box.y0()).isZero();
    }

    private static long[] points(int... xy) {
        long[] points = new long[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = SmallestRectangle.point(xy[2 * i], xy[2 * i + 1]);
        }
        return points;
    }
}
