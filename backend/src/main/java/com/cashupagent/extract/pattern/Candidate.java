package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A value that may be the one looked for.
 *
 * @param score how much speaks for it, about 0..1
 */
record Candidate<T>(T value, double score, Found<?> place) {

    /** The best of each value, best first. */
    static <T> List<Candidate<T>> ranked(List<Candidate<T>> candidates) {
        List<Candidate<T>> ranked = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate<T> c) -> c.score())
                        .reversed())
                .filter(c -> ranked.stream().noneMatch(other -> other.value().equals(c.value())))
                .forEach(ranked::add);
        return ranked;
    }
}
