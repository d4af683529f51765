package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What rounding to the smallest coin makes of a total. */
final class RoundedTotals {

    private RoundedTotals() {}

    /** Totals below a rounding that makes them of a total above it: what is to be paid. */
    static Set<BigDecimal> of(List<Found<Amount>> roundings, List<Candidate<BigDecimal>> totals) {
        Set<BigDecimal> rounded = new HashSet<>();
        for (Found<Amount> rounding : roundings) {
            BigDecimal by = rounding.value().value().abs();
            for (Candidate<BigDecimal> before : by.signum() == 0 ? List.<Candidate<BigDecimal>>of() : totals) {
                totals.stream()
                        .filter(after -> before.place().row().index()
                                        < rounding.row().index()
                                && rounding.row().index() < after.place().row().index()
                                && after.value().subtract(before.value()).abs().compareTo(by) == 0)
                        .forEach(after -> rounded.add(after.value()));
            }
        }
        return rounded;
    }
}
