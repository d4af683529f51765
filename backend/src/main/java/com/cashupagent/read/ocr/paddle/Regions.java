package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Cuts a probability map into pieces that hang together over sides or corners. */
final class Regions {

    private final FloatBuffer map;
    private final int width;
    private final int height;
    private final float threshold;
    private final BitSet seen;
    private final int[] queue;

    private Regions(FloatBuffer map, int width, int height, float threshold) {
        this.map = map;
        this.width = width;
        this.height = height;
        this.threshold = threshold;
        this.seen = new BitSet(width * height);
        this.queue = new int[width * height];
    }

    /** All pieces of at least {@code minPixels}, from the top. */
    static List<Region> of(FloatBuffer map, int width, int height, float threshold, int minPixels) {
        Regions regions = new Regions(map, width, height, threshold);
        List<Region> found = new ArrayList<>();
        for (int i = 0; i < width * height; i++) {
            if (map.get(i) > threshold && !regions.seen.get(i)) {
                int size = regions.flood(i);
                if (size >= minPixels) {
                    found.add(regions.region(size));
                }
            }
        }
        return found;
    }

    private int flood(int start) {
        int size = 0;
        queue[size++] = start;
        seen.set(start);
        for (int next = 0; next < size; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int i = ny * width + nx;
                    if (map.get(i) > threshold && !seen.get(i)) {
                        seen.set(i);
                        queue[size++] = i;
                    }
                }
            }
        }
        return size;
    }

    private Region region(int size) {
        int top = height;
        int bottom = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            top = Math.min(top, queue[i] / width);
            bottom = Math.max(bottom, queue[i] / width);
            sum += map.get(queue[i]);
        }
        int rows = bottom - top + 1;
        int[] first = new int[rows];
        int[] last = new int[rows];
        Arrays.fill(first, width);
        for (int i = 0; i < size; i++) {
            int row = queue[i] / width - top;
            int x = queue[i] % width;
            first[row] = Math.min(first[row], x);
            last[row] = Math.max(last[row], x);
        }
        long[] outline = new long[4 * rows];
        for (int row = 0; row < rows; row++) {
            int y = top + row;
            outline[4 * row] = SmallestRectangle.point(first[row], y);
            outline[4 * row + 1] = SmallestRectangle.point(first[row], y + 1);
            outline[4 * row + 2] = SmallestRectangle.point(last[row] + 1, y);
            outline[4 * row + 3] = SmallestRectangle.point(last[row] + 1, y + 1);
        }
        return new Region(outline, sum / size, size);
    }
}
