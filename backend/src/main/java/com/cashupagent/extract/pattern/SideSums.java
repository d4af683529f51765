package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may lie between net plus tax and the total: tips, shipping, discounts, rounding, alone or together. */
final class SideSums {

    private static final List<Role> ADDED = List.of(Role.TIP, Role.SHIPPING, Role.OTHER_AMOUNT);
    private static final List<Role> TAKEN_OFF = List.of(Role.WITHHELD, Role.DISCOUNT, Role.PAID);
    private static final int MAX = 6;

    private SideSums() {}

    /** Every sum of some of them, without trailing zeros. */
    static Set<BigDecimal> of(SumClues amounts) {
        List<BigDecimal> parts = parts(amounts, ADDED, TAKEN_OFF);
        // Which way it was rounded is often left to the reader.
        amounts.announced(Role.ROUNDING).stream().limit(1).forEach(each -> {
            parts.add(each.value().value());
            parts.add(each.value().value().negate());
        });
        return sums(parts);
    }

    /** The same of what changes the net amount only: neither payments nor rounding do. */
    static Set<BigDecimal> ofNet(SumClues amounts) {
        return sums(parts(amounts, List.of(Role.SHIPPING, Role.TIP), List.of(Role.DISCOUNT)));
    }

    private static List<BigDecimal> parts(SumClues amounts, List<Role> added, List<Role> takenOff) {
        List<BigDecimal> parts = new ArrayList<>();
        for (Role role : added) {
            amounts.announced(role).forEach(each -> parts.add(each.value().value()));
        }
        for (Role role : takenOff) {
            amounts.announced(role)
                    .forEach(each -> parts.add(each.value().value().abs().negate()));
        }
        return parts;
    }

    private static Set<BigDecimal> sums(List<BigDecimal> parts) {
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
