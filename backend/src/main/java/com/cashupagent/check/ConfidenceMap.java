package com.cashupagent.check;

/**
 * Turns the strength of the evidence into the share of documents that are right at that strength. Strictly rising, so the
 * order of documents stays. The knots follow an isotonic fit over drawn documents of held-out designs and the few real
 * ones at hand, the latter counted six times, rounded.
 */
final class ConfidenceMap {

    private static final double[] STRENGTH = {0, 0.5, 0.65, 0.75, 0.85, 0.95, 1};
    private static final double[] SHARE_RIGHT = {0, 0.5, 0.8, 0.92, 0.97, 0.99, 0.995};

    private ConfidenceMap() {}

    /** 0..1 to 0..1; what lies outside counts as the nearest end. */
    static double calibrated(double strength) {
        for (int i = 1; i < STRENGTH.length; i++) {
            if (strength <= STRENGTH[i]) {
                double within = Math.max(0, strength - STRENGTH[i - 1]) / (STRENGTH[i] - STRENGTH[i - 1]);
                return SHARE_RIGHT[i - 1] + within * (SHARE_RIGHT[i] - SHARE_RIGHT[i - 1]);
            }
        }
        return SHARE_RIGHT[SHARE_RIGHT.length - 1];
    }
}
