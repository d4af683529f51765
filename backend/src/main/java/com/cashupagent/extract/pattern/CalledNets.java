package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;

/** The amounts that the page itself calls net: a subtotal, the value of goods, the net amount after freight. */
final class CalledNets {

    private static final BigDecimal CENTS = new BigDecimal("0.02");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Found<Amount>> called;

    CalledNets(List<Found<Amount>> called) {
        this.called = called;
    }

    boolean contain(Candidate<BigDecimal> sum) {
        return called.stream().anyMatch(found -> found.beginsWith(sum.place()));
    }

    /** Whether one is called so that leaves nothing to explain between itself, the tax and the total. */
    boolean make(BigDecimal total, BigDecimal tax) {
        return called.stream()
                .anyMatch(found -> found.value().looksLikeMoney()
                        && found.value()
                                        .value()
                                        .subtract(total.subtract(tax))
                                        .abs()
                                        .compareTo(CENTS)
                                <= 0);
    }

    /** Whether one is most of the total and not all of it. */
    boolean areMostOf(BigDecimal total) {
        return called.stream()
                .filter(found -> found.value().looksLikeMoney())
                .map(found -> found.value().value().abs())
                .anyMatch(net -> net.compareTo(total.abs()) < 0
                        && net.compareTo(total.abs().multiply(HALF)) > 0);
    }
}
