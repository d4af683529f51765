package com.cashupagent.read.ocr.paddle;

import java.util.Arrays;

/**
 * The rectangle of the smallest area around points. It shares a side's direction with the convex hull (Freeman and
 * Shapira, 1975), so every edge of the hull is tried.
 */
final class SmallestRectangle {

    private SmallestRectangle() {}

    /**
     * Finds it; its text runs left to right, at most 45° up or down.
     *
     * @param points x and y one after the other, at least one point; sorted in place
     */
    static SlantedBox around(long[] points) {
        long[] hull = hull(points);
        SlantedBox best = along(hull, 1, 0);
        for (int i = 0; i < hull.length; i++) {
            long next = hull[(i + 1) % hull.length];
            double dx = x(next) - x(hull[i]);
            double dy = y(next) - y(hull[i]);
            double length = Math.hypot(dx, dy);
            if (length == 0) {
                continue;
            }
            SlantedBox box = along(hull, dx / length, dy / length);
            if (box.width() * box.height() < best.width() * best.height()) {
                best = box;
            }
        }
        return best;
    }

    /** A point as a number that sorts by x, then y. */
    static long point(int x, int y) {
        return (long) x << 32 | y;
    }

    private static int x(long point) {
        return (int) (point >> 32);
    }

    private static int y(long point) {
        return (int) point;
    }

    /** Andrew's monotone chain. */
    static long[] hull(long[] points) {
        Arrays.sort(points);
        int n = points.length;
        if (n < 3) {
            return points;
        }
        long[] hull = new long[2 * n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            while (size >= 2 && turn(hull[size - 2], hull[size - 1], points[i]) <= 0) {
                size--;
            }
            hull[size++] = points[i];
        }
        for (int i = n - 2, lower = size + 1; i >= 0; i--) {
            while (size >= lower && turn(hull[size - 2], hull[size - 1], points[i]) <= 0) {
                size--;
            }
            hull[size++] = points[i];
        }
        return Arrays.copyOf(hull, Math.max(1, size - 1));
    }

    private static long turn(long a, long b, long c) {
        return (long) (x(b) - x(a)) * (y(c) - y(a)) - (long) (y(b) - y(a)) * (x(c) - x(a));
    }

    private static SlantedBox along(long[] hull, double dx, double dy) {
        double cos = dx;
        double sin = dy;
        // Of the four directions of a rectangle, the one nearest to ordinary reading.
        while (cos < Math.abs(sin) || cos == -sin) {
            double turned = -sin;
            sin = cos;
            cos = turned;
        }
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (long point : hull) {
            double u = x(point) * cos + y(point) * sin;
            double v = y(point) * cos - x(point) * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new SlantedBox(u * cos - v * sin, u * sin + v * cos, cos, sin, right - left, bottom - top);
    }
}
