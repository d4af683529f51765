package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may lie between net plus tax and the total: tips, shipping, discounts, rounding, alone or together. */
final class SideSums {

    private static final List<Role> ADDED = List.of(Role.TIP, Role.SHIPPING, Role.OTHER_AMOUNT);
    private static final List<Role> TAKEN_OFF = List.of(Role.DISCOUNT, Role.PAID);
    private static final int MAX = 6;

    private SideSums() {}

    /** Every sum of some of them, without trailing zeros. */
    static Set<BigDecimal> of(SumClues amounts) {
        List<BigDecimal> parts = new ArrayList<>();
        for (Role role : ADDED) {
            amounts.announced(role).forEach(each -> parts.add(each.value().value()));
        }
        for (Role role : TAKEN_OFF) {
            amounts.announced(role)
                    .forEach(each -> parts.add(each.value().value().abs().negate()));
        }
        // Which way it was rounded is often left to the reader.
        amounts.announced(Role.ROUNDING).stream().limit(1).forEach(each -> {
            parts.add(each.value().value());
            parts.add(each.value().value().negate());
        });
        Set<BigDecimal> sums = new HashSet<>(Set.of(BigDecimal.ZERO));
        for (BigDecimal part : parts.subList(0, Math.min(MAX, parts.size()))) {
            for (BigDecimal sum : List.copyOf(sums)) {
                sums.add(sum.add(part).stripTrailingZeros());
            }
        }
        sums.remove(BigDecimal.ZERO);
        return sums;
    }
}
