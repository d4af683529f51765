package com.cashupagent.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The key somebody most likely meant, by edit distance. */
final class NearestKey {

    private static final int LONGEST = 64;

    private NearestKey() {}

    static Key to(String name) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return Arrays.stream(Key.values())
                .min(Comparator.comparingInt(key -> distance(cut, key.fileName())))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
