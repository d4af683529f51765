package com.cashupagent.route;

/** How likely something is, by how often it came about (Laplace's rule of succession). */
public final class Chance {

    /** Before anything is known. */
    public static final double UNKNOWN = 0.5;

    private Chance() {}

    /** 0..1; half when there was no try yet. */
    public static double of(long successes, long tries) {
        return (successes + 1.0) / (tries + 2.0);
    }
}
