package com.cashupagent.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Documents whose confidence lies in one range: the share that is right should lie in it, too.
 *
 * @param from inclusive
 * @param to exclusive, save for the last range
 * @param mean of the confidences in it
 * @param right documents whose reported headline fields are all right
 */
record Calibration(double from, double to, int documents, double mean, int right) {

    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    static List<Calibration> of(List<Report.Entry> entries) {
        List<Calibration> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Report.Entry> within = entries.stream()
                    .filter(entry ->
                            entry.claims() && entry.confidence() >= from && (entry.confidence() < to || to == 1))
                    .toList();
            int right =
                    (int) within.stream().filter(Report.Entry::headlineRight).count();
            if (!within.isEmpty()) {
                bins.add(new Calibration(from, to, within.size(), mean(within), right));
            }
        }
        return bins;
    }

    private static double mean(List<Report.Entry> entries) {
        return entries.stream().mapToDouble(Report.Entry::confidence).average().orElse(0);
    }

    /** Expected calibration error: how far confidence and truth lie apart, each range weighted by its documents. */
    static double error(List<Report.Entry> all) {
        List<Report.Entry> entries = all.stream().filter(Report.Entry::claims).toList();
        return entries.isEmpty() ? 0 : errorOfClaims(entries);
    }

    private static double errorOfClaims(List<Report.Entry> entries) {
        return of(entries).stream()
                        .mapToDouble(bin -> bin.documents() * Math.abs(bin.mean() - bin.share()))
                        .sum()
                / entries.size();
    }

    /**
     * The largest share of documents that could go without review: those above the lowest threshold at which this share
     * of them is right.
     */
    static double straightThrough(List<Report.Entry> entries, double precision) {
        List<Report.Entry> sorted = entries.stream()
                .sorted(Comparator.comparingDouble(Report.Entry::confidence).reversed())
                .toList();
        int right = 0;
        int best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).claims() && sorted.get(i).headlineRight() ? 1 : 0;
            boolean lastOfItsKind = i + 1 == sorted.size()
                    || sorted.get(i + 1).confidence() < sorted.get(i).confidence();
            if (lastOfItsKind && right >= precision * (i + 1)) {
                best = i + 1;
            }
        }
        return (double) best / sorted.size();
    }

    String label() {
        return String.format(Locale.ROOT, "%.1f–%.1f", from, to);
    }

    double share() {
        return (double) right / documents;
    }
}
