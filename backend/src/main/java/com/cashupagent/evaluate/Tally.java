package com.cashupagent.evaluate;

/**
 * Counts of one field over documents.
 *
 * @param expected values in the truth
 * @param reported values read, in documents whose truth has the field
 * @param right values read that are in the truth
 */
record Tally(int expected, int reported, int right) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(expected + other.expected, reported + other.reported, right + other.right);
    }

    /** Nothing missing and nothing wrong. */
    boolean perfect() {
        return expected == right && reported == right;
    }

    /** Share of the read values that are right; 1 when none was read. */
    double precision() {
        return reported == 0 ? 1 : (double) right / reported;
    }

    /** Share of the true values that were read; 1 when there are none. */
    double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** Harmonic mean of both. */
    double f1() {
        return expected + reported == 0 ? 1 : 2.0 * right / (expected + reported);
    }
}
