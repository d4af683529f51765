package com.cashupagent.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Documents whose confidence lies in one range: the share that is right should lie in it, too.
 *
 * @param from inclusive
 * @param to exclusive, save for the last range
 * @param right documents whose reported headline fields are all right
 */
record Calibration(double from, double to, int documents, int right) {

    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    static List<Calibration> of(List<Report.Entry> entries) {
        List<Calibration> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Report.Entry> within = entries.stream()
                    .filter(entry -> entry.confidence() >= from && (entry.confidence() < to || to == 1))
                    .toList();
            int right =
                    (int) within.stream().filter(Report.Entry::headlineRight).count();
            if (!within.isEmpty()) {
                bins.add(new Calibration(from, to, within.size(), right));
            }
        }
        return bins;
    }

    String label() {
        return String.format(Locale.ROOT, "%.1f–%.1f", from, to);
    }

    double share() {
        return (double) right / documents;
    }
}
